package io.postillion.plugin.desk.calendar;

import io.postillion.core.brand.Channels;
import io.postillion.core.feed.Feeds;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.calendar.CalendarView.Entry;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PlannedTime;
import io.postillion.plugin.desk.view.WhenHints;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The posts of a brand by month and week; a post is moved by the same rules as everywhere. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/calendar")
final class CalendarPage {

  /**
   * How a move is taken back.
   *
   * @param back where the post was
   * @param shown where it is now
   */
  record Undo(String post, String back, String zone, String shown) implements Serializable {

    static Undo of(Post post, Schedule was, Schedule now) {
      return new Undo(
          post.id().toString(), was.at().toString(), was.zone().getId(), now.at().toString());
    }
  }

  private final CalendarViews views;
  private final Feeds feeds;
  private final Editing editing;
  private final Posts posts;
  private final Channels channels;
  private final CampaignTags campaigns;
  private final WhenHints hints;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  CalendarPage(
      CalendarViews views,
      Feeds feeds,
      Editing editing,
      Posts posts,
      Channels channels,
      CampaignTags campaigns,
      WhenHints hints,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.views = views;
    this.feeds = feeds;
    this.editing = editing;
    this.posts = posts;
    this.channels = channels;
    this.campaigns = campaigns;
    this.hints = hints;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @RequestParam Map<String, String> query, Model model) {
    return page(desk, Shown.of(query), null, model);
  }

  @PostMapping("/{id}/move")
  String move(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Post post = posts.get(desk.id(), id);
    Move move = Move.of(form);
    Optional<Problem> problem =
        movedMeanwhile(post, move).or(() -> attempts.at(() -> move(desk, post, move, flash)));
    if (problem.isEmpty()) {
      return "redirect:" + address(desk, form);
    }
    response.setStatus(problem.get().status().value());
    model.addAttribute("refused", problem.get().text());
    Shown shown = Shown.of(form);
    return page(
        desk,
        move.isTyped()
            ? new Shown(
                shown.view(), shown.date(), shown.channel(), shown.campaign(), id.toString())
            : shown,
        move,
        model);
  }

  private void move(Desk desk, Post post, Move move, RedirectAttributes flash) {
    Schedule to;
    String said;
    if (move.isBack()) {
      to = move.before();
      said = words.say("calendar.back", times.full(to.local()));
    } else {
      PlannedTime planned = move.planned(at(post), desk.brand().zone());
      to = planned.schedule();
      said = hints.said(planned);
    }
    editing.reschedule(desk.person(), desk.id(), post.id(), to);
    flash.addFlashAttribute("moved", said);
    post.scheduled()
        .map(was -> Undo.of(post, was, to))
        .ifPresent(undo -> flash.addFlashAttribute("undo", undo));
  }

  /** Two people with the same calendar open must not undo each other's moves unseen. */
  private Optional<Problem> movedMeanwhile(Post post, Move move) {
    return move.isUpToDate(at(post))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                HttpStatus.CONFLICT,
                words.say(
                    "calendar.movedMeanwhile",
                    post.scheduled()
                        .map(when -> times.full(when.local()))
                        .orElseGet(() -> words.say("due.whenApproved")))));
  }

  private static Instant at(Post post) {
    return post.scheduled().map(Schedule::at).orElse(post.createdAt());
  }

  private String address(Desk desk, Map<String, String> form) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(new Links(settings.basePath(), desk.id()).at("calendar"));
    for (String name : new String[] {"view", "date", "channel", "campaign"}) {
      String value = form.getOrDefault(name, "");
      if (!value.isBlank()) {
        address.queryParam(name, "{" + name + "}");
      }
    }
    return address.encode().buildAndExpand(form).toUriString();
  }

  /**
   * @param typed what was refused; null when nothing was tried
   */
  private String page(Desk desk, Shown shown, @Nullable Move typed, Model model) {
    CalendarView view = views.of(desk, shown);
    model.addAttribute("calendar", view);
    model.addAttribute("views", View.values());
    model.addAttribute("marks", Mark.values());
    model.addAttribute("channels", channels.of(desk.id()));
    model.addAttribute("campaigns", campaigns.open(desk, view.campaign()));
    model.addAttribute("hasFeed", feeds.of(desk.id(), desk.person().id()).isPresent());
    if (model.getAttribute("undo") instanceof Undo undo) {
      view.entry(undo.post())
          .flatMap(entry -> Optional.ofNullable(entry.clash()))
          .ifPresent(clash -> model.addAttribute("clash", clash));
    }
    view.entry(shown.move())
        .filter(Entry::isMovable)
        .ifPresent(entry -> form(desk, entry, typed, model));
    return "desk:calendar";
  }

  private void form(Desk desk, Entry entry, @Nullable Move typed, Model model) {
    ZoneId brand = desk.brand().zone();
    String zone = typed == null ? brand.getId() : typed.zone();
    String at =
        typed == null
            ? Instant.parse(entry.iso()).atZone(brand).toLocalDateTime().toString()
            : typed.at();
    model.addAttribute("moving", entry);
    model.addAttribute("at", at.length() > 16 ? at.substring(0, 16) : at);
    model.addAttribute("zone", zone);
    model.addAttribute("hint", hints.hint(desk.id(), at, zone));
    model.addAttribute(
        "zones", WhenHints.zones(WhenHints.known(zone).orElse(brand), desk.zone(), brand));
  }
}
