package io.postillion.connectors.cms.folder;

import io.postillion.core.content.Cms;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The Markdown files below a folder, in the order of their paths. What begins with a dot, such as
 * {@code .git}, is not looked at, and links lead nowhere outside.
 */
final class FolderFiles extends SimpleFileVisitor<Path> {

  private final Path root;
  private final List<Path> found = new ArrayList<>();
  private final List<Cms.Skipped> closed = new ArrayList<>();

  private FolderFiles(Path root) {
    this.root = root;
  }

  /**
   * @param root its real path
   */
  static FolderFiles below(Path root) throws IOException {
    FolderFiles files = new FolderFiles(root);
    Files.walkFileTree(root, files);
    Collections.sort(files.found);
    return files;
  }

  List<Path> found() {
    return found;
  }

  /** Folders and files that we may not look into. */
  List<Cms.Skipped> closed() {
    return closed;
  }

  String id(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  /** Whether this is, as far as its name and place say, an article within the folder. */
  static boolean isArticle(Path root, Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    if (!markdown || name.equals("readme.md") || !Files.isRegularFile(file)) {
      return false;
    }
    for (Path part : root.relativize(file)) {
      if (isHidden(part)) {
        return false;
      }
    }
    return file.toRealPath().startsWith(root);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (isArticle(root, file)) {
      found.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) {
      throw e;
    }
    closed.add(
        new Cms.Skipped(id(file), "It cannot be read. Give Postillion the right to read it."));
    return FileVisitResult.CONTINUE;
  }
}
