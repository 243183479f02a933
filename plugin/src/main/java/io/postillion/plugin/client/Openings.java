package io.postillion.plugin.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Tells whether a person looks at a page, or a program looks ahead. */
public final class Openings {

  private final boolean recordAddresses;

  Openings(boolean recordAddresses) {
    this.recordAddresses = recordAddresses;
  }

  /** False for HEAD and for what browsers fetch before anybody asked. */
  public boolean isPerson(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && Stream.of("Sec-Purpose", "Purpose", "X-Moz")
            .map(request::getHeader)
            .noneMatch(purpose -> purpose != null && purpose.contains("prefetch"));
  }

  /** What the history says of where they are; empty unless configured. */
  public String from(HttpServletRequest request) {
    return recordAddresses ? request.getRemoteAddr() : "";
  }
}
