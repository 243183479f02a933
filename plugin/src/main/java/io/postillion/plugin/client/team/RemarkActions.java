package io.postillion.plugin.client.team;

import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Linking;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.remark.Naming;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.remark.Remarking;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.core.remark.Reviewing;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying something about a post, and giving out and taking back links to it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}")
final class RemarkActions {

  private static final int LINE = 200;

  private final Remarking remarking;
  private final Reviewing reviewing;
  private final Linking linking;
  private final LinkAddresses addresses;
  private final Attempts attempts;
  private final Words words;
  private final DeskSettings settings;

  RemarkActions(
      Remarking remarking,
      Reviewing reviewing,
      Linking linking,
      LinkAddresses addresses,
      Attempts attempts,
      Words words,
      DeskSettings settings) {
    this.remarking = remarking;
    this.reviewing = reviewing;
    this.linking = linking;
    this.addresses = addresses;
    this.attempts = attempts;
    this.words = words;
    this.settings = settings;
  }

  /**
   * @param then {@code changes} asks for changes with it; anything else says it only
   */
  @PostMapping("/remarks")
  String say(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam RevisionId revision,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(name = "remark", defaultValue = "") String text,
      @RequestParam(defaultValue = "") String quote,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam(required = false) @Nullable RemarkId answers,
      @RequestParam(defaultValue = "") String then,
      RedirectAttributes flash) {
    boolean asks = then.equals("changes");
    Runnable say =
        asks
            ? () ->
                reviewing.decide(
                    desk.person(),
                    desk.id(),
                    new Verdict(id, revision, seal, Decision.CHANGES, text.strip(), null),
                    quote,
                    shared)
            : () ->
                remarking.say(
                    desk.person(), desk.id(), id, new Said(revision, text, quote, shared, answers));
    Optional<Problem> problem = attempts.at(say);
    if (problem.isPresent()) {
      flash.addFlashAttribute("problem", problem.get().text());
      flash.addFlashAttribute("unsaid", text);
      flash.addFlashAttribute("unquoted", quote);
    } else {
      flash.addFlashAttribute("done", done(desk, asks, text));
    }
    return "redirect:" + links(desk).review(id) + "#talk";
  }

  /** What was done, who is told of it, and which names are nobody's. */
  private String done(Desk desk, boolean asks, String text) {
    Naming naming = remarking.naming(desk.person(), desk.id(), text);
    Function<Stream<String>, String> list = names -> names.collect(Collectors.joining(", "));
    String told =
        list.apply(
            naming.people().stream()
                .filter(person -> !person.id().equals(desk.person().id()))
                .map(Person::name));
    String unknown = list.apply(naming.unknown().stream().sorted().map(login -> "@" + login));
    return Stream.of(
            words.say(asks ? "done." + Decision.CHANGES.name() : "remark.done"),
            told.isEmpty() ? "" : words.say("mention.told", Visible.line(told, LINE)),
            unknown.isEmpty() ? "" : words.say("mention.unknown", Visible.line(unknown, LINE)))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A link for somebody, shown once, to be passed on. */
  @PostMapping("/links")
  String link(
      Desk desk, @PathVariable PostId id, @RequestParam PersonId person, RedirectAttributes flash) {
    desk.person().require(Role.MANAGER, desk.id());
    Optional<Problem> problem =
        attempts.at(
            () ->
                flash.addFlashAttribute(
                    "link", addresses.of(linking.issue(desk.id(), person, id).token()).reveal()));
    problem.ifPresent(no -> flash.addFlashAttribute("problem", no.text()));
    return "redirect:" + links(desk).post(id) + "#links";
  }

  @PostMapping("/links/{link}/revoke")
  String revoke(
      Desk desk, @PathVariable PostId id, @PathVariable LinkId link, RedirectAttributes flash) {
    linking.revoke(desk.person(), desk.id(), id, link);
    flash.addFlashAttribute("done", words.say("links.done.revoked"));
    return "redirect:" + links(desk).post(id) + "#links";
  }

  private Links links(Desk desk) {
    return new Links(settings.basePath(), desk.id());
  }
}
