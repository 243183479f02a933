package io.postillion.plugin.connect;

import io.postillion.core.Secret;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsMaker;
import io.postillion.core.content.SourceEntry;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects what people set at the desk as if the configuration said it. */
public final class DeskKinds implements CmsMaker {

  private final List<CmsKind> kinds;

  public DeskKinds(Collection<CmsKind> all) {
    this.kinds = all.stream().filter(CmsKind::isForTheDesk).toList();
  }

  @Override
  public List<String> kinds() {
    return kinds.stream().map(CmsKind::word).sorted().toList();
  }

  @Override
  public Cms make(SourceEntry entry, @Nullable Secret password) {
    return kinds.stream()
        .filter(kind -> kind.word().equals(entry.cms()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Source %s is of the kind '%s', which this version does not know"
                        .formatted(entry.id(), entry.cms())))
        .connect(entry.id(), settings(entry, password));
  }

  private static SourceProperties settings(SourceEntry entry, @Nullable Secret password) {
    return new SourceProperties(
        entry.cms(),
        entry.name(),
        entry.address(),
        entry.user(),
        password == null ? null : password.reveal(),
        null,
        entry.language(),
        entry.plainPermalinks(),
        entry.since(),
        null,
        false);
  }
}
