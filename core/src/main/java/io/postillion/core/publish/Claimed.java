package io.postillion.core.publish;

import io.postillion.core.post.Revision;
import java.util.Optional;

/** An entry that this node may send, with the text it stands for. */
record Claimed(Publication entry, Optional<Revision> revision) {}
