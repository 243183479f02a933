package io.postillion.connectors.cms.folder;

import io.postillion.connectors.cms.text.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the pictures that articles name: on the web, or within the folder and nowhere else.
 *
 * @param root the folder's real path
 */
record ArticleImages(Path root) {

  /**
   * @param article path of its file; a picture's path is relative to it, or to the folder when it
   *     begins with a slash
   */
  URI locate(String article, FrontMatter.Value source) throws UnreadableException {
    Optional<URI> web = WebAddress.of(source.text());
    if (web.isPresent()) {
      return web.get();
    }
    try {
      String path = source.text().strip();
      Path file =
          path.startsWith("/")
              ? root.resolve(path.substring(1)).normalize()
              : root.resolve(article).resolveSibling(path).normalize();
      if (!file.startsWith(root) || Files.exists(file) && !file.toRealPath().startsWith(root)) {
        throw source.because("lies outside the folder. Put the picture beside the article.");
      }
      return file.toUri();
    } catch (InvalidPathException | IOException e) {
      throw source.because("is neither an address nor a path. Write one of both.");
    }
  }
}
