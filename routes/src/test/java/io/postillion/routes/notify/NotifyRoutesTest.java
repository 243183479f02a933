package io.postillion.routes.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.notice.Announcing;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotifyRoutesTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final PostId POST = PostId.random();
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final Written written = new Written();
  private final Log history = new Log();
  private final NotifyRoutes routes =
      new NotifyRoutes(history, new Announcing(written, () -> new OneReview(), true, CLOCK), CLOCK);

  private static final class Log implements History {

    private final List<PostEvent> events = new ArrayList<>();

    @Override
    public void add(BrandId brand, PostEvent event) {
      events.add(event);
    }

    @Override
    public void add(BrandId brand, List<PostEvent> all) {
      events.addAll(all);
    }

    @Override
    public List<PostEvent> of(BrandId brand, PostId post) {
      return events;
    }
  }

  /** One review waits, and a question for others. */
  private static final class OneReview implements WorkItems {

    @Override
    public List<WorkItem> of(BrandId brand) {
      return of(brand, POST);
    }

    @Override
    public List<WorkItem> of(BrandId brand, PostId post) {
      return List.of(
          item("review", Kind.REVIEW_POST, Role.APPROVER),
          item("late", Kind.LATE_POST, Role.MANAGER));
    }

    private static WorkItem item(String id, Kind kind, Role role) {
      return new WorkItem(id, kind, ACME, POST, null, role, Instant.EPOCH);
    }

    @Override
    public void answer(BrandId brand, String id, String answer) {
      throw new UnsupportedOperationException("A worker answers nothing");
    }
  }

  private static Task task(String topic, @Nullable String to) {
    Map<String, Object> variables =
        new HashMap<>(Map.of("brandId", "acme", "postId", POST.toString()));
    if (to != null) {
      variables.put("escalateTo", to);
    }
    return new Task("external-1", topic, variables);
  }

  @Test
  void a_reminder_is_written_down_once_also_when_the_engine_hands_it_out_again() {
    assertThat(routes.remind(task("remind-approver", null))).isEqualTo(Outcome.done());
    routes.remind(task("remind-approver", null));

    assertThat(written.all()).extracting(Notice::kind).containsExactly(NoticeKind.REMINDER);
    assertThat(written.all()).extracting(Notice::task).containsExactly("review");
  }

  @Test
  void an_escalation_is_for_whom_the_model_names() {
    routes.escalate(task("escalate-review", " management, ada ,"));

    assertThat(written.all().get(0).kind()).isEqualTo(NoticeKind.ESCALATION);
    assertThat(written.all().get(0).named()).containsExactlyInAnyOrder("management", "ada");
    assertThat(history.events)
        .extracting(PostEvent::kind, PostEvent::detail)
        .containsExactly(tuple(PostEvent.Kind.ESCALATED, "ada, management"));
  }

  @Test
  void without_names_it_is_for_all_approvers() {
    routes.escalate(task("escalate-review", " "));

    assertThat(written.all().get(0).named()).containsExactly("approver");
  }
}
