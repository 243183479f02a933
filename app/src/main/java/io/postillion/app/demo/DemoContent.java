package io.postillion.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Lays the sample articles into a folder, as a content team would. */
final class DemoContent {

  private static final String ROOT = "demo/articles/";

  private DemoContent() {}

  /** Files that are there already are left as they are: someone may be playing with them. */
  static void layInto(Path folder) {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*");
      for (Resource file : files) {
        String address = file.getURL().toString();
        Path target = folder.resolve(address.substring(address.lastIndexOf(ROOT) + ROOT.length()));
        if (!Files.exists(target)) {
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream()) {
            Files.copy(content, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The sample articles could not be written to %s. Is the disk full?".formatted(folder), e);
    }
  }
}
