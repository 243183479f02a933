package io.postillion.plugin.desk.board;

import io.postillion.core.brand.Channels;
import io.postillion.core.check.Concern;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PostRows;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The posts by where they stand. Several are moved by days, which can be taken back, or dropped,
 * which is asked twice; one that cannot be is told and keeps none of the others back.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/board")
final class BoardPage {

  private static final int EXCERPT = 80;

  /** One that was left as it is, and why. */
  record Left(String id, String text, String why) implements Serializable {}

  /** One to be dropped. */
  record Doomed(String id, String text) {}

  private final Boards boards;
  private final Channels channels;
  private final People people;
  private final CampaignTags campaigns;
  private final Posts posts;
  private final Editing editing;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  BoardPage(
      Posts posts,
      Channels channels,
      People people,
      PostRows rows,
      CampaignTags campaigns,
      Editing editing,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.boards = new Boards(posts, channels, people, rows, campaigns);
    this.channels = channels;
    this.people = people;
    this.campaigns = campaigns;
    this.posts = posts;
    this.editing = editing;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @RequestParam Map<String, String> form, Model model) {
    BoardQuery query = BoardQuery.of(form);
    model.addAttribute("columns", boards.of(desk, query).columns());
    model.addAttribute("query", query);
    model.addAttribute("channels", channels.of(desk.id()));
    model.addAttribute("campaigns", campaigns.open(desk, query.campaign()));
    model.addAttribute("concerns", Concern.values());
    model.addAttribute(
        "writers",
        people.members(desk.id()).stream()
            .filter(one -> one.may(Role.MANAGER, desk.id()))
            .toList());
    model.addAttribute("mayMove", desk.may(Role.MANAGER));
    model.addAttribute("mostDays", Shift.MOST_DAYS);
    return "desk:board";
  }

  /** By so many days, later or, with a minus, earlier. */
  @PostMapping("/move")
  String move(
      Desk desk,
      @RequestParam(required = false) @Nullable Set<PostId> post,
      @RequestParam int days,
      @RequestParam Map<String, String> form,
      RedirectAttributes flash) {
    Set<PostId> chosen = post == null ? Set.of() : new LinkedHashSet<>(post);
    int by = Math.max(-Shift.MOST_DAYS, Math.min(Shift.MOST_DAYS, days));
    List<Left> left = new ArrayList<>();
    List<Undo> undo = new ArrayList<>();
    for (PostId id : chosen) {
      move(desk, id, by, undo)
          .ifPresent(why -> left.add(new Left(id.toString(), text(desk, id), why)));
    }
    told(chosen.size(), undo.size(), left, "board.done.moved", flash);
    flash.addFlashAttribute("undo", undo);
    return back(desk, form);
  }

  /** Why it was not moved; empty when it was. */
  private Optional<String> move(Desk desk, PostId id, int days, List<Undo> undo) {
    Optional<Post> post = posts.find(desk.id(), id);
    Optional<Schedule> was = post.flatMap(Post::scheduled);
    if (was.isEmpty()) {
      return Optional.of(words.say("board.noTime"));
    }
    Schedule now = Shift.by(was.get(), days);
    Optional<String> problem =
        attempts.at(() -> editing.reschedule(desk.person(), desk.id(), id, now)).map(Problem::text);
    if (problem.isEmpty()) {
      undo.add(Undo.of(id, was.get(), now));
    }
    return problem;
  }

  /**
   * @param undo as the page carried them
   */
  @PostMapping("/undo")
  String undo(
      Desk desk,
      @RequestParam(required = false) @Nullable List<String> undo,
      @RequestParam Map<String, String> form,
      RedirectAttributes flash) {
    List<Left> left = new ArrayList<>();
    int done = 0;
    List<String> fields = undo == null ? List.of() : undo;
    for (String field : fields) {
      Optional<Left> problem = takeBack(desk, field);
      problem.ifPresent(left::add);
      done += problem.isEmpty() ? 1 : 0;
    }
    told(fields.size(), done, left, "board.done.undone", flash);
    return back(desk, form);
  }

  private Optional<Left> takeBack(Desk desk, String field) {
    List<Left> left = new ArrayList<>();
    Optional<Problem> unreadable =
        attempts.at(
            () -> {
              Undo one = Undo.of(field);
              PostId id = one.id();
              Optional<Schedule> now = posts.find(desk.id(), id).flatMap(Post::scheduled);
              if (now.isEmpty() || !now.get().at().toString().equals(one.shown())) {
                left.add(new Left(one.post(), text(desk, id), words.say("board.movedMeanwhile")));
              } else {
                attempts
                    .at(() -> editing.reschedule(desk.person(), desk.id(), id, one.before()))
                    .ifPresent(why -> left.add(new Left(one.post(), text(desk, id), why.text())));
              }
            });
    unreadable.ifPresent(why -> left.add(new Left("", "", why.text())));
    return left.stream().findFirst();
  }

  /** Asks first: what is dropped does not come back. */
  @PostMapping("/drop")
  String drop(
      Desk desk,
      @RequestParam(required = false) @Nullable Set<PostId> post,
      @RequestParam(defaultValue = "false") boolean sure,
      @RequestParam(defaultValue = "") String why,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes flash) {
    Set<PostId> chosen = post == null ? Set.of() : new LinkedHashSet<>(post);
    if (!sure && !chosen.isEmpty()) {
      model.addAttribute(
          "doomed", chosen.stream().map(id -> new Doomed(id.toString(), text(desk, id))).toList());
      model.addAttribute("query", BoardQuery.of(form));
      return "desk:board-drop";
    }
    List<Left> left = new ArrayList<>();
    for (PostId id : chosen) {
      attempts
          .at(() -> editing.cancel(desk.person(), desk.id(), id, why.strip()))
          .ifPresent(no -> left.add(new Left(id.toString(), text(desk, id), no.text())));
    }
    told(chosen.size(), chosen.size() - left.size(), left, "board.done.dropped", flash);
    return back(desk, form);
  }

  private void told(
      int chosen, int done, List<Left> left, String message, RedirectAttributes flash) {
    if (chosen == 0) {
      flash.addFlashAttribute("problem", words.say("several.none"));
    } else if (done > 0) {
      flash.addFlashAttribute("done", words.say(message, done));
    }
    flash.addFlashAttribute("left", left);
  }

  private String text(Desk desk, PostId id) {
    return posts
        .find(desk.id(), id)
        .flatMap(posts::current)
        .map(Revision::content)
        .map(content -> Visible.line(content.text(), EXCERPT))
        .orElse("");
  }

  private String back(Desk desk, Map<String, String> form) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(new Links(settings.basePath(), desk.id()).at("board"));
    Map<String, String> meant = BoardQuery.of(form).meant();
    meant.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return "redirect:" + address.encode().buildAndExpand(meant).toUriString();
  }
}
