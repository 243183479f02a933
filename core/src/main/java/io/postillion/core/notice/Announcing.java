package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what people are to be told, in the transaction in which it happens: one row, and
 * nothing that could hold up what happened.
 */
public final class Announcing implements Question.Listener {

  private final Notices notices;
  private final Supplier<WorkItems> items;
  private final boolean on;
  private final Clock clock;

  /**
   * @param items asked for when needed only: the engine that knows them begins to ask before it is
   *     complete
   * @param on whether anybody can be told at all
   */
  public Announcing(Notices notices, Supplier<WorkItems> items, boolean on, Clock clock) {
    this.notices = notices;
    this.items = items;
    this.on = on;
    this.clock = clock;
  }

  @Override
  public void asked(Question question) {
    add(
        new Notice(
            NoticeId.random(),
            question.brand(),
            "task:" + question.task(),
            NoticeKind.of(question.kind()),
            question.task(),
            question.post(),
            question.article(),
            Set.of(),
            question.kind().name(),
            clock.instant()));
  }

  /**
   * The reviews of a post still wait.
   *
   * @param step the same when the same reminder is asked for again
   */
  public void remind(BrandId brand, PostId post, String step) {
    reviews(brand, post)
        .forEach(item -> review(item, NoticeKind.REMINDER, "reminder:" + step, Set.of()));
  }

  /**
   * The reviews of a post waited too long.
   *
   * @param to roles, groups and logins that are told now
   * @param step the same when the same escalation is asked for again
   */
  public void escalate(BrandId brand, PostId post, Set<String> to, String step) {
    reviews(brand, post)
        .forEach(item -> review(item, NoticeKind.ESCALATION, "escalation:" + step, to));
  }

  /** A review was handed to a colleague. */
  void delegated(WorkItem item, Person to) {
    review(
        item,
        NoticeKind.DELEGATED,
        "delegated:%s:%s".formatted(to.id(), clock.instant()),
        Set.of(to.login()));
  }

  /**
   * People were named in what somebody said about a post.
   *
   * @param remark the id of what was said, which is told once
   * @param said by whom, and the words
   */
  public void mentioned(
      BrandId brand, PostId post, String remark, Set<PersonId> people, String said) {
    add(
        new Notice(
            NoticeId.random(),
            brand,
            "mention:" + remark,
            NoticeKind.MENTIONED,
            null,
            post,
            null,
            people.stream().map(PersonId::toString).collect(Collectors.toSet()),
            said,
            clock.instant()));
  }

  /** Something happened to a post; most of it is nobody's news. */
  void happened(BrandId brand, PostEvent event) {
    NoticeKind kind = kind(event.kind());
    if (kind != null) {
      NoticeId id = NoticeId.random();
      add(
          new Notice(
              id,
              brand,
              "event:" + id,
              kind,
              null,
              event.post(),
              null,
              Set.of(),
              event.detail(),
              event.at()));
    }
  }

  private static @Nullable NoticeKind kind(PostEvent.Kind event) {
    return switch (event) {
      case APPROVED, APPROVED_BEFOREHAND -> NoticeKind.APPROVED;
      case REJECTED -> NoticeKind.REJECTED;
      case EXPIRED -> NoticeKind.EXPIRED;
      case PUBLISHED -> NoticeKind.PUBLISHED;
      case REFUSED -> NoticeKind.REFUSED;
      default -> null;
    };
  }

  private Stream<WorkItem> reviews(BrandId brand, PostId post) {
    return on
        ? items.get().of(brand, post).stream()
            .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        : Stream.of();
  }

  private void review(WorkItem item, NoticeKind kind, String step, Set<String> named) {
    add(
        new Notice(
            NoticeId.random(),
            item.brand(),
            "%s:%s".formatted(step, item.id()),
            kind,
            item.id(),
            item.post(),
            null,
            named,
            item.kind().name(),
            clock.instant()));
  }

  private void add(Notice notice) {
    if (on) {
      notices.add(notice);
    }
  }
}
