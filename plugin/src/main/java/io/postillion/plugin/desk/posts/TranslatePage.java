package io.postillion.plugin.desk.posts;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.translate.Translating;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Preview;
import io.postillion.plugin.desk.view.Tongues;
import io.postillion.plugin.desk.view.Tongues.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A post in another language: which channel, which language. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/translate")
final class TranslatePage {

  private final Translating translating;
  private final Posts posts;
  private final Channels channels;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  TranslatePage(
      Translating translating,
      Posts posts,
      Channels channels,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.translating = translating;
    this.posts = posts;
    this.channels = channels;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @PathVariable PostId id, Model model) {
    Post post = posts.get(desk.id(), id);
    String own = language(post);
    String to =
        channels.of(desk.id()).stream()
            .flatMap(channel -> channel.ownLanguage().stream())
            .map(Locale::getLanguage)
            .filter(language -> !language.equals(own))
            .findFirst()
            .orElse(own.equals("fr") ? "en" : "fr");
    return page(desk, post, post.channel().value(), to, model);
  }

  @PostMapping
  String translate(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String language,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Post post = posts.get(desk.id(), id);
    Links to = new Links(settings.basePath(), desk.id());
    ChannelId chosen = chosen(desk, post, channel);
    AtomicReference<String> next = new AtomicReference<>(to.post(id));
    Optional<Problem> problem =
        attempts.at(
            () ->
                next.set(
                    to.post(
                        translating.translate(
                            desk.person(),
                            desk.id(),
                            id,
                            chosen,
                            Locale.forLanguageTag(language)))));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, post, chosen.value(), language, model);
    }
    flash.addFlashAttribute("done", words.say("done.translated"));
    return "redirect:" + next.get();
  }

  /** What the form offers; anything else is the post's own. */
  private ChannelId chosen(Desk desk, Post post, String channel) {
    return channels.of(desk.id()).stream()
        .map(Channel::id)
        .filter(id -> id.value().equals(channel))
        .findFirst()
        .orElse(post.channel());
  }

  private String language(Post post) {
    return posts
        .current(post)
        .map(revision -> revision.content().language().getLanguage())
        .orElse("");
  }

  private String page(Desk desk, Post post, String channel, String to, Model model) {
    String own = language(post);
    Channel mine = channels.get(desk.id(), post.channel());
    model.addAttribute("post", post.id());
    model.addAttribute("network", mine.network());
    model.addAttribute("channelName", Visible.text(mine.name()));
    model.addAttribute(
        "now",
        posts
            .current(post)
            .map(Revision::content)
            .map(content -> Preview.of(mine, content, List.of()))
            .orElse(null));
    model.addAttribute("channels", channels.of(desk.id()));
    model.addAttribute("chosen", channel);
    model.addAttribute("languages", choices(desk, own));
    model.addAttribute("to", to);
    model.addAttribute("served", translating.serves(desk.id()));
    return "desk:translate";
  }

  private List<Choice> choices(Desk desk, String own) {
    return Tongues.of(
            words.locale(),
            channels.of(desk.id()).stream().flatMap(channel -> channel.ownLanguage().stream()))
        .stream()
        .filter(one -> !Locale.forLanguageTag(one.tag()).getLanguage().equals(own))
        .toList();
  }
}
