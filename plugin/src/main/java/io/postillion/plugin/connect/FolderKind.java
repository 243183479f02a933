package io.postillion.plugin.connect;

import io.postillion.connectors.cms.folder.FolderCms;
import io.postillion.connectors.cms.folder.FolderSettings;
import io.postillion.core.content.Cms;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** A folder of Markdown files; {@code url} is what links that begin with a slash belong to. */
public final class FolderKind implements CmsKind {

  /** The word in the configuration. */
  static final String WORD = "folder";

  private final Clock clock;

  public FolderKind(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public Cms connect(SourceId source, SourceProperties settings) {
    return new FolderCms(
        source,
        new FolderSettings(
            Setting.need("Source " + source, "folder", settings.folder()),
            Objects.requireNonNullElse(settings.language(), Locale.ENGLISH),
            ZoneOffset.UTC,
            settings.url()),
        clock);
  }
}
