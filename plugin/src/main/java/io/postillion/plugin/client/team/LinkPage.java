package io.postillion.plugin.client.team;

import io.postillion.core.Secret;
import io.postillion.core.approval.Decision;
import io.postillion.core.link.Linking;
import io.postillion.core.link.Linking.Opened;
import io.postillion.core.people.Person;
import io.postillion.core.post.Revision;
import io.postillion.plugin.client.Openings;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.judge.Looks;
import io.postillion.plugin.desk.judge.PictureBase;
import io.postillion.plugin.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link in a message leads somebody who is logged in as the person it is for: the one
 * revision, and a decision on it.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/link/{token:pstr_[A-Za-z0-9_-]{43}}")
final class LinkPage {

  private final Linking linking;
  private final CurrentPerson current;
  private final Looks looks;
  private final Openings openings;
  private final Attempts attempts;
  private final Words words;
  private final DeskSettings settings;

  LinkPage(
      Linking linking,
      CurrentPerson current,
      Looks looks,
      Openings openings,
      Attempts attempts,
      Words words,
      DeskSettings settings) {
    this.linking = linking;
    this.current = current;
    this.looks = looks;
    this.openings = openings;
    this.attempts = attempts;
    this.words = words;
    this.settings = settings;
  }

  @GetMapping
  String show(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Person person = current.get();
    Secret secret = Secret.of(token);
    return page(
        token,
        openings.isPerson(request)
            ? linking.open(person, secret, openings.from(request))
            : linking.look(person, secret),
        "",
        "",
        response,
        model);
  }

  @PostMapping
  String decide(
      @PathVariable String token,
      @RequestParam Decision decision,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String quote,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    Person person = current.get();
    Secret secret = Secret.of(token);
    Optional<Opened> opened = linking.look(person, secret);
    if (opened.isEmpty()) {
      return gone(person, response, model);
    }
    Optional<Problem> problem =
        attempts.at(() -> linking.decide(person, secret, decision, comment.strip(), quote));
    if (problem.isEmpty()) {
      flash.addFlashAttribute("done", words.say("done." + decision.name()));
      return "redirect:" + new Links(settings.basePath(), opened.get().link().brand()).work();
    }
    response.setStatus(problem.get().status().value());
    model.addAttribute("problem", problem.get().text());
    return page(token, linking.look(person, secret), comment, quote, response, model);
  }

  private String page(
      String token,
      Optional<Opened> found,
      String comment,
      String quote,
      HttpServletResponse response,
      Model model) {
    if (found.isEmpty()) {
      return gone(current.get(), response, model);
    }
    Opened opened = found.get();
    Links to = new Links(settings.basePath(), opened.link().brand());
    Revision shown = opened.isStale() ? opened.newest() : opened.revision();
    model.addAttribute("look", looks.at(opened.post(), shown, opened.revision()));
    model.addAttribute("stale", opened.isStale());
    model.addAttribute("open", opened.isOpen());
    model.addAttribute("review", to.review(opened.post().id()));
    model.addAttribute("at", settings.basePath() + "/link/" + token);
    model.addAttribute("pictures", new PictureBase(to.at("media")));
    model.addAttribute("person", current.get().name());
    model.addAttribute("comment", comment);
    model.addAttribute("quote", quote);
    return "desk:link";
  }

  /** Somebody else's link is told from none by nobody. */
  private String gone(Person person, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("person", person.name());
    model.addAttribute("base", settings.basePath());
    return "desk:link-gone";
  }
}
