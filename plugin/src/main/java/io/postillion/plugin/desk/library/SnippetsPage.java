package io.postillion.plugin.desk.library;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.search.Sought;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The snippets of a brand: everyone reads and copies them, managers write them. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/library/snippets")
final class SnippetsPage {

  private final Snippets snippets;
  private final SnippetCare care;
  private final People people;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  SnippetsPage(
      Snippets snippets,
      SnippetCare care,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.snippets = snippets;
    this.care = care;
    this.people = people;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @RequestParam(defaultValue = "") String q, Model model) {
    return page(desk, q, Optional.empty(), model);
  }

  @PostMapping
  String add(
      Desk desk,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    SnippetForm form = SnippetForm.of("", 0, fields);
    Optional<Problem> problem =
        attempts.at(() -> care.add(desk.person(), desk.id(), form.wanted()));
    return told(desk, form, problem, "snippet.done.added", model, response, flash);
  }

  /**
   * @param version the one that was on the screen
   */
  @PostMapping("/{id}")
  String change(
      Desk desk,
      @PathVariable SnippetId id,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    SnippetForm form = SnippetForm.of(id.toString(), version, fields);
    Optional<Problem> problem =
        attempts.at(() -> care.change(desk.person(), desk.id(), id, version, form.wanted()));
    return told(desk, form, problem, "snippet.done.changed", model, response, flash);
  }

  @PostMapping("/{id}/remove")
  String remove(
      Desk desk, @PathVariable SnippetId id, @RequestParam int version, RedirectAttributes flash) {
    attempts
        .at(() -> care.remove(desk.person(), desk.id(), id, version))
        .ifPresentOrElse(
            why -> flash.addFlashAttribute("problem", why.text()),
            () -> flash.addFlashAttribute("done", words.say("snippet.done.removed")));
    return back(desk);
  }

  /** What was typed is kept when it cannot be used. */
  private String told(
      Desk desk,
      SnippetForm form,
      Optional<Problem> problem,
      String done,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, "", Optional.of(form), model);
    }
    flash.addFlashAttribute("done", words.say(done));
    return back(desk);
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("library/snippets");
  }

  private String page(Desk desk, String q, Optional<SnippetForm> typed, Model model) {
    Sought sought = Sought.of(q);
    List<SnippetRow> rows =
        found(desk.id(), sought).stream().map(snippet -> row(desk, snippet, typed)).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("q", q);
    model.addAttribute(
        "blank", typed.filter(form -> form.id().isEmpty()).orElse(SnippetForm.BLANK));
    return "desk:snippets";
  }

  private List<Snippet> found(BrandId brand, Sought sought) {
    return snippets.all(brand).stream()
        .filter(snippet -> sought.isIn(snippet.name(), snippet.text()))
        .toList();
  }

  private SnippetRow row(Desk desk, Snippet snippet, Optional<SnippetForm> typed) {
    Optional<SnippetForm> own = typed.filter(form -> form.id().equals(snippet.id().toString()));
    Locale language = snippet.language();
    return new SnippetRow(
        snippet.id().toString(),
        Visible.text(snippet.name()),
        language == null ? "" : language.getDisplayName(words.locale()),
        language == null ? "" : language.toLanguageTag(),
        Visible.text(snippet.text()),
        people.find(snippet.by()).map(Person::name).orElse(""),
        times.at(snippet.changedAt(), desk.zone()),
        own.map(form -> form.over(snippet.version())).orElseGet(() -> SnippetForm.of(snippet)),
        own.isPresent(),
        own.filter(form -> form.version() != snippet.version()).isPresent());
  }
}
