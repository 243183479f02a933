package io.postillion.plugin.wiring;

import java.util.UUID;

/** The worker id of this node. */
record NodeName(String value) {

  static NodeName random() {
    return new NodeName("postillion-" + UUID.randomUUID());
  }
}
