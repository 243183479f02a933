package io.postillion.plugin.desk.voice;

import io.postillion.core.NotFoundException;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.ProposedRule;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceDecision.Verdict;
import io.postillion.core.memory.VoiceRuleId;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people change in drafts again and again; managers make rules of it, or do not. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/voice")
final class VoicePage {

  private final VoiceBook book;
  private final Learning learning;
  private final People people;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  VoicePage(
      VoiceBook book,
      Learning learning,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.book = book;
    this.learning = learning;
    this.people = people;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    List<RuleRow> decided =
        book.decided(desk.id()).stream().map(decision -> row(desk, decision)).toList();
    model.addAttribute("proposals", book.proposals(desk.id()).stream().map(this::row).toList());
    model.addAttribute("rules", with(decided, Verdict.ACCEPTED));
    model.addAttribute(
        "others",
        decided.stream().filter(row -> !Verdict.ACCEPTED.name().equals(row.verdict())).toList());
    model.addAttribute("mayDecide", desk.may(Role.MANAGER));
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute("remembered", learning.count(desk.id()));
    model.addAttribute("readsMeaning", learning.embeddings().readsMeaning());
    model.addAttribute("model", learning.embeddings().model());
    return "desk:voice";
  }

  @PostMapping("/{id}/{answer}")
  String decide(
      Desk desk, @PathVariable String id, @PathVariable String answer, RedirectAttributes flash) {
    Verdict verdict = verdict(answer);
    return told(
        desk,
        () -> book.decide(desk.person(), desk.id(), rule(id), verdict),
        words.say("voice.done." + verdict.name()),
        flash);
  }

  @PostMapping("/rebuild")
  String rebuild(Desk desk, RedirectAttributes flash) {
    return told(
        desk,
        () -> learning.rebuild(desk.person(), desk.id()),
        words.say("voice.done.rebuild"),
        flash);
  }

  private String told(Desk desk, Runnable work, String done, RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(work);
    flash.addFlashAttribute(
        problem.isPresent() ? "problem" : "done", problem.map(Problem::text).orElse(done));
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("voice");
  }

  private static Verdict verdict(String answer) {
    return switch (answer) {
      case "accept" -> Verdict.ACCEPTED;
      case "dismiss" -> Verdict.DISMISSED;
      case "withdraw" -> Verdict.WITHDRAWN;
      default -> throw new NotFoundException("answer", answer);
    };
  }

  private static VoiceRuleId rule(String id) {
    try {
      return VoiceRuleId.of(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("voice rule", id);
    }
  }

  private static List<RuleRow> with(List<RuleRow> rows, Verdict verdict) {
    return rows.stream().filter(row -> verdict.name().equals(row.verdict())).toList();
  }

  private RuleRow row(ProposedRule rule) {
    return new RuleRow(
        rule.id().toString(),
        say(rule.change()),
        rule.change().language(),
        rule.evidence().stream()
            .map(
                one ->
                    new RuleRow.Proof(
                        one.post(), Visible.text(one.before()), Visible.text(one.after())))
            .toList(),
        rule.kept(),
        null,
        null,
        null);
  }

  private RuleRow row(Desk desk, VoiceDecision decision) {
    return new RuleRow(
        decision.rule().toString(),
        say(decision.change()),
        decision.change().language(),
        decision.evidence().stream().map(post -> new RuleRow.Proof(post, "", "")).toList(),
        0,
        decision.verdict().name(),
        people.find(decision.by()).map(one -> Visible.text(one.name())).orElse(""),
        times.at(decision.at(), desk.zone()));
  }

  private String say(Change change) {
    return words.say(
        "voice.rule." + change.kind().name(),
        Visible.text(change.words()),
        Visible.text(change.instead()));
  }
}
