package io.postillion.plugin.desk.ideas;

import io.postillion.core.NotFoundException;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.Backlog.Ask;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for ideas, and making use of them. Nothing is written or planned by asking. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/ideas")
final class IdeasPage {

  private static final int MOST_ARTICLES = 50;
  private static final int LENGTH = 90;

  private final Backlog backlog;
  private final Articles articles;
  private final IdeaRows rows;
  private final Attempts attempts;
  private final Waits waits;
  private final DeskSettings settings;
  private final Words words;

  IdeasPage(
      Backlog backlog,
      Articles articles,
      IdeaRows rows,
      Attempts attempts,
      Waits waits,
      DeskSettings settings,
      Words words) {
    this.backlog = backlog;
    this.articles = articles;
    this.rows = rows;
    this.attempts = attempts;
    this.waits = waits;
    this.settings = settings;
    this.words = words;
  }

  /** What can be chosen to ask about. */
  record Choice(String id, String title) {}

  @GetMapping
  String list(
      Desk desk,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String article,
      Model model) {
    return page(desk, status, article, "", model);
  }

  @PostMapping
  String find(
      Desk desk,
      @RequestParam(defaultValue = "") String article,
      @RequestParam(defaultValue = "") String topic,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Ask ask = new Ask(articleOf(article), topic, words.locale());
    Optional<Problem> problem =
        waits.during(
            request,
            response,
            () ->
                attempts.at(
                    () -> {
                      int found = backlog.find(desk.person(), desk.id(), ask).size();
                      flash.addFlashAttribute(
                          "done",
                          found == 0 ? words.say("done.noIdeas") : words.say("done.ideas", found));
                    }));
    if (Waits.isFor(request)) {
      return waits.answer(problem, links(desk).ideas(), model, flash, request, response);
    }
    if (problem.isPresent()) {
      refuse(problem.get(), model, response);
      return page(desk, "", article, topic, model);
    }
    return "redirect:" + links(desk).ideas();
  }

  /** To the brief that has the angle now, or to a new post with the idea beside it. */
  @PostMapping("/{id}/use")
  String use(Desk desk, @PathVariable IdeaId id, Model model, HttpServletResponse response) {
    AtomicReference<String> next = new AtomicReference<>("");
    Optional<Problem> problem =
        attempts.at(() -> next.set(next(desk, backlog.use(desk.person(), desk.id(), id))));
    if (problem.isPresent()) {
      refuse(problem.get(), model, response);
      return page(desk, "", "", "", model);
    }
    return "redirect:" + next.get();
  }

  @PostMapping("/{id}/drop")
  String drop(
      Desk desk,
      @PathVariable IdeaId id,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(() -> backlog.drop(desk.person(), desk.id(), id));
    if (problem.isPresent()) {
      refuse(problem.get(), model, response);
      return page(desk, "", "", "", model);
    }
    flash.addFlashAttribute("done", words.say("done.ideaDropped"));
    return "redirect:" + links(desk).ideas();
  }

  private String next(Desk desk, Idea idea) {
    Links to = links(desk);
    if (idea.article() != null && idea.kind() != Idea.Kind.GAP) {
      return to.brief(idea.article());
    }
    return to.newPost()
        + "?idea="
        + idea.id()
        + (idea.channel() == null ? "" : "&channel=" + idea.channel());
  }

  private String page(Desk desk, String status, String article, String topic, Model model) {
    Idea.Status shown = statusOf(status);
    model.addAttribute(
        "rows", backlog.list(desk.id(), shown).stream().map(seen -> rows.of(desk, seen)).toList());
    model.addAttribute("status", shown.name());
    model.addAttribute("statuses", Idea.Status.values());
    model.addAttribute("articles", choices(desk));
    model.addAttribute("article", article);
    model.addAttribute("topic", topic);
    model.addAttribute("mayWrite", desk.may(Role.MANAGER));
    return "desk:ideas";
  }

  private List<Choice> choices(Desk desk) {
    return articles.newest(desk.id(), MOST_ARTICLES).stream().map(IdeasPage::choice).toList();
  }

  private static Choice choice(Article article) {
    return new Choice(article.id().toString(), Visible.line(article.item().title(), LENGTH));
  }

  private static Idea.Status statusOf(String name) {
    return Arrays.stream(Idea.Status.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(Idea.Status.OPEN);
  }

  private static @Nullable ArticleId articleOf(String id) {
    try {
      return id.isBlank() ? null : ArticleId.of(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("article", id);
    }
  }

  private static void refuse(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    model.addAttribute("problem", problem.text());
  }

  private Links links(Desk desk) {
    return new Links(settings.basePath(), desk.id());
  }
}
