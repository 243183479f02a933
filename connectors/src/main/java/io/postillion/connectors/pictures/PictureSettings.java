package io.postillion.connectors.pictures;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which pictures are taken.
 *
 * @param folders below which picture files may lie: those of the folder sources
 * @param maxPixels width times height
 * @param maxBytes of a file; pictures on the web have the limit of the HTTP client
 */
public record PictureSettings(Set<Path> folders, long maxPixels, long maxBytes) {

  public PictureSettings {
    folders = Set.copyOf(folders);
  }

  /** 50 megapixels and 20 MiB. */
  public static PictureSettings of(Set<Path> folders) {
    return new PictureSettings(folders, 50_000_000, 20L * 1024 * 1024);
  }
}
