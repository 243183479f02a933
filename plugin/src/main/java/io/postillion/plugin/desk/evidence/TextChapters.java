package io.postillion.plugin.desk.evidence;

import io.postillion.core.check.Finding;
import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.Sentence;
import io.postillion.core.evidence.Subject;
import io.postillion.core.evidence.Version;
import io.postillion.plugin.desk.evidence.Block.Kind;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.WordDiff;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every version and what it rests on. */
final class TextChapters {

  private final Words words;
  private final ZoneId zone;

  TextChapters(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  Chapter versions(Evidence evidence) {
    Pen pen = new Pen(words, zone, "versions");
    if (evidence.versions().isEmpty()) {
      return pen.line("post.noText").done();
    }
    String before = null;
    for (Version version : evidence.versions()) {
      pen.title("evidence.versionBy", pen.version(version.number()), pen.by(version.author()))
          .block(
              Block.changes(
                  WordDiff.between(before == null ? version.text() : before, version.text()),
                  version.language()))
          .time("evidence.at", version.at())
          .fact(
              "evidence.changed",
              version.changed().stream()
                  .map(part -> pen.say("evidence.changed." + part))
                  .collect(Collectors.joining(", ")));
      pen.seal("evidence.seal", version.seal(), version.sealCheck());
      if (!version.seal().equals(version.sealNow())) {
        pen.code("evidence.sealNow", version.sealNow());
      }
      findings(pen, version);
      before = version.text();
    }
    return pen.done();
  }

  private void findings(Pen pen, Version version) {
    if (version.findings().isEmpty()) {
      pen.quiet("evidence.found.nothing");
    }
    for (Version.Found found : version.findings()) {
      Finding finding =
          new Finding(found.code(), found.severity(), null, found.arguments(), found.passage());
      pen.text(
          Kind.LINE,
          pen.pair(
              pen.say("severity." + found.severity().name().toLowerCase(Locale.ROOT)),
              words.finding(finding)));
      if (found.words() != null) {
        pen.text(Kind.QUIET, "“%s”".formatted(found.words()));
      }
      if (found.passage() != null) {
        pen.quiet("evidence.nearest", found.passage());
      }
    }
  }

  Chapter sources(Evidence evidence) {
    Pen pen = new Pen(words, zone, "sources");
    Subject.Source article = evidence.post().article();
    if (article != null) {
      pen.fact("evidence.article", article.title())
          .code("evidence.article.address", article.address())
          .fact("evidence.article.version", article.version())
          .fact(
              "evidence.article.then",
              evidence.shown().map(Version::articleVersion).filter(then -> then > 0).orElse(null))
          .code("evidence.article.sha256", article.sha256());
    } else {
      pen.line("evidence.article.none");
    }
    Subject.Original original = evidence.post().translatedFrom();
    if (original != null) {
      pen.code("evidence.translatedFrom", original.post())
          .code("evidence.translatedFrom.revision", original.revision());
    }
    String language = evidence.shown().map(Version::language).orElse("");
    for (Sentence sentence : evidence.sentences()) {
      pen.words(sentence.text(), language);
      pen.quiet("evidence.writer." + sentence.writer());
      List<String> passages = sentence.passages();
      if (passages.isEmpty()) {
        pen.quiet("evidence.restsOnNothing");
      }
      passages.forEach(passage -> pen.quiet("evidence.restsOn", passage));
    }
    return pen.done();
  }
}
