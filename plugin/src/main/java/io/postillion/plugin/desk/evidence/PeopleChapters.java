package io.postillion.plugin.desk.evidence;

import io.postillion.core.approval.Decision;
import io.postillion.core.evidence.Answer;
import io.postillion.core.evidence.Appointed;
import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.Given;
import io.postillion.core.evidence.Ruling;
import io.postillion.core.evidence.Said;
import io.postillion.core.flow.Round;
import io.postillion.plugin.desk.frame.Words;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who approved it, and what people said about it. */
final class PeopleChapters {

  private final Words words;
  private final ZoneId zone;

  PeopleChapters(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  Chapter approval(Evidence evidence) {
    Pen pen = new Pen(words, zone, "who");
    boolean holds =
        evidence.approvals().stream()
            .anyMatch(one -> one.decision() == Decision.APPROVED && one.voidedAt() == null);
    if (!holds) {
      pen.line("evidence.who.nobody");
    }
    evidence.approvals().forEach(ruling -> ruling(pen, ruling));
    if (!evidence.votes().isEmpty()) {
      pen.title("evidence.votes");
      evidence.votes().forEach(answer -> answer(pen, evidence, answer));
    }
    if (!evidence.appointments().isEmpty()) {
      pen.title("evidence.appointments");
      evidence.appointments().forEach(one -> appointed(pen, one));
    }
    evidence.rounds().forEach(round -> round(pen, round));
    return pen.done();
  }

  private static void ruling(Pen pen, Ruling ruling) {
    pen.title("evidence.ruling", pen.say("decision." + ruling.decision()), pen.who(ruling.person()))
        .fact("evidence.version", pen.version(ruling.revision()))
        .time("evidence.at", ruling.at())
        .fact("evidence.comment", ruling.comment())
        .time("evidence.voided", ruling.voidedAt())
        .seal("evidence.seal.seen", ruling.seal(), ruling.sealCheck());
  }

  private static void answer(Pen pen, Evidence evidence, Answer answer) {
    String group = pen.sayOr("group." + answer.group(), answer.group());
    pen.line(
            answer.forWhom() == null ? "evidence.vote" : "evidence.voteFor",
            pen.say("decision." + answer.decision()),
            pen.who(answer.person()),
            group,
            answer.forWhom() == null ? "" : pen.who(answer.forWhom()))
        .fact("evidence.step", answer.step())
        .fact("evidence.version", pen.version(answer.revision()))
        .time("evidence.at", answer.at())
        .fact("evidence.comment", answer.comment())
        .time("evidence.voided", answer.voidedAt())
        .seal("evidence.seal.seen", answer.seal(), answer.sealCheck());
    Answer.Beforehand form = answer.beforehand();
    if (form != null) {
      pen.line("evidence.beforehand", form.form())
          .words(form.words(), "")
          .time("evidence.beforehand.at", form.at())
          .time("evidence.expires", form.until())
          .time("evidence.revoked", form.revokedAt())
          .seal("evidence.beforehand.seal", form.seal(), form.sealCheck());
    }
    if (answer.carriedFrom() != null) {
      pen.line("evidence.carried", carried(evidence, answer.carriedFrom(), pen));
    }
  }

  private static void appointed(Pen pen, Appointed one) {
    String roles =
        Stream.concat(
                one.roles().stream().map(role -> pen.sayOr("role." + role, role)),
                one.groups().stream().map(group -> pen.sayOr("group." + group, group)))
            .collect(Collectors.joining(", "));
    pen.line("evidence.appointed", pen.who(one.person()), pen.who(one.by()), roles)
        .time("evidence.at", one.at());
    if (one.linkBy() != null) {
      pen.line(
              one.linkShown() ? "evidence.appointed.shown" : "evidence.appointed.mailed",
              pen.who(one.person()),
              pen.who(one.linkBy()))
          .time("evidence.at", one.linkAt());
    }
  }

  private static String carried(Evidence evidence, String from, Pen pen) {
    return evidence.votes().stream()
        .filter(earlier -> earlier.id().equals(from))
        .findFirst()
        .map(earlier -> pen.version(earlier.revision()))
        .orElseGet(() -> pen.version(0));
  }

  private static void round(Pen pen, Round round) {
    pen.title(
            "evidence.round",
            pen.sayOr("process." + round.process(), round.name()),
            Integer.toString(round.version()))
        .code("evidence.process", round.process())
        .code("evidence.model.sha256", round.model())
        .time("evidence.began", round.began())
        .time("evidence.ended", round.ended())
        .fact(
            "evidence.rule.reason",
            round.reason().isEmpty() ? "" : pen.sayOr("path." + round.reason(), round.reason()));
    Round.Rule rule = round.rule();
    if (rule == null) {
      pen.fact("evidence.rule", pen.say("evidence.rule.unknown"));
      return;
    }
    pen.fact(
            "evidence.rule",
            pen.say(
                "evidence.rule.is",
                Integer.toString(rule.number()),
                rule.id(),
                rule.policy(),
                Integer.toString(rule.version())))
        .fact("evidence.rule.says", rule.says())
        .fact(
            "evidence.rule.given",
            rule.given().stream()
                .map(given -> "%s = %s".formatted(given.name(), given.value()))
                .collect(Collectors.joining(", ")));
  }

  Chapter said(Evidence evidence) {
    Pen pen = new Pen(words, zone, "said");
    if (evidence.remarks().isEmpty() && evidence.links().isEmpty()) {
      return pen.line("evidence.said.nothing").done();
    }
    evidence.remarks().forEach(remark -> remark(pen, remark));
    if (!evidence.links().isEmpty()) {
      pen.title("evidence.links");
      evidence.links().forEach(link -> link(pen, link));
    }
    return pen.done();
  }

  private static void remark(Pen pen, Said remark) {
    pen.title(
        remark.answers() == null ? "evidence.remark" : "evidence.remarkAnswer",
        pen.who(remark.author()),
        pen.time(remark.at()));
    if (remark.quote() != null) {
      pen.text(Block.Kind.QUIET, "“%s”".formatted(remark.quote()));
    }
    pen.words(remark.text(), "")
        .fact("evidence.version", pen.version(remark.revision()))
        .fact("evidence.shared", pen.say(remark.shared() ? "evidence.yes" : "evidence.no"));
  }

  private static void link(Pen pen, Given link) {
    pen.line("evidence.linkFor", pen.who(link.person()), pen.version(link.revision()))
        .time("evidence.at", link.at())
        .time("evidence.opened", link.openedAt())
        .time("evidence.revoked", link.revokedAt())
        .time("evidence.expires", link.expiresAt());
  }
}
