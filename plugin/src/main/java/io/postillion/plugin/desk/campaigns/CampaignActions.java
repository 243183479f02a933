package io.postillion.plugin.desk.campaigns;

import io.postillion.core.NotFoundException;
import io.postillion.core.Transactions;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a post, or all posts of an article, into a campaign or takes them out of theirs. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}")
final class CampaignActions {

  private final Campaigning campaigning;
  private final Posts posts;
  private final Transactions transactions;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  CampaignActions(
      Campaigning campaigning,
      Posts posts,
      Transactions transactions,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.campaigning = campaigning;
    this.posts = posts;
    this.transactions = transactions;
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
    put(desk, List.of(id), campaign, flash);
    return "redirect:" + new Links(settings.basePath(), desk.id()).post(id);
  }

  @PostMapping("/articles/{id}/campaign")
  String article(
      Desk desk,
      @PathVariable ArticleId id,
      @RequestParam(defaultValue = "") String campaign,
      RedirectAttributes flash) {
    List<PostId> all =
        posts.list(desk.id(), PostFilter.ofArticle(id)).stream().map(Post::id).toList();
    put(desk, all, campaign, flash);
    return "redirect:" + new Links(settings.basePath(), desk.id()).article(id);
  }

  private void put(Desk desk, List<PostId> all, String campaign, RedirectAttributes flash) {
    CampaignId into = id(campaign);
    attempts
        .at(
            () ->
                transactions.run(
                    () -> all.forEach(id -> campaigning.put(desk.person(), desk.id(), id, into))))
        .ifPresentOrElse(
            why -> flash.addFlashAttribute("problem", why.text()),
            () ->
                flash.addFlashAttribute(
                    "done",
                    words.say(
                        into == null ? "campaign.done.left" : "campaign.done.put", all.size())));
  }

  private static @Nullable CampaignId id(String campaign) {
    try {
      return campaign.isEmpty() ? null : CampaignId.of(campaign);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("campaign", campaign);
    }
  }
}
