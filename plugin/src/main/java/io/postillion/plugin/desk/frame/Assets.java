package io.postillion.plugin.desk.frame;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of style sheets, scripts and pictures that carry their version, so that they can be
 * kept for ever.
 */
public final class Assets {

  /** Where the desk's own files are served. */
  public static final String OWN = "/postillion/assets/own/";

  /** Where files of webjars are served. */
  public static final String LIBRARY = "/postillion/assets/lib/";

  private final ResourceUrlProvider urls;

  /** A page with hundreds of posts has thousands of icons in the same file. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public Assets(ResourceUrlProvider urls) {
    this.urls = urls;
  }

  /** One of the desk's own files, e.g. {@code desk.css}. */
  public String own(String file) {
    return versioned(OWN + file);
  }

  /** A file of a library's webjar without its version, e.g. {@code htmx.org/dist/htmx.min.js}. */
  public String library(String file) {
    return versioned(LIBRARY + file);
  }

  private String versioned(String path) {
    return known.computeIfAbsent(path, this::lookUp);
  }

  private String lookUp(String path) {
    String found = urls.getForLookupPath(path);
    if (found == null) {
      throw new IllegalStateException("There is no file " + path);
    }
    return found;
  }
}
