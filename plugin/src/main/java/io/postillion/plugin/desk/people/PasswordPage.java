package io.postillion.plugin.desk.people;

import io.postillion.core.Secret;
import io.postillion.core.people.Joining;
import io.postillion.core.people.Joining.Door;
import io.postillion.core.people.Joining.Flaw;
import io.postillion.core.people.Person;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.security.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of an invitation leads: looking changes nothing, however often, and a password can
 * be chosen once. A link that never was, was used or is over gets one and the same answer.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/password/{token:psti_[A-Za-z0-9_-]{43}}")
final class PasswordPage {

  /** From one address, within a quarter of an hour. */
  static final int TRIES = 40;

  private final Joining joining;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;
  private final String login;
  private final RateLimit tries;

  PasswordPage(
      Joining joining,
      DeskSettings settings,
      Times times,
      Words words,
      Clock clock,
      @Value("${postillion.base-path:}") String root) {
    this.joining = joining;
    this.settings = settings;
    this.times = times;
    this.words = words;
    this.login = root + "/login";
    this.tries = new RateLimit(TRIES, Duration.ofMinutes(15), clock);
  }

  @GetMapping
  String show(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return mayTry(request)
        ? page(token, door(Secret.of(token)), response, model)
        : tooMany(response, model);
  }

  @PostMapping
  String choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!mayTry(request)) {
      return tooMany(response, model);
    }
    Secret link = Secret.of(token);
    Optional<Door> door = door(link);
    if (door.isEmpty()) {
      return page(token, door, response, model);
    }
    Flaw flaw = Joining.flaw(door.get().person(), password, again);
    if (flaw != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", words.say("password.flaw." + flaw.name()));
      return page(token, door, response, model);
    }
    return joining.choose(link, Secret.of(password))
        ? "redirect:" + login + "?chosen"
        : page(token, Optional.empty(), response, model);
  }

  /** Whoever comes is spoken to in their own language from here on. */
  private Optional<Door> door(Secret link) {
    Optional<Door> door = joining.look(link);
    door.map(Door::person).map(Person::locale).ifPresent(LocaleContextHolder::setLocale);
    return door;
  }

  private boolean mayTry(HttpServletRequest request) {
    return tries.spend(request.getRemoteAddr());
  }

  private String tooMany(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    model.addAttribute("say", words.say("password.tooMany"));
    return "desk:password";
  }

  private String page(
      String token, Optional<Door> door, HttpServletResponse response, Model model) {
    if (door.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("say", words.say("password.gone"));
      return "desk:password";
    }
    Door open = door.get();
    model.addAttribute("at", settings.basePath() + "/password/" + token);
    model.addAttribute("name", Visible.text(open.person().name()));
    model.addAttribute("login", open.person().login());
    model.addAttribute("brand", open.brand());
    model.addAttribute("until", times.at(open.until(), open.person().zone()));
    model.addAttribute("least", Joining.LEAST);
    return "desk:password";
  }
}
