package io.postillion.plugin.desk.articles;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.SourceText;
import io.postillion.plugin.desk.text.WebAddress;
import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PostRow;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The newest articles, and one of them in full. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/articles")
final class ArticlesPage {

  private static final int MOST = 50;

  private final Articles articles;
  private final ArticleRows rows;
  private final CommissionForms commissions;
  private final CampaignTags campaigns;
  private final Times times;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  ArticlesPage(
      Articles articles,
      ArticleRows rows,
      CommissionForms commissions,
      CampaignTags campaigns,
      Times times,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.articles = articles;
    this.rows = rows;
    this.commissions = commissions;
    this.campaigns = campaigns;
    this.times = times;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String list(Desk desk, Model model) {
    model.addAttribute(
        "rows",
        articles.newest(desk.id(), MOST).stream().map(article -> rows.of(desk, article)).toList());
    return "desk:articles";
  }

  @GetMapping("/{id}")
  String show(Desk desk, @PathVariable ArticleId id, Model model) {
    return page(desk, id, commissions.fresh(desk, id), model);
  }

  /** Drafts of posts are asked for; they are written soon. */
  @PostMapping("/{id}/posts")
  String commission(
      Desk desk,
      @PathVariable ArticleId id,
      @RequestParam UUID errand,
      @RequestParam(defaultValue = "") List<ChannelId> channel,
      @RequestParam(defaultValue = "") String angle,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    AtomicInteger asked = new AtomicInteger();
    Optional<Problem> problem =
        attempts.at(() -> asked.set(commissions.ask(desk, id, errand, channel, angle)));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, id, commissions.again(desk, id, errand, channel, angle), model);
    }
    flash.addFlashAttribute("done", words.say("commission.done", asked.get()));
    return "redirect:" + new Links(settings.basePath(), desk.id()).article(id);
  }

  private String page(Desk desk, ArticleId id, CommissionForm form, Model model) {
    Article article = articles.get(desk.id(), id);
    ArticleRow row = rows.of(desk, article);
    model.addAttribute("row", row);
    model.addAttribute("form", form);
    Optional<CampaignTag> own = campaigns.of(desk, id);
    String chosen = own.map(CampaignTag::id).orElseGet(() -> common(row.posts()));
    model.addAttribute("campaign", own.orElse(null));
    model.addAttribute("chosen", chosen);
    model.addAttribute("campaigns", campaigns.open(desk, chosen));
    Instant removedAt = article.removedAt();
    model.addAttribute("removed", removedAt == null ? null : times.at(removedAt, desk.zone()));
    model.addAttribute("body", SourceText.blocks(article.item().body(), Map.of()));
    model.addAttribute(
        "link",
        Optional.ofNullable(article.item().link())
            .map(Object::toString)
            .filter(WebAddress::isOne)
            .orElse(null));
    return "desk:article";
  }

  /** The id of the one campaign of all these posts; empty where there is none. */
  private static String common(List<PostRow> posts) {
    Set<Optional<String>> all =
        posts.stream()
            .map(post -> Optional.ofNullable(post.campaign()).map(CampaignTag::id))
            .collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next().orElse("") : "";
  }
}
