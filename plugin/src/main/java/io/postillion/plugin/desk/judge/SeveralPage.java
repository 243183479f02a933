package io.postillion.plugin.desk.judge;

import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.RevisionId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
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

/**
 * Several posts read in a row and approved with one button: each for itself, with the seal of the
 * text that was shown. One that cannot be approved keeps none of the others back.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/reviews")
final class SeveralPage {

  private static final int EXCERPT = 60;

  /** One that was not approved, and why not. */
  record Left(String id, String text, String why) {}

  private final Several several;
  private final Posts posts;
  private final Approving approving;
  private final Attempts attempts;
  private final Words words;
  private final DeskSettings settings;

  SeveralPage(
      Several several,
      Posts posts,
      Approving approving,
      Attempts attempts,
      Words words,
      DeskSettings settings) {
    this.several = several;
    this.posts = posts;
    this.approving = approving;
    this.attempts = attempts;
    this.words = words;
    this.settings = settings;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    Several.Pile pile = several.pile(desk);
    model.addAttribute("waiting", pile.waiting());
    model.addAttribute("more", pile.more());
    return "desk:reviews";
  }

  /**
   * @param post those that are chosen
   * @param shown what each showed, as {@code revision-ID} and {@code seal-ID}
   */
  @PostMapping
  String approve(
      Desk desk,
      @RequestParam(required = false) @Nullable Set<PostId> post,
      @RequestParam Map<String, String> shown,
      RedirectAttributes flash) {
    Set<PostId> chosen = post == null ? Set.of() : new LinkedHashSet<>(post);
    List<Left> left = new ArrayList<>();
    for (PostId id : chosen) {
      approve(desk, id, shown)
          .ifPresent(why -> left.add(new Left(id.toString(), excerpt(desk, id), why)));
    }
    int done = chosen.size() - left.size();
    if (chosen.isEmpty()) {
      flash.addFlashAttribute("problem", words.say("several.none"));
    } else if (done > 0) {
      flash.addFlashAttribute("done", words.say("several.done", done));
    }
    flash.addFlashAttribute("left", left);
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("reviews");
  }

  /** Why it was not approved; empty when it was. */
  private Optional<String> approve(Desk desk, PostId id, Map<String, String> shown) {
    RevisionId revision = revision(shown.getOrDefault("revision-" + id, ""));
    String seal = shown.get("seal-" + id);
    if (revision == null || seal == null || posts.find(desk.id(), id).isEmpty()) {
      return Optional.of(words.say("several.unread"));
    }
    Verdict verdict = new Verdict(id, revision, seal, Decision.APPROVED, "", null);
    return attempts
        .at(() -> approving.decide(desk.person(), desk.id(), verdict))
        .map(Problem::text);
  }

  private static @Nullable RevisionId revision(String said) {
    try {
      return RevisionId.of(said);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private String excerpt(Desk desk, PostId id) {
    return posts
        .find(desk.id(), id)
        .flatMap((Post post) -> posts.current(post))
        .map(revision -> Visible.line(revision.content().text(), EXCERPT))
        .orElse("");
  }
}
