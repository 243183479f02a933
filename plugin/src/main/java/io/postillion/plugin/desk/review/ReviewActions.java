package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Variants;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.Policies;
import io.postillion.core.flow.Answering;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.RevisionId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.PlannedTime;
import io.postillion.plugin.desk.work.Work;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Acting: write, ask for another version, decide. What is refused is shown beside what was typed.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}")
final class ReviewActions {

  /** Tells a page that waits which revision has what was typed. */
  private static final String REVISION = "X-Postillion-Revision";

  private final Reviews reviews;
  private final Posts posts;
  private final Policies policies;
  private final Editing editing;
  private final Drafting drafting;
  private final Suggesting suggesting;
  private final Variants variants;
  private final Approving approving;
  private final Approvals approvals;
  private final Answering answering;
  private final Work work;
  private final Attempts attempts;
  private final Waits waits;
  private final DeskSettings settings;
  private final Words words;

  ReviewActions(
      Reviews reviews,
      Posts posts,
      Policies policies,
      Editing editing,
      Drafting drafting,
      Suggesting suggesting,
      Variants variants,
      Approving approving,
      Approvals approvals,
      Answering answering,
      Work work,
      Attempts attempts,
      Waits waits,
      DeskSettings settings,
      Words words) {
    this.reviews = reviews;
    this.posts = posts;
    this.policies = policies;
    this.editing = editing;
    this.drafting = drafting;
    this.suggesting = suggesting;
    this.variants = variants;
    this.approving = approving;
    this.approvals = approvals;
    this.answering = answering;
    this.work = work;
    this.attempts = attempts;
    this.waits = waits;
    this.settings = settings;
    this.words = words;
  }

  /**
   * @param finish the question that the text answers; empty to save only
   */
  @PostMapping("/text")
  String save(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String finish,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(form);
    Optional<Problem> problem = attempts.at(() -> save(desk, id, typed, finish));
    if (problem.isPresent()) {
      return again(desk, id, typed, problem.get(), model, response);
    }
    flash.addFlashAttribute("done", words.say(done(desk, id, finish)));
    Links to = links(desk);
    return "redirect:" + (finish.isEmpty() ? to.review(id) : to.work());
  }

  /** An approval that still holds after an edit says that it was a correction. */
  private String done(Desk desk, PostId id, String finish) {
    if (!finish.isEmpty()) {
      return "done.handedOver";
    }
    return approvals.holding(desk.id(), id).isPresent() ? "done.corrected" : "done.saved";
  }

  /** The brand's AI label behind the typed text, as an edit by the person like any other. */
  @PostMapping("/label")
  String label(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(form);
    Optional<Problem> problem = attempts.at(() -> keep(desk, id, labelled(desk, id, typed)));
    if (problem.isPresent()) {
      return again(desk, id, typed, problem.get(), model, response);
    }
    flash.addFlashAttribute("done", words.say("done.saved"));
    return "redirect:" + links(desk).review(id);
  }

  /** With the label as the last paragraph, unless the text has it. */
  private Typed labelled(Desk desk, PostId id, Typed typed) {
    PostContent content = typed.into(reviews.content(posts.get(desk.id(), id)));
    String label = policies.of(desk.id()).disclosure().label(content.language());
    String text = content.text().stripTrailing();
    return typed.saying(text.contains(label) ? text : text + "\n\n" + label);
  }

  private void save(Desk desk, PostId id, Typed typed, String finish) {
    keep(desk, id, typed);
    if (!finish.isEmpty()) {
      answering.done(desk.person(), desk.id(), finish);
    }
  }

  /** A text that was not touched needs no new revision. */
  private void keep(Desk desk, PostId id, Typed typed) {
    Post post = posts.get(desk.id(), id);
    PostContent before = reviews.content(post);
    PostContent after = typed.into(before);
    boolean isStale = !Objects.equals(post.current(), typed.shown());
    if (isStale || post.current() == null || !after.equals(before)) {
      editing.edit(
          desk.person(),
          desk.id(),
          id,
          typed.shown(),
          after,
          suggesting.taken(desk.id(), id, typed.suggestions()));
    }
  }

  /**
   * What was typed becomes a revision first, so that it is not lost and the model can build on it.
   */
  @PostMapping("/another")
  String another(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(form);
    Optional<Problem> problem =
        asked(
            desk,
            id,
            typed,
            () -> {
              drafting.another(desk.person(), desk.id(), id, typed.wish());
              flash.addFlashAttribute("done", words.say("done.drafted"));
            },
            request,
            response);
    String next = links(desk).review(id);
    if (Waits.isFor(request)) {
      return waits.answer(problem, next, model, flash, request, response);
    }
    return problem.isPresent()
        ? again(desk, id, typed, problem.get(), model, response)
        : "redirect:" + next;
  }

  /** Kept first as well; then several versions are offered, each in a manner of its own. */
  @PostMapping("/variants")
  String variants(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(name = "variant", required = false) @Nullable Set<Variant> wanted,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(form);
    Optional<Problem> problem =
        asked(
            desk,
            id,
            typed,
            () -> {
              Set<Variant> chosen = wanted == null ? Set.of() : wanted;
              String refusals =
                  String.join(
                      " ",
                      variants
                          .offer(desk.person(), desk.id(), id, chosen, typed.wish())
                          .refusals());
              if (!refusals.isEmpty()) {
                flash.addFlashAttribute("problem", refusals);
              }
            },
            request,
            response);
    String next = links(desk).act(id, "variants");
    if (Waits.isFor(request)) {
      return waits.answer(problem, next, model, flash, request, response);
    }
    return problem.isPresent()
        ? again(desk, id, typed, problem.get(), model, response)
        : "redirect:" + next;
  }

  /** Keeps what was typed, says which revision that is, and asks a model while the page waits. */
  private Optional<Problem> asked(
      Desk desk,
      PostId id,
      Typed typed,
      Runnable question,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Problem> unkept = attempts.at(() -> keep(desk, id, typed));
    if (unkept.isPresent()) {
      return unkept;
    }
    RevisionId kept = posts.get(desk.id(), id).current();
    if (kept != null) {
      response.setHeader(REVISION, kept.toString());
    }
    return waits.during(request, response, () -> attempts.at(question));
  }

  @PostMapping("/decision")
  String decide(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam Decision decision,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Typed typed = Typed.of(form);
    Optional<Problem> problem =
        attempts.at(() -> approving.decide(desk.person(), desk.id(), verdict(id, decision, typed)));
    if (problem.isPresent()) {
      return again(desk, id, typed, problem.get(), model, response);
    }
    Optional<PostId> next = work.nextReview(desk);
    String said = words.say("done." + decision.name());
    flash.addFlashAttribute("done", next.isPresent() ? said + " " + words.say("done.next") : said);
    Links to = links(desk);
    return "redirect:" + next.map(to::review).orElseGet(to::work);
  }

  private static Verdict verdict(PostId id, Decision decision, Typed typed) {
    return new Verdict(
        id,
        typed.decided(),
        typed.seal(),
        decision,
        typed.comment().strip(),
        decision == Decision.APPROVED
            ? PlannedTime.read(typed.at(), typed.zone()).map(PlannedTime::schedule).orElse(null)
            : null);
  }

  private String again(
      Desk desk,
      PostId id,
      Typed typed,
      Problem problem,
      Model model,
      HttpServletResponse response) {
    response.setStatus(problem.status().value());
    model.addAttribute("problem", problem.text());
    reviews.show(desk, id, typed, model);
    return "desk:review";
  }

  private Links links(Desk desk) {
    return new Links(settings.basePath(), desk.id());
  }
}
