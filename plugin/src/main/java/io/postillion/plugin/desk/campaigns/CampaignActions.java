package io.postillion.plugin.desk.campaigns;

import io.postillion.core.NotFoundException;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a post, or an article with its posts, into a campaign or takes them out of theirs. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}")
final class CampaignActions {

  private final Campaigning campaigning;
  private final Articles articles;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  CampaignActions(
      Campaigning campaigning,
      Articles articles,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.campaigning = campaigning;
    this.articles = articles;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  /**
   * @param campaign its id; empty means: none
   */
  @PostMapping("/posts/{id}/campaign")
  String post(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String campaign,
      RedirectAttributes flash) {
    CampaignId into = id(campaign);
    told(
        () -> campaigning.put(desk.person(), desk.id(), id, into),
        () -> words.say(into == null ? "campaign.done.left" : "campaign.done.put", 1),
        flash);
    return "redirect:" + new Links(settings.basePath(), desk.id()).post(id);
  }

  @PostMapping("/articles/{id}/campaign")
  String article(
      Desk desk,
      @PathVariable ArticleId id,
      @RequestParam(defaultValue = "") String campaign,
      RedirectAttributes flash) {
    articles.get(desk.id(), id);
    CampaignId into = id(campaign);
    AtomicInteger posts = new AtomicInteger();
    told(
        () -> posts.set(campaigning.put(desk.person(), desk.id(), id, into)),
        () ->
            words.say(
                into == null ? "campaign.done.articleLeft" : "campaign.done.article", posts.get()),
        flash);
    return "redirect:" + new Links(settings.basePath(), desk.id()).article(id);
  }

  private void told(Runnable work, Supplier<String> done, RedirectAttributes flash) {
    attempts
        .at(work)
        .ifPresentOrElse(
            why -> flash.addFlashAttribute("problem", why.text()),
            () -> flash.addFlashAttribute("done", done.get()));
  }

  private static @Nullable CampaignId id(String campaign) {
    try {
      return campaign.isEmpty() ? null : CampaignId.of(campaign);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("campaign", campaign);
    }
  }
}
