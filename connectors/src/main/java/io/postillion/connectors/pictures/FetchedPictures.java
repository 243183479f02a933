package io.postillion.connectors.pictures;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Pictures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Pictures from the web, and from the folders of the folder sources. No pixel is ever decoded. */
public final class FetchedPictures implements Pictures {

  private final PictureSettings settings;
  private final Http http;
  private final Clock clock;

  public FetchedPictures(PictureSettings settings, Http http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public Picture fetch(URI location, String alt) {
    return new Inspection(settings.maxPixels()).of(load(location), shown(location), alt);
  }

  private byte[] load(URI location) {
    return switch (String.valueOf(location.getScheme())) {
      case "http", "https" -> download(location);
      case "file" -> read(location);
      default -> throw rejected(location, "has no address on the web. Give it one with https://.");
    };
  }

  private byte[] download(URI location) {
    Call call = Call.get(location).with("Accept", "image/jpeg, image/png, image/webp, image/gif");
    Answer answer = http.send(call);
    if (answer.status() == 404 || answer.status() == 410) {
      throw rejected(location, "is not there any more. Choose another one in the article.");
    }
    if (!answer.isOk()) {
      throw new HttpFailures("The picture " + shown(location), clock).of(call, answer);
    }
    return answer.body();
  }

  private byte[] read(URI location) {
    try {
      Path file = Path.of(location).toRealPath();
      if (!isAllowed(file)) {
        throw rejected(
            location, "lies outside the folders of the sources. Put it into one of them.");
      }
      if (Files.size(file) > settings.maxBytes()) {
        throw rejected(
            location,
            "has more than %d MiB. Make it smaller.".formatted(settings.maxBytes() >> 20));
      }
      return Files.readAllBytes(file);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw rejected(location, "has no valid path. Correct it in the article.");
    } catch (IOException e) {
      throw new Rejected(
          "The picture %s cannot be read (%s). Put it there, or correct its name in the article."
              .formatted(shown(location), e.getClass().getSimpleName()),
          e);
    }
  }

  private boolean isAllowed(Path file) throws IOException {
    for (Path folder : settings.folders()) {
      if (Files.isDirectory(folder) && file.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private static Rejected rejected(URI location, String why) {
    return Inspection.rejected(shown(location), why);
  }

  /** Without the query, which may carry a signature. */
  private static String shown(URI location) {
    String path = String.valueOf(location.getPath());
    return location.getHost() == null ? path : location.getHost() + path;
  }
}
