package io.postillion.plugin.desk.articles;

import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.SourceText;
import jakarta.servlet.http.HttpServletResponse;
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

/** An article that says too little: a person adds what is missing, or drops it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/articles/{id}/brief")
final class BriefPage {

  private final Articles articles;
  private final Briefs briefs;
  private final WorkItems items;
  private final Answering answering;
  private final ArticleRows rows;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  BriefPage(
      Articles articles,
      Briefs briefs,
      WorkItems items,
      Answering answering,
      ArticleRows rows,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.articles = articles;
    this.briefs = briefs;
    this.items = items;
    this.answering = answering;
    this.rows = rows;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @PathVariable ArticleId id, Model model) {
    return page(desk, id, briefs.find(desk.id(), id).orElse(Brief.none(id)), model);
  }

  @PostMapping
  String answer(
      Desk desk,
      @PathVariable ArticleId id,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Brief typed =
        new Brief(
            id,
            form.getOrDefault("keyMessage", "").strip(),
            form.getOrDefault("audience", "").strip(),
            form.getOrDefault("goal", "").strip(),
            form.getOrDefault("facts", "").strip());
    String item = form.getOrDefault("item", "");
    boolean isDropped = "drop".equals(form.get("answer"));
    Optional<Problem> problem =
        attempts.at(
            () -> {
              if (isDropped) {
                answering.drop(desk.person(), desk.id(), item);
              } else {
                answering.completeBrief(desk.person(), desk.id(), item, typed);
              }
            });
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, id, typed, model);
    }
    flash.addFlashAttribute("done", words.say(isDropped ? "done.dropped" : "done.briefed"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).work();
  }

  private String page(Desk desk, ArticleId id, Brief brief, Model model) {
    Article article = articles.get(desk.id(), id);
    model.addAttribute("row", rows.of(desk, article));
    model.addAttribute("body", SourceText.blocks(article.item().body(), Map.of()));
    model.addAttribute("brief", brief);
    model.addAttribute("item", open(desk, id).map(WorkItem::id).orElse(null));
    return "desk:brief";
  }

  private Optional<WorkItem> open(Desk desk, ArticleId id) {
    return items.of(desk.id()).stream()
        .filter(item -> item.kind() == WorkItem.Kind.COMPLETE_BRIEF)
        .filter(item -> id.equals(item.article()) && desk.may(item.role()))
        .findFirst();
  }
}
