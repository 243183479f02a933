package io.postillion.plugin.desk.evidence;

import io.postillion.core.approval.Decision;
import io.postillion.core.check.Severity;
import io.postillion.core.evidence.Answer;
import io.postillion.core.evidence.By;
import io.postillion.core.evidence.Check;
import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.evidence.Happened;
import io.postillion.core.evidence.Picture;
import io.postillion.core.evidence.Ruling;
import io.postillion.core.evidence.Sending;
import io.postillion.core.evidence.Sentence;
import io.postillion.core.evidence.Subject;
import io.postillion.core.evidence.Version;
import io.postillion.core.evidence.Who;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Writer;
import io.postillion.core.publish.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The evidence of a post that is out, with these texts as its versions. */
final class Sealed {

  static final PostId POST = PostId.of("00000000-0000-4000-8000-0000000000aa");

  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final String SEAL = "5e".repeat(32);
  private static final Who SAM = new Who("7", "Sam Okafor");

  private final List<Version> versions = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  static EvidenceFile of(String... texts) {
    return new Sealed().file(texts);
  }

  Sealed with(Picture picture) {
    pictures.add(picture);
    return this;
  }

  EvidenceFile file(String... texts) {
    for (String text : texts) {
      versions.add(version(text));
    }
    return EvidenceFile.of(evidence(), START.plus(Duration.ofDays(1)));
  }

  private Evidence evidence() {
    int last = versions.size();
    Instant later = START.plusSeconds(4 * 3_600);
    return new Evidence(
        new Subject(
            POST.toString(),
            "velo",
            "Vélo",
            "wall",
            "The wall",
            "sandbox",
            "@velo",
            PostStatus.PUBLISHED,
            START,
            null,
            null,
            last,
            null,
            null,
            null),
        versions,
        List.of(new Sentence("A sentence.", Writer.MODEL, List.of("A passage."))),
        List.of(),
        List.of(
            new Answer(
                "v",
                Decision.APPROVED,
                SAM,
                null,
                null,
                null,
                "approver",
                "q",
                "Review",
                last,
                SEAL,
                Check.MATCHES,
                "Fine",
                later,
                null)),
        List.of(),
        List.of(
            new Ruling(
                "v", Decision.APPROVED, SAM, last, SEAL, Check.MATCHES, "Fine", later, null)),
        List.of(
            new Sending(
                "p",
                Publication.State.SENT,
                last,
                SEAL,
                Check.MATCHES,
                "v",
                Check.MATCHES,
                later,
                2,
                later,
                later,
                "key-1",
                "https://wall.example/1",
                List.of(),
                null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Happened(START, PostEvent.Kind.DRAFTED, "a model", ""),
            new Happened(later, PostEvent.Kind.SENDING, PostEvent.SYSTEM, "2")),
        List.of());
  }

  private Version version(String text) {
    int number = versions.size() + 1;
    return new Version(
        "r" + number,
        number,
        new By(Author.Kind.MODEL, "openai gpt · draft-post 3"),
        START.plusSeconds(60L * number),
        "en",
        text,
        List.of(text),
        pictures,
        null,
        false,
        0,
        number == 1 ? List.of() : List.of(Version.Part.TEXT),
        SEAL,
        SEAL,
        Check.MATCHES,
        List.of(),
        List.of(
            new Version.Found(
                "length.tooLong",
                Severity.BLOCKER,
                List.of("3", "300", "characters"),
                null,
                null)));
  }
}
