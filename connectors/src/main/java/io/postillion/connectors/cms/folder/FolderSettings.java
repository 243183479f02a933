package io.postillion.connectors.cms.folder;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the articles lie.
 *
 * @param language of articles that do not say their own
 * @param zone of dates without an offset
 * @param site what links that begin with a slash are relative to; null when there is no site
 */
public record FolderSettings(Path folder, Locale language, ZoneId zone, @Nullable URI site) {

  /** English, UTC, and no site. */
  public static FolderSettings of(Path folder) {
    return new FolderSettings(folder, Locale.ENGLISH, ZoneOffset.UTC, null);
  }

  public FolderSettings in(Locale other) {
    return new FolderSettings(folder, other, zone, site);
  }

  public FolderSettings in(ZoneId other) {
    return new FolderSettings(folder, language, other, site);
  }

  public FolderSettings on(URI other) {
    return new FolderSettings(folder, language, zone, other);
  }
}
