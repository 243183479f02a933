package io.postillion.core.approval;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.approval.StandIns.Seat;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may answer which question of an approval, for themselves or for somebody who is asked. */
public final class Approvers {

  private final WorkItems items;
  private final Posts posts;
  private final Approvals approvals;
  private final StandIns standIns;

  /** Nobody stands in for anybody. */
  public Approvers(WorkItems items, Posts posts, Approvals approvals) {
    this(items, posts, approvals, StandIns.NONE);
  }

  public Approvers(WorkItems items, Posts posts, Approvals approvals, StandIns standIns) {
    this.items = items;
    this.posts = posts;
    this.approvals = approvals;
    this.standIns = standIns;
  }

  /** What waits for this person, oldest first; of a post's questions to them the oldest only. */
  public List<WorkItem> waitingFor(Person person, BrandId brand) {
    Set<PostId> reviews = new HashSet<>();
    return turns(person, brand, items.of(brand)).stream()
        .map(Turn::question)
        .filter(item -> item.kind() != WorkItem.Kind.REVIEW_POST || reviews.add(item.postOf()))
        .toList();
  }

  /** The open questions about the post, oldest first. */
  public List<WorkItem> questions(BrandId brand, PostId post) {
    return items.of(brand, post).stream()
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .toList();
  }

  /** See {@link WorkItems#until}. */
  public Optional<Instant> until(BrandId brand, PostId post) {
    return items.until(brand, post);
  }

  /** The oldest one that the person may answer; empty when there is none. */
  public Optional<WorkItem> questionFor(Person person, BrandId brand, PostId post) {
    return turnOf(person, brand, post).map(Turn::question);
  }

  /** The same, and for whom. */
  public Optional<Turn> turnOf(Person person, BrandId brand, PostId post) {
    return person.may(Role.APPROVER, brand)
        ? turns(person, brand, questions(brand, post)).stream().findFirst()
        : Optional.empty();
  }

  /** Those of these questions that the person may answer, in their order. */
  public List<Turn> turns(Person person, BrandId brand, List<WorkItem> open) {
    if (open.isEmpty() || !person.brands().contains(brand)) {
      return List.of();
    }
    List<Seat> seats =
        person.may(Role.APPROVER, brand) ? standIns.of(person, brand) : List.<Seat>of();
    Map<Person, Out> outs = new HashMap<>();
    return open.stream()
        .flatMap(
            item ->
                seatsAt(item, person, seats)
                    .filter(
                        asked ->
                            isIn(person, item, brand, open, outs)
                                && isIn(asked, item, brand, open, outs))
                    .limit(1)
                    .map(asked -> new Turn(item, asked.equals(person) ? null : asked)))
        .toList();
  }

  /** As whom the person is asked; themselves first. Only reviews are left to others. */
  private static Stream<Person> seatsAt(WorkItem item, Person person, List<Seat> seats) {
    Stream<Person> others =
        item.kind() == WorkItem.Kind.REVIEW_POST
            ? seats.stream().filter(seat -> seat.isFor(item)).map(Seat::asked)
            : Stream.of();
    return Stream.concat(Stream.of(person), others).filter(asked -> isAsked(asked, item));
  }

  /** They are in the group and have the role. Outside people are asked about posts only. */
  private static boolean isAsked(Person person, WorkItem item) {
    return person.may(item.role(), item.brand())
        && person.isIn(item.asked().group(), item.brand())
        && (!person.isOutside() || item.kind() == WorkItem.Kind.REVIEW_POST);
  }

  /**
   * The same as {@link #turnOf}.
   *
   * @throws RefusedException saying who is asked instead, when it is not this person
   */
  public Turn require(Person person, BrandId brand, PostId post) {
    person.require(Role.APPROVER, brand);
    return turnOf(person, brand, post)
        .orElseThrow(() -> refusal(person, brand, post, questions(brand, post)));
  }

  /**
   * The person's turn at this very question.
   *
   * @throws RefusedException as above
   */
  Turn require(Person person, BrandId brand, PostId post, String question) {
    person.require(Role.APPROVER, brand);
    return turns(person, brand, questions(brand, post)).stream()
        .filter(turn -> turn.question().id().equals(question))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    person,
                    brand,
                    post,
                    questions(brand, post).stream()
                        .filter(open -> open.id().equals(question))
                        .toList()));
  }

  private RefusedException refusal(Person person, BrandId brand, PostId post, List<WorkItem> open) {
    if (open.isEmpty()) {
      return new RefusedException(
          Reason.ALREADY_DONE,
          "Post %s waits for no decision any more. Reload the page.".formatted(post),
          post);
    }
    List<Seat> seats = standIns.of(person, brand);
    List<WorkItem> theirs =
        open.stream().filter(item -> seatsAt(item, person, seats).findAny().isPresent()).toList();
    if (theirs.isEmpty()) {
      String group = open.get(0).asked().group();
      return new RefusedException(
          Reason.NOT_ASKED,
          "Post %s waits for %s, and %s is not one of them.".formatted(post, group, person.name()),
          post,
          group,
          person.name());
    }
    return Stream.concat(
            Stream.of(person),
            theirs.stream().flatMap(item -> seatsAt(item, person, seats)).distinct())
        .filter(one -> !out(one, brand, theirs).wrote().isEmpty())
        .findFirst()
        .map(
            writer ->
                new RefusedException(
                    Reason.FOUR_EYES,
                    "%s wrote some of post %s, so somebody else must decide about it."
                        .formatted(writer.name(), post),
                    writer.name(),
                    post))
        .orElseGet(
            () ->
                new RefusedException(
                    Reason.VOTED_ALREADY,
                    "%s has answered about post %s already; the others are still asked."
                        .formatted(person.name(), post),
                    person.name(),
                    post));
  }

  /** The posts from whose questions the model keeps somebody out. */
  private record Out(Set<PostId> wrote, Set<PostId> voted) {}

  /** Read for all questions at once. */
  private boolean isIn(
      Person person, WorkItem item, BrandId brand, List<WorkItem> open, Map<Person, Out> known) {
    if (item.post() == null || item.asked().notBy().isEmpty()) {
      return true;
    }
    Out out = known.computeIfAbsent(person, one -> out(one, brand, open));
    return !(excludes(item, Exclusion.AUTHORS) && out.wrote().contains(item.postOf()))
        && !(excludes(item, Exclusion.VOTERS) && out.voted().contains(item.postOf()));
  }

  private Out out(Person person, BrandId brand, List<WorkItem> open) {
    return new Out(
        posts.writtenBy(brand, person.id(), subjects(open, Exclusion.AUTHORS)),
        approvals.votedOn(brand, person.id(), subjects(open, Exclusion.VOTERS)));
  }

  private static List<PostId> subjects(List<WorkItem> asked, Exclusion exclusion) {
    return asked.stream()
        .filter(item -> excludes(item, exclusion))
        .map(WorkItem::postOf)
        .distinct()
        .toList();
  }

  private static boolean excludes(WorkItem item, Exclusion exclusion) {
    return item.post() != null && item.asked().notBy().contains(exclusion);
  }
}
