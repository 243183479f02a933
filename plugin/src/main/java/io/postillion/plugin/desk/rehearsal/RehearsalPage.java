package io.postillion.plugin.desk.rehearsal;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.flow.rehearsal.Rehearsed;
import io.postillion.core.flow.rehearsal.Rehearsing;
import io.postillion.core.flow.rehearsal.SampleFacts;
import io.postillion.core.flow.rehearsal.Scenario;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choose a model, a post and how people answer; see what would happen, and when. */
@Controller
@ConditionalOnOwnEngine
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/rehearsal")
final class RehearsalPage {

  private static final int RECENT = 30;
  private static final int MOST_HOURS = 8760;

  /**
   * What was chosen.
   *
   * @param post null for facts that were chosen
   * @param worst null for nothing found
   * @param hours until the post is due
   */
  record Choice(
      String model,
      Scenario scenario,
      @Nullable PostId post,
      String network,
      @Nullable Severity worst,
      Author.Kind author,
      Risk risk,
      int hours) {}

  /** A post to choose. */
  record Recent(PostId id, String text) {}

  private final Rehearsing rehearsing;
  private final RehearsalViews views;
  private final Posts posts;
  private final Channels channels;
  private final Attempts attempts;

  RehearsalPage(
      Rehearsing rehearsing,
      RehearsalViews views,
      Posts posts,
      Channels channels,
      Attempts attempts) {
    this.rehearsing = rehearsing;
    this.views = views;
    this.posts = posts;
    this.channels = channels;
    this.attempts = attempts;
  }

  /** A form sends a field that is left empty, too: no post is chosen. */
  @InitBinder
  void noPostIsChosen(WebDataBinder binder) {
    binder.registerCustomEditor(
        PostId.class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            setValue(text.isEmpty() ? null : PostId.of(text));
          }
        });
  }

  @ModelAttribute("choice")
  Choice choice(
      @RequestParam(defaultValue = "post") String model,
      @RequestParam(defaultValue = "ALL_APPROVE") Scenario scenario,
      @RequestParam(required = false) @Nullable PostId post,
      @RequestParam(defaultValue = "") String network,
      @RequestParam(required = false) @Nullable Severity worst,
      @RequestParam(defaultValue = "MODEL") Author.Kind author,
      @RequestParam(defaultValue = "LOW") Risk risk,
      @RequestParam(defaultValue = "72") int hours) {
    return new Choice(
        model,
        scenario,
        post,
        network,
        worst,
        author,
        risk,
        Math.max(0, Math.min(hours, MOST_HOURS)));
  }

  @GetMapping
  String choose(
      Desk desk, @ModelAttribute("choice") Choice choice, Model page, HttpServletResponse answer) {
    return page(desk, page, answer);
  }

  @PostMapping
  String play(
      Desk desk, @ModelAttribute("choice") Choice choice, Model page, HttpServletResponse answer) {
    mayLook(desk);
    List<Rehearsed> played = new ArrayList<>();
    Optional<Problem> problem = attempts.at(() -> played.add(rehearse(desk, choice)));
    problem.ifPresent(
        why -> {
          page.addAttribute("problem", why.text());
          answer.setStatus(why.status().value());
        });
    played.forEach(one -> page.addAttribute("rehearsed", views.of(desk, one)));
    return page(desk, page, answer);
  }

  private Rehearsed rehearse(Desk desk, Choice choice) {
    return choice.post() == null
        ? rehearsing.on(
            desk.person(),
            desk.id(),
            new SampleFacts(
                choice.network(),
                Optional.ofNullable(choice.worst()),
                choice.author(),
                choice.risk(),
                Duration.ofHours(choice.hours())),
            choice.model(),
            choice.scenario())
        : rehearsing.on(desk.person(), desk.id(), choice.post(), choice.model(), choice.scenario());
  }

  private String page(Desk desk, Model page, HttpServletResponse answer) {
    mayLook(desk);
    page.addAttribute("models", rehearsing.models());
    page.addAttribute("scenarios", Scenario.values());
    page.addAttribute("recent", recent(desk));
    page.addAttribute(
        "networks",
        channels.of(desk.id()).stream().map(Channel::network).distinct().sorted().toList());
    page.addAttribute("severities", Severity.values());
    page.addAttribute("authors", Author.Kind.values());
    page.addAttribute("risks", Risk.values());
    page.addAttribute("mostHours", MOST_HOURS);
    ContentPolicy.allowStyleAttributes(answer);
    return "desk:rehearsal";
  }

  private static void mayLook(Desk desk) {
    if (!desk.may(Role.ADMIN)) {
      desk.person().require(Role.MANAGER, desk.id());
    }
  }

  private List<Recent> recent(Desk desk) {
    return posts.list(desk.id(), new PostFilter(null, null, null, null, RECENT, 0)).stream()
        .flatMap(post -> recent(post).stream())
        .toList();
  }

  /** Of a post without text nothing is known. */
  private Optional<Recent> recent(Post post) {
    return posts
        .current(post)
        .map(now -> new Recent(post.id(), Visible.line(now.content().text(), 80)));
  }
}
