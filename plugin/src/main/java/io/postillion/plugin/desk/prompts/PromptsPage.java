package io.postillion.plugin.desk.prompts;

import io.postillion.core.ai.prompt.Flaw;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.PromptLibrary;
import io.postillion.core.ai.prompt.Trial;
import io.postillion.core.ai.prompt.Trying;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.insight.Comparison;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Ratio;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the brand tells models for a task; everyone may read it, administrators write it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/prompts")
final class PromptsPage {

  private static final int ARTICLES = 20;
  private static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "nl", "pt");

  private final PromptLibrary library;
  private final Trying trying;
  private final Measurements measurements;
  private final Articles articles;
  private final Channels channels;
  private final Brands brands;
  private final People people;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  PromptsPage(
      PromptLibrary library,
      Trying trying,
      Measurements measurements,
      Articles articles,
      Channels channels,
      Brands brands,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.library = library;
    this.trying = trying;
    this.measurements = measurements;
    this.articles = articles;
    this.channels = channels;
    this.brands = brands;
    this.people = people;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  /** Few tasks take instructions of a brand; the first one is shown, and leads to the others. */
  @GetMapping
  String first(Desk desk) {
    return "redirect:" + address(desk, library.tasks().get(0));
  }

  /**
   * @param from the version to begin a new one with
   */
  @GetMapping("/{task}")
  String show(
      Desk desk,
      @PathVariable String task,
      @RequestParam(required = false) @Nullable Integer from,
      Model model) {
    @Nullable HousePrompt begin = from == null ? null : library.version(desk.id(), task, from);
    typed(
        model,
        begin == null ? "" : begin.text(),
        begin == null || begin.language() == null ? "" : begin.language().getLanguage(),
        "",
        "");
    return page(desk, task, model);
  }

  @PostMapping("/{task}/try")
  String tried(
      Desk desk,
      @PathVariable String task,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String language,
      @RequestParam ArticleId article,
      @RequestParam ChannelId channel,
      @RequestParam(defaultValue = "false") boolean drafts,
      Model model) {
    typed(model, text, language, article.toString(), channel.value());
    attempts
        .at(
            () -> {
              Trial trial =
                  trying.tried(desk.person(), desk.id(), task, text, article, channel, drafts);
              model.addAttribute("triedOn", Visible.text(trial.channel()));
              model.addAttribute(
                  "sides", List.of(SideView.of(trial.now()), SideView.of(trial.tried())));
            })
        .map(Problem::text)
        .ifPresent(problem -> model.addAttribute("problem", problem));
    return page(desk, task, model);
  }

  @PostMapping("/{task}")
  String write(
      Desk desk,
      @PathVariable String task,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String language,
      Model model,
      RedirectAttributes flash) {
    List<HousePrompt> written = new ArrayList<>();
    Optional<Problem> problem =
        attempts.at(
            () ->
                written.add(library.write(desk.person(), desk.id(), task, locale(language), text)));
    if (problem.isPresent()) {
      typed(model, text, language, "", "");
      model.addAttribute("problem", problem.get().text());
      return page(desk, task, model);
    }
    flash.addFlashAttribute("done", words.say("prompts.written", written.get(0).version()));
    return "redirect:" + address(desk, task);
  }

  @PostMapping("/{task}/{version}/use")
  String use(
      Desk desk,
      @PathVariable String task,
      @PathVariable int version,
      @RequestParam(defaultValue = "100") int share,
      RedirectAttributes flash) {
    int part = Math.min(100, Math.max(1, share));
    return told(
        desk,
        task,
        () -> library.use(desk.person(), desk.id(), task, version, part),
        words.say("prompts.used", version, part),
        flash);
  }

  @PostMapping("/{task}/{version}/retire")
  String retire(
      Desk desk, @PathVariable String task, @PathVariable int version, RedirectAttributes flash) {
    return told(
        desk,
        task,
        () -> library.retire(desk.person(), desk.id(), task, version),
        words.say("prompts.retired", version),
        flash);
  }

  @PostMapping("/{task}/{version}/copy")
  String copy(
      Desk desk,
      @PathVariable String task,
      @PathVariable int version,
      @RequestParam BrandId to,
      RedirectAttributes flash) {
    return told(
        desk,
        task,
        () -> library.copy(desk.person(), desk.id(), task, version, to),
        words.say("prompts.copied", version, to),
        flash);
  }

  private String told(
      Desk desk, String task, Runnable work, String done, RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(work);
    flash.addFlashAttribute(
        problem.isPresent() ? "problem" : "done", problem.map(Problem::text).orElse(done));
    return "redirect:" + address(desk, task);
  }

  private String address(Desk desk, String task) {
    return new Links(settings.basePath(), desk.id()).at("prompts/" + task);
  }

  private static void typed(
      Model model, String text, String language, String article, String channel) {
    model.addAttribute("text", text);
    model.addAttribute("language", language);
    model.addAttribute("article", article);
    model.addAttribute("channel", channel);
  }

  private String page(Desk desk, String task, Model model) {
    model.addAttribute("task", task);
    model.addAttribute("tasks", library.tasks());
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute("versions", versions(desk, task));
    model.addAttribute("languages", LANGUAGES);
    model.addAttribute("longest", Flaw.LONGEST);
    model.addAttribute("fewest", Ratio.LEAST);
    model.addAttribute("placeholders", library.task(task).values().stream().sorted().toList());
    model.addAttribute(
        "articles",
        articles.newest(desk.id(), ARTICLES).stream()
            .map(one -> new Choice(one.id().toString(), Visible.line(one.item().title(), 80)))
            .toList());
    model.addAttribute(
        "channels",
        channels.of(desk.id()).stream()
            .map(one -> new Choice(one.id().value(), Visible.line(one.name(), 80)))
            .toList());
    model.addAttribute("others", others(desk));
    return "desk:prompts";
  }

  /** Something to choose. */
  record Choice(String id, String name) {}

  /** Other brands of which this person is an administrator, too. */
  private List<Choice> others(Desk desk) {
    return desk.person().brands().stream()
        .filter(brand -> !brand.equals(desk.id()) && desk.person().may(Role.ADMIN, brand))
        .flatMap(brand -> brands.find(brand).stream())
        .map((Brand brand) -> new Choice(brand.id().value(), brand.name()))
        .toList();
  }

  private List<VersionRow> versions(Desk desk, String task) {
    List<HousePrompt> versions = library.versions(desk.id(), task);
    Comparison results = Comparison.of(measurements.responses(desk.id()));
    boolean isUsed =
        versions.stream()
            .anyMatch(
                one ->
                    one.state() == HousePrompt.State.ACTIVE
                        && one.share() == 100
                        && one.language() == null);
    return Stream.concat(
            versions.stream().map(one -> row(desk, task, one, results)),
            Stream.of(
                new VersionRow(
                    0,
                    isUsed ? "BUILT_IN" : "BUILT_IN_USED",
                    100,
                    "",
                    "",
                    null,
                    null,
                    library.fared(desk.id(), task, 0).orElse(null),
                    results.ofDraftsBy(library.name(desk.id(), task, 0)))))
        .toList();
  }

  private VersionRow row(Desk desk, String task, HousePrompt prompt, Comparison results) {
    Locale language = prompt.language();
    return new VersionRow(
        prompt.version(),
        prompt.state().name(),
        prompt.share(),
        language == null ? "" : language.getLanguage(),
        Visible.text(prompt.text()),
        people.find(prompt.author()).map(one -> Visible.text(one.name())).orElse(null),
        times.at(prompt.at(), desk.zone()),
        library.fared(desk.id(), task, prompt.version()).orElse(null),
        results.ofDraftsBy(library.name(desk.id(), task, prompt.version())));
  }

  private static @Nullable Locale locale(String language) {
    return LANGUAGES.contains(language) ? Locale.forLanguageTag(language) : null;
  }
}
