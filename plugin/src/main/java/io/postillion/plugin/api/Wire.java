package io.postillion.plugin.api;

import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire: read and written by {@link ApiJson} and nothing else, so that the format
 * does not depend on the settings of a host application.
 */
interface Wire {

  /**
   * For the constructors of requests.
   *
   * @throws IllegalArgumentException when the value is not there
   */
  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("'%s' is missing.".formatted(name));
    }
    return value;
  }

  static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
