package io.postillion.plugin.desk.posts;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.LiveCheck;
import io.postillion.plugin.desk.view.PlannedTime;
import io.postillion.plugin.desk.view.WhenHints;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A post that a person writes from nothing. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts")
final class NewPostPage {

  private final Editing editing;
  private final Channels channels;
  private final Ideas ideas;
  private final Campaigning campaigning;
  private final CampaignTags campaigns;
  private final Transactions transactions;
  private final LiveCheck check;
  private final WhenHints hints;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  NewPostPage(
      Editing editing,
      Channels channels,
      Ideas ideas,
      Campaigning campaigning,
      CampaignTags campaigns,
      Transactions transactions,
      LiveCheck check,
      WhenHints hints,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.editing = editing;
    this.channels = channels;
    this.ideas = ideas;
    this.campaigning = campaigning;
    this.campaigns = campaigns;
    this.transactions = transactions;
    this.check = check;
    this.hints = hints;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping("/new")
  String blank(Desk desk, @RequestParam Map<String, String> fields, Model model) {
    return page(desk, NewPost.of(fields), model);
  }

  /** A fragment: counter, findings and preview of what is being typed. */
  @PostMapping("/new/check")
  String check(Desk desk, @RequestParam Map<String, String> fields, Model model) {
    NewPost form = NewPost.of(fields);
    chosen(desk, form).ifPresent(channel -> show(desk, channel, form, model));
    return "desk:live";
  }

  @PostMapping
  String create(
      Desk desk,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    NewPost form = NewPost.of(fields);
    Links to = new Links(settings.basePath(), desk.id());
    AtomicReference<String> next = new AtomicReference<>(to.posts());
    Optional<Problem> problem = attempts.at(() -> next.set(to.post(create(desk, form))));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, form, model);
    }
    flash.addFlashAttribute("done", words.say("done.created"));
    return "redirect:" + next.get();
  }

  /** It belongs to its campaign before anybody is asked about it. */
  private PostId create(Desk desk, NewPost form) {
    return transactions.in(
        () -> {
          PostId id =
              editing.create(
                  desk.person(),
                  desk.id(),
                  channels.get(desk.id(), form.channelId()).id(),
                  content(desk, form),
                  PlannedTime.read(form.at(), form.zone()).map(PlannedTime::schedule).orElse(null));
          campaigns
              .named(desk, form.campaign())
              .ifPresent(campaign -> campaigning.put(desk.person(), desk.id(), id, campaign));
          return id;
        });
  }

  private String page(Desk desk, NewPost form, Model model) {
    model.addAttribute("form", form);
    form.ideaId()
        .map(id -> ideas.get(desk.id(), id))
        .ifPresent(
            idea -> {
              model.addAttribute("hook", Visible.text(idea.hook()));
              model.addAttribute("hookBy", Byline.of(idea.author()));
            });
    model.addAttribute("language", desk.brand().language().toLanguageTag());
    model.addAttribute("channels", channels.of(desk.id()));
    model.addAttribute("campaigns", campaigns.open(desk, ""));
    model.addAttribute(
        "zones",
        WhenHints.zones(
            WhenHints.known(form.zone()).orElse(desk.zone()), desk.zone(), desk.brand().zone()));
    model.addAttribute(
        "hint",
        hints.hint(
            desk.id(), form.at(), form.zone().isBlank() ? desk.zone().getId() : form.zone()));
    chosen(desk, form)
        .ifPresent(
            channel -> {
              model.addAttribute("chosen", channel.id().value());
              show(desk, channel, form, model);
            });
    return "desk:new-post";
  }

  private Optional<Channel> chosen(Desk desk, NewPost form) {
    List<Channel> all = channels.of(desk.id());
    return all.stream()
        .filter(channel -> channel.id().value().equals(form.channel()))
        .findFirst()
        .or(() -> all.stream().filter(NewPostPage::isInUse).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static boolean isInUse(Channel channel) {
    return channel.connection().state() == Connection.State.ACTIVE;
  }

  private void show(Desk desk, Channel channel, NewPost form, Model model) {
    Post draft = Post.create(desk.id(), channel.id(), null, times.now());
    check.show(draft, content(desk, form), model);
  }

  private static PostContent content(Desk desk, NewPost form) {
    return PostContent.of(form.text(), desk.brand().language());
  }
}
