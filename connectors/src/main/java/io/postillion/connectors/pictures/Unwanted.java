package io.postillion.connectors.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What people take for a picture, and what they can do about it. */
final class Unwanted {

  private Unwanted() {}

  /** Completes "The picture … ". */
  static String what(Bytes bytes) {
    String start =
        new String(bytes.all(), 0, Math.min(bytes.size(), 1024), StandardCharsets.UTF_8)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (bytes.size() == 0) {
      return "is empty. Upload it again.";
    }
    if (start.contains("<svg")) {
      return "is an SVG, which is a program rather than a picture. Export it as PNG.";
    }
    if (start.startsWith("<")) {
      return "is a web page. Look whether the picture is public.";
    }
    if (bytes.has(4, "ftyp")) {
      return "is AVIF, HEIC or a video, which not all networks take. Save it as JPEG.";
    }
    return "is neither JPEG, PNG, GIF nor WebP. Save it as one of these.";
  }
}
