package io.postillion.core.brand;

import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Unsound;

/** It cannot be saved like this. */
final class FlawedChannelException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Unsound unsound;

  FlawedChannelException(Flaw flaw, String about) {
    this.unsound = new Unsound(flaw, about);
  }

  FlawedChannelException(Flaw flaw) {
    this(flaw, "");
  }

  Unsound unsound() {
    return unsound;
  }
}
