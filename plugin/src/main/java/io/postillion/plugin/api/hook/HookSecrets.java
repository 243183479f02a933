package io.postillion.plugin.api.hook;

import io.postillion.core.Secret;
import io.postillion.core.content.SourceId;
import java.util.Optional;

/** The secrets that sources sign their webhooks with. */
@FunctionalInterface
public interface HookSecrets {

  /**
   * {@code whsec_} and the key in base 64, as Standard Webhooks write it; empty when the source has
   * none, and so sends none.
   */
  Optional<Secret> of(SourceId source);
}
