package io.postillion.plugin.desk.articles;

import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.BriefReview;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.Fillings;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be said about an article: a person adds what is missing, or drops it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/articles/{id}/brief")
final class BriefPage {

  private final Articles articles;
  private final Briefing briefing;
  private final WorkItems items;
  private final Answering answering;
  private final ArticleRows rows;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  BriefPage(
      Articles articles,
      Briefing briefing,
      WorkItems items,
      Answering answering,
      ArticleRows rows,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.articles = articles;
    this.briefing = briefing;
    this.items = items;
    this.answering = answering;
    this.rows = rows;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  /** Where nobody has said anything yet, what the article says itself stands in the fields. */
  @GetMapping
  String show(Desk desk, @PathVariable ArticleId id, Model model) {
    Brief kept = briefing.review(desk.id(), id).brief();
    Fillings fillings =
        briefing
            .proposed(desk.id(), id)
            .map(BriefProposal::fillings)
            .orElseGet(() -> briefing.extract(desk.id(), id));
    return page(desk, kept, isUntouched(kept) ? fillings : null, model);
  }

  private static boolean isUntouched(Brief brief) {
    return Brief.none(brief.article()).told(brief.angle()).equals(brief);
  }

  @PostMapping
  String answer(
      Desk desk,
      @PathVariable ArticleId id,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    BriefForm form = BriefForm.of(id, fields);
    if (form.answer().equals("propose")) {
      return propose(desk, form, model, response);
    }
    Optional<Problem> problem = attempts.at(() -> act(desk, form));
    if (problem.isPresent()) {
      refuse(problem.get(), model, response);
      return page(desk, form.readable(), null, model);
    }
    Links to = new Links(settings.basePath(), desk.id());
    if (form.answer().equals("save")) {
      flash.addFlashAttribute("done", words.say("done.briefKept"));
      return "redirect:" + to.brief(id);
    }
    flash.addFlashAttribute("done", words.say(done(desk, form)));
    return "redirect:" + to.work();
  }

  private void act(Desk desk, BriefForm form) {
    switch (form.answer()) {
      case "drop" -> answering.drop(desk.person(), desk.id(), form.item());
      case "save" -> briefing.save(desk.person(), desk.id(), form.brief());
      default -> answering.completeBrief(desk.person(), desk.id(), form.item(), form.brief());
    }
  }

  private String done(Desk desk, BriefForm form) {
    if (form.answer().equals("drop")) {
      return "done.dropped";
    }
    return briefing.review(desk.id(), form.article()).isEnough()
        ? "done.briefed"
        : "done.briefTooThin";
  }

  /** Proposals go into the empty fields; nothing that was typed is lost, and nothing is saved. */
  private String propose(Desk desk, BriefForm form, Model model, HttpServletResponse response) {
    ArticleId id = form.article();
    Brief typed = form.readable();
    Optional<Problem> problem =
        attempts.at(() -> briefing.propose(desk.person(), desk.id(), typed, words.locale()));
    if (problem.isPresent()) {
      refuse(problem.get(), model, response);
      return page(desk, typed, null, model);
    }
    Fillings fillings = briefing.proposed(desk.id(), id).map(BriefProposal::fillings).orElse(null);
    return page(desk, typed, fillings, model);
  }

  private static void refuse(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    model.addAttribute("problem", problem.text());
  }

  /**
   * @param fillings for what the brief leaves empty; null for none
   */
  private String page(Desk desk, Brief brief, @Nullable Fillings fillings, Model model) {
    ArticleId id = brief.article();
    Article article = articles.get(desk.id(), id);
    BriefReview kept = briefing.review(desk.id(), id);
    model.addAttribute("row", rows.of(desk, article));
    model.addAttribute("body", SourceText.blocks(article.item().body(), Map.of()));
    BriefView view = BriefView.of(kept, brief, fillings, briefing.hasModel(desk.id()));
    model.addAttribute("view", view);
    model.addAttribute("brief", view.brief());
    model.addAttribute("item", open(desk, id).map(WorkItem::id).orElse(null));
    model.addAttribute("mayWrite", desk.may(Role.MANAGER));
    return "desk:brief";
  }

  private Optional<WorkItem> open(Desk desk, ArticleId id) {
    return items.of(desk.id()).stream()
        .filter(item -> item.kind() == WorkItem.Kind.COMPLETE_BRIEF)
        .filter(item -> id.equals(item.article()) && desk.may(item.role()))
        .findFirst();
  }
}
