package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.api.problem.BadRequestException;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/work-items")
@Tag(name = "Work items", description = "What waits for people.")
class WorkItemsController {

  private final WorkItems items;
  private final Answering answering;
  private final CurrentPerson person;

  WorkItemsController(WorkItems items, Answering answering, CurrentPerson person) {
    this.items = items;
    this.answering = answering;
    this.person = person;
  }

  /**
   * @param post null when it is about an article
   * @param article null when it is about a post
   * @param role who may answer it
   * @param asked the group of them that is asked; the role's own name for all of them
   */
  record WorkItemView(
      String id,
      WorkItem.Kind kind,
      @Nullable UUID post,
      @Nullable UUID article,
      Role role,
      String asked,
      Instant since)
      implements Wire {

    static WorkItemView of(WorkItem item) {
      return new WorkItemView(
          item.id(),
          item.kind(),
          item.post() == null ? null : item.post().value(),
          item.article() == null ? null : item.article().value(),
          item.role(),
          item.asked().group(),
          item.since());
    }
  }

  /** What can be answered; which of them depends on the question. */
  enum Answer {
    /** The text is written, revised or mended. */
    DONE,
    /** The cause is removed: try again. */
    RETRY,
    /** Nothing will come of it. */
    DROP,
    /** The brief is complete: go on. */
    GO,
    /** It is out there, at the permalink. */
    LIVE,
    /** It is not out there. */
    ABSENT,
    /** Late, and it goes out now. */
    NOW,
    /** Late, and it gets a new time. */
    MOVE
  }

  /**
   * @param permalink with {@code live}
   * @param brief with {@code go}
   * @param schedule with {@code move}
   */
  record AnswerBody(
      Answer answer,
      @Nullable URI permalink,
      @Nullable BriefBody brief,
      @Nullable ScheduleBody schedule)
      implements Wire {

    AnswerBody {
      Wire.required("answer", answer);
    }
  }

  @GetMapping
  @Operation(summary = "What waits for people", description = "Oldest first.")
  Items<WorkItemView> list(@PathVariable BrandId brand) {
    return Items.all(items.of(brand).stream().map(WorkItemView::of).toList());
  }

  @PostMapping("/{item}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Answer a question",
      description =
          "write-post, revise-post, mend-post: done or drop. reconnect-channel, stuck-post: retry "
              + "or drop. complete-brief: go with the brief, or drop. is-it-live: live with the "
              + "permalink, or absent. late-post: now, move with the schedule, or drop. A review is "
              + "answered by a decision on its post.")
  void answer(
      @PathVariable BrandId brand, @PathVariable String item, @RequestBody AnswerBody body) {
    Person asking = person.get();
    switch (body.answer()) {
      case DONE -> answering.done(asking, brand, item);
      case RETRY -> answering.retry(asking, brand, item);
      case DROP -> answering.drop(asking, brand, item);
      case ABSENT -> answering.isAbsent(asking, brand, item);
      case LIVE -> answering.isLive(asking, brand, item, permalink(body));
      case NOW -> answering.sendLate(asking, brand, item, null);
      case MOVE -> answering.sendLate(asking, brand, item, schedule(body));
      case GO -> answering.completeBrief(asking, brand, item, brief(brand, item, body));
    }
  }

  private static URI permalink(AnswerBody body) {
    URI permalink = body.permalink();
    if (permalink == null) {
      throw new BadRequestException("'permalink' is missing: say where the post can be seen.");
    }
    return permalink;
  }

  private static Schedule schedule(AnswerBody body) {
    ScheduleBody schedule = body.schedule();
    if (schedule == null) {
      throw new BadRequestException("'schedule' is missing: say when the post is to go out.");
    }
    return schedule.toCore();
  }

  private Brief brief(BrandId brand, String id, AnswerBody body) {
    BriefBody brief = body.brief();
    if (brief == null) {
      throw new BadRequestException("'brief' is missing: say what the article does not.");
    }
    return items.of(brand).stream()
        .filter(item -> item.id().equals(id))
        .map(WorkItem::article)
        .filter(Objects::nonNull)
        .findFirst()
        .map(brief::about)
        .orElseThrow(() -> new NotFoundException("question about an article", id));
  }
}
