package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.evidence.Subject;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.posts.EventLines;
import java.time.ZoneId;
import java.util.List;

/** Puts a file into words, chapter by chapter. */
final class Telling {

  private final Times times;
  private final Words words;

  Telling(Times times, Words words) {
    this.times = times;
    this.words = words;
  }

  Story of(EvidenceFile file, ZoneId zone) {
    Evidence evidence = file.content();
    Subject post = evidence.post();
    OutChapters out = new OutChapters(words, zone, new EventLines(times, words));
    PeopleChapters people = new PeopleChapters(words, zone);
    TextChapters texts = new TextChapters(words, zone);
    RecordChapters records = new RecordChapters(words, zone);
    return new Story(
        file,
        words.locale(),
        words.say("evidence.title"),
        words.say(
            "evidence.about", post.channelName(), post.network(), post.brandName(), post.id()),
        words.say("evidence.asOf", times.full(file.gatheredAt().atZone(zone))),
        evidence.isIntact(),
        words.say(evidence.isIntact() ? "evidence.intact" : "evidence.notIntact"),
        new LifeLine(words, times, zone).of(evidence),
        List.of(
            out.what(evidence),
            out.when(evidence),
            people.approval(evidence),
            texts.versions(evidence),
            records.machine(evidence),
            texts.sources(evidence),
            people.said(evidence),
            records.history(evidence, out),
            records.gaps(evidence),
            records.checking(file)));
  }
}
