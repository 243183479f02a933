package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.evidence.Gathering;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;

/** Tells the evidence of a post in the language and the time zone of whoever reads it. */
public final class Stories {

  private final Gathering gathering;
  private final Telling telling;

  public Stories(Gathering gathering, Times times, Words words) {
    this.gathering = gathering;
    this.telling = new Telling(times, words);
  }

  Story of(Desk desk, PostId id) {
    return telling.of(file(desk, id), desk.zone());
  }

  EvidenceFile file(Desk desk, PostId id) {
    return gathering.file(desk.id(), id);
  }
}
