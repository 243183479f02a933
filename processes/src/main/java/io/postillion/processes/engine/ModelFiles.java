package io.postillion.processes.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models as files: those that come with Postillion, and those of a folder. */
public final class ModelFiles {

  private static final String RESOURCES = "/postillion/";

  private ModelFiles() {}

  /** Ours, by file name. */
  public static Map<String, byte[]> builtIn() {
    Map<String, byte[]> models = new TreeMap<>();
    for (String name : ModelDeployment.MODELS) {
      models.put(name, own(name));
    }
    return models;
  }

  private static byte[] own(String name) {
    try (InputStream model = ModelFiles.class.getResourceAsStream(RESOURCES + name)) {
      if (model == null) {
        throw new IllegalStateException("Model %s is missing from the library".formatted(name));
      }
      return model.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Model %s cannot be read".formatted(name), unreadable);
    }
  }

  /**
   * The {@code .bpmn} and {@code .dmn} files of a folder, by name; none without a folder.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  static Map<String, byte[]> in(@Nullable Path folder) {
    Map<String, byte[]> models = new TreeMap<>();
    if (folder != null) {
      try {
        for (Path file : files(folder)) {
          models.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(
            "The models in %s cannot be read. Check the folder and its permissions."
                .formatted(folder),
            unreadable);
      }
    }
    return models;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList();
    }
  }
}
