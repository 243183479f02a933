package io.postillion.plugin.desk.frame;

import org.springframework.http.HttpStatus;

/** Why something was not done, in words for the page on which it was tried. */
public record Problem(HttpStatus status, String text) {}
