package io.postillion.core.brand;

import io.postillion.core.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a channel.
 *
 * @param account empty for the name; where a credential is typed, the network says it
 * @param settings by the names of the network's {@link ChannelField}s, without the credential
 * @param secret the credential; null when none was typed
 */
public record ChannelWish(
    String network,
    String name,
    String account,
    Map<String, String> settings,
    @Nullable Secret secret) {

  public ChannelWish {
    settings = Map.copyOf(settings);
  }

  /** Of a network that wants nothing else. */
  public ChannelWish(String network, String name, String account) {
    this(network, name, account, Map.of(), null);
  }
}
