package io.postillion.plugin.connect;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.CmsMaker;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The sources of the configuration, and those that people set at the desk: as they stand now, on
 * whichever node they were changed. The configuration wins.
 */
public final class AllSources implements CmsConnections {

  private final ConfiguredConnections configured;
  private final SourceBook book;
  private final CmsMaker maker;

  public AllSources(ConfiguredConnections configured, SourceBook book, CmsMaker maker) {
    this.configured = configured;
    this.book = book;
    this.maker = maker;
  }

  @Override
  public Cms to(SourceId source) {
    if (configured.know(source)) {
      return configured.to(source);
    }
    SourceEntry entry =
        book.find(source).orElseThrow(() -> new NotFoundException("source", source));
    @Nullable Secret password =
        entry.hasPassword() ? book.password(entry.brand(), source).orElse(null) : null;
    try {
      return maker.make(entry, password);
    } catch (IllegalArgumentException e) {
      throw new Rejected(String.valueOf(e.getMessage()), e);
    }
  }
}
