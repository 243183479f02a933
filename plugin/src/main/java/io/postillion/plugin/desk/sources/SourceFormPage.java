package io.postillion.plugin.desk.sources;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceWish;
import io.postillion.core.content.Sources;
import io.postillion.core.content.Sourcing;
import io.postillion.core.content.Sourcing.Flaw;
import io.postillion.core.content.Sourcing.Looked;
import io.postillion.core.content.Sourcing.Outcome;
import io.postillion.core.content.Sourcing.Overtaken;
import io.postillion.core.content.Sourcing.Saved;
import io.postillion.core.content.Sourcing.Unreachable;
import io.postillion.core.content.Sourcing.Unsound;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Tongues;
import io.postillion.plugin.store.HandedSecrets;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A source is added or changed; what it would bring is shown first. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/sources")
final class SourceFormPage {

  private static final String FEED = "feed";

  private final Sourcing sourcing;
  private final HandedSecrets handed;
  private final DeskSettings settings;
  private final Words words;
  private final SourceViews views;

  SourceFormPage(
      Sourcing sourcing,
      HandedSecrets handed,
      Sources sources,
      People people,
      DeskSettings settings,
      Times times,
      Words words) {
    this.sourcing = sourcing;
    this.handed = handed;
    this.settings = settings;
    this.words = words;
    this.views = new SourceViews(sourcing, sources, people, times, words);
  }

  @GetMapping("/new")
  String blank(Desk desk, @RequestParam(defaultValue = FEED) String kind, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    if (!sourcing.kinds().contains(kind)) {
      throw new NotFoundException("kind of source", kind);
    }
    return page(desk, SourceForm.empty(kind, desk.brand().language().toLanguageTag()), model);
  }

  @GetMapping("/{id}/settings")
  String show(Desk desk, @PathVariable SourceId id, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    SourceEntry entry =
        sourcing
            .find(desk.id(), id)
            .orElseThrow(() -> new NotFoundException("source of the desk", id));
    return page(desk, SourceForm.of(entry), model);
  }

  /**
   * @param act {@code add} to keep it; anything else looks only
   */
  @PostMapping("/new")
  String add(
      Desk desk,
      @RequestParam(defaultValue = "") String act,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(fields);
    Optional<Secret> password = password(desk, typed);
    SourceWish wish = wish(typed, password);
    Outcome outcome =
        act.equals("add")
            ? sourcing.add(desk.person(), desk.id(), wish)
            : sourcing.tryOut(desk.person(), desk.id(), null, wish);
    if (outcome instanceof Saved saved) {
      flash.addFlashAttribute(
          "done", words.say("sources.added", Visible.text(saved.entry().name()), views.every()));
      return back(desk);
    }
    return answer(desk, form("", typed, desk, password), outcome, model, response);
  }

  /**
   * @param act {@code save} to keep it; anything else looks only
   */
  @PostMapping("/{id}/settings")
  String change(
      Desk desk,
      @PathVariable SourceId id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(fields);
    Optional<Secret> password = password(desk, typed);
    SourceWish wish = wish(typed, password);
    Outcome outcome =
        act.equals("save")
            ? sourcing.change(desk.person(), desk.id(), id, typed.seen(), wish)
            : sourcing.tryOut(desk.person(), desk.id(), id, wish);
    if (outcome instanceof Saved saved) {
      flash.addFlashAttribute(
          "done", words.say("sources.saved", Visible.text(saved.entry().name())));
      return back(desk);
    }
    return answer(desk, form(id.value(), typed, desk, password), outcome, model, response);
  }

  private String answer(
      Desk desk, SourceForm form, Outcome outcome, Model model, HttpServletResponse response) {
    SourceForm shown = form;
    if (outcome instanceof Looked looked) {
      model.addAttribute("look", views.look(desk, looked.entry(), looked.look()));
    } else if (outcome instanceof Unsound unsound) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", flaw(unsound, form));
    } else if (outcome instanceof Unreachable unreachable) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute(
          "trouble", Visible.text(String.valueOf(unreachable.failure().getMessage())));
      model.addAttribute(
          "advice",
          words.say("sources.trouble." + unreachable.failure().getClass().getSimpleName()));
    } else if (outcome instanceof Overtaken overtaken) {
      response.setStatus(HttpStatus.CONFLICT.value());
      SourceStep step = overtaken.step();
      model.addAttribute(
          "problem", words.say("sources.overtaken", step == null ? "–" : views.said(desk, step)));
      shown = seeing(form, overtaken.now());
    }
    return page(desk, shown, model);
  }

  private String flaw(Unsound unsound, SourceForm form) {
    Flaw flaw =
        unsound.flaw() == Flaw.LOGIN_HALF && !form.kept().isEmpty()
            ? Flaw.PASSWORD_AGAIN
            : unsound.flaw();
    return words.say("sources.flaw." + flaw.name(), Visible.text(unsound.about()));
  }

  private String page(Desk desk, SourceForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "heading",
        form.isNew() ? words.say("sources.add") : words.say("sources.edit", form.name()));
    model.addAttribute("kind", views.kind(form.kind()));
    model.addAttribute(
        "kinds",
        sourcing.kinds().stream().map(word -> new Tongues.Choice(word, views.kind(word))).toList());
    model.addAttribute("keepsSecrets", sourcing.keepsSecrets());
    model.addAttribute("every", views.every());
    model.addAttribute("days", Sourcing.NEWS.toDays());
    Locale chosen = Locale.forLanguageTag(form.language());
    model.addAttribute("languageName", chosen.getDisplayName(words.locale()));
    model.addAttribute(
        "languages", Tongues.of(words.locale(), Stream.of(desk.brand().language(), chosen)));
    return "desk:source-form";
  }

  private static SourceWish wish(Typed typed, Optional<Secret> password) {
    boolean logsIn = !typed.kind().equals(FEED);
    return new SourceWish(
        typed.kind(),
        typed.name(),
        typed.address(),
        logsIn ? typed.user() : "",
        logsIn ? password.orElse(null) : null,
        Locale.forLanguageTag(typed.language()),
        typed.plain());
  }

  private SourceForm form(String id, Typed typed, Desk desk, Optional<Secret> password) {
    String kept =
        password.isPresent() && sourcing.keepsSecrets()
            ? handed.close(password.get(), place(desk, typed))
            : "";
    @Nullable SourceEntry entry =
        id.isEmpty() ? null : sourcing.find(desk.id(), new SourceId(id)).orElse(null);
    return new SourceForm(
        id,
        typed.kind(),
        typed.name(),
        typed.address(),
        typed.user(),
        typed.language(),
        typed.plain(),
        !kept.isEmpty() || (entry != null && entry.hasPassword()),
        kept,
        typed.seen());
  }

  private static SourceForm seeing(SourceForm form, SourceEntry now) {
    return new SourceForm(
        form.id(),
        form.kind(),
        form.name(),
        form.address(),
        form.user(),
        form.language(),
        form.plain(),
        form.passwordKept(),
        form.kept(),
        now.version());
  }

  /** What was typed now, or for the page before this one, if it goes to the same place. */
  private Optional<Secret> password(Desk desk, Typed typed) {
    return typed.password().isBlank()
        ? sourcing.keepsSecrets() ? handed.open(typed.kept(), place(desk, typed)) : Optional.empty()
        : Optional.of(Secret.of(typed.password()));
  }

  private static String[] place(Desk desk, Typed typed) {
    return List.of(
            "source",
            desk.id().value(),
            desk.person().id().toString(),
            typed.address().strip(),
            typed.user().strip())
        .toArray(String[]::new);
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).sources();
  }
}
