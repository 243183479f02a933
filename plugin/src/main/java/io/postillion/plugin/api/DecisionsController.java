package io.postillion.plugin.api;

import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.RevisionId;
import io.postillion.plugin.api.PostView.ApprovalView;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}")
@Tag(name = "Decisions", description = "For people only: a program's token is refused.")
class DecisionsController {

  private final Approving approving;
  private final Editing editing;
  private final Posts posts;
  private final CurrentPerson person;

  DecisionsController(Approving approving, Editing editing, Posts posts, CurrentPerson person) {
    this.approving = approving;
    this.editing = editing;
    this.posts = posts;
    this.person = person;
  }

  /**
   * @param revision that the person read
   * @param seal of that revision
   * @param comment needed for changes and rejection
   * @param schedule a new time; left out, the post keeps the one it has
   */
  record DecisionBody(
      UUID revision,
      String seal,
      Decision decision,
      @Nullable String comment,
      @Nullable ScheduleBody schedule)
      implements Wire {

    DecisionBody {
      Wire.required("revision", revision);
      Wire.required("seal", seal);
      Wire.required("decision", decision);
    }
  }

  /**
   * @param why for the history
   */
  record Why(@Nullable String why) implements Wire {}

  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Approve, ask for changes, or reject",
      description =
          "Holds for exactly the revision that the person read: revision and seal must be those of "
              + "the post's newest text, otherwise the answer is 409.")
  ApprovalView decide(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody DecisionBody body) {
    return ApprovalView.of(
        approving.decide(
            person.get(),
            brand,
            new Approving.Verdict(
                post,
                new RevisionId(body.revision()),
                body.seal(),
                body.decision(),
                Wire.orEmpty(body.comment()),
                ScheduleBody.toCore(body.schedule()))));
  }

  @PutMapping("/schedule")
  @Operation(
      summary = "Give the post another time",
      description = "An approval stays in force, for the words do not change.")
  PostView schedule(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody ScheduleBody body) {
    editing.reschedule(person.get(), brand, post, body.toCore());
    return PostView.of(posts.get(brand, post));
  }

  @DeleteMapping("/schedule")
  @Operation(
      summary = "Take the time away",
      description = "The post goes out as soon as it is approved; at once, if it is already.")
  PostView unschedule(@PathVariable BrandId brand, @PathVariable PostId post) {
    editing.reschedule(person.get(), brand, post, null);
    return PostView.of(posts.get(brand, post));
  }

  @PostMapping("/cancel")
  @Operation(
      summary = "Call the post off",
      description = "Refused with 409 when it is on its way out or ended already.")
  PostView cancel(
      @PathVariable BrandId brand,
      @PathVariable PostId post,
      @RequestBody(required = false) @Nullable Why body) {
    editing.cancel(person.get(), brand, post, body == null ? "" : Wire.orEmpty(body.why()));
    return PostView.of(posts.get(brand, post));
  }
}
