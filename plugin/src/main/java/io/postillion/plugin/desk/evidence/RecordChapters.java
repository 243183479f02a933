package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.Call;
import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.evidence.Gap;
import io.postillion.plugin.desk.frame.Words;
import java.text.NumberFormat;
import java.time.ZoneId;

/** What the AI did, what else happened, what is not kept, and how to check it. */
final class RecordChapters {

  private final Words words;
  private final ZoneId zone;

  RecordChapters(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  Chapter machine(Evidence evidence) {
    Pen pen = new Pen(words, zone, "ai");
    if (evidence.calls().isEmpty()) {
      return pen.line("evidence.ai.nothing").done();
    }
    evidence.calls().forEach(call -> call(pen, call));
    return pen.done();
  }

  private void call(Pen pen, Call call) {
    pen.title("evidence.call", call.task(), call.model())
        .fact("evidence.call.about", pen.say("evidence.call.about." + call.about()))
        .time("evidence.at", call.at())
        .fact(
            "evidence.call.asked",
            call.person() == null ? pen.say("calls.by." + call.askedBy()) : pen.who(call.person()))
        .fact("evidence.call.outcome", outcome(pen, call))
        .fact("evidence.call.provider", "%s · %s".formatted(call.provider(), call.model()))
        .code("evidence.call.prompt", call.promptVersion())
        .code("evidence.call.parameters", call.parameters())
        .code("evidence.call.sent", call.sent())
        .fact("evidence.call.tokens", tokens(pen, call))
        .fact(
            "evidence.call.cost",
            call.cost() == null ? null : "%s %s".formatted(call.cost(), call.currency()))
        .fact("evidence.call.latency", "%s ms".formatted(figure(call.latency())))
        .fact(
            "evidence.call.examples",
            call.examples().isEmpty() ? null : Integer.toString(call.examples().size()));
    if (call.instructions() != null) {
      pen.quiet("evidence.call.instructions").longWords(call.instructions());
    }
    if (call.output() != null) {
      pen.quiet("evidence.call.output").longWords(call.output());
    }
  }

  private static String outcome(Pen pen, Call call) {
    String ended = pen.say("calls.outcome." + call.outcome());
    return call.problem() == null ? ended : pen.pair(ended, call.problem());
  }

  private String tokens(Pen pen, Call call) {
    String said =
        pen.say(
            "evidence.call.tokens.are", figure(call.inputTokens()), figure(call.outputTokens()));
    return call.estimated() ? "≈ " + said : said;
  }

  private String figure(long figure) {
    return NumberFormat.getIntegerInstance(words.locale()).format(figure);
  }

  Chapter history(Evidence evidence, OutChapters events) {
    Pen pen = new Pen(words, zone, "history");
    evidence.history().forEach(event -> events.event(pen, evidence, event));
    return pen.done();
  }

  Chapter gaps(Evidence evidence) {
    Pen pen = new Pen(words, zone, "gaps");
    for (Gap gap : evidence.gaps()) {
      pen.line("evidence.gap." + gap.kind(), gap.arguments().toArray());
    }
    return pen.done();
  }

  Chapter checking(EvidenceFile file) {
    Pen pen =
        new Pen(words, zone, "checking")
            .line("evidence.checking.how")
            .fact("evidence.format", file.format())
            .code("evidence.sha256", file.sha256());
    pen.quiet("evidence.checking.sections");
    file.sections().forEach((name, hash) -> pen.codeOf(name, hash));
    return pen.done();
  }
}
