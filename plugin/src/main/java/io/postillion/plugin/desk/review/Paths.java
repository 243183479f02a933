package io.postillion.plugin.desk.review;

import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Turn;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says in which approval a post stands, by which rule, and who is asked. */
public final class Paths {

  private final Approvers approvers;
  private final Approvals approvals;
  private final People people;
  private final Predicate<Post> isForClients;
  private final Times times;
  private final Words words;

  /**
   * @param isForClients whether somebody outside is invited to the post
   */
  public Paths(
      Approvers approvers,
      Approvals approvals,
      People people,
      Predicate<Post> isForClients,
      Times times,
      Words words) {
    this.approvers = approvers;
    this.approvals = approvals;
    this.people = people;
    this.isForClients = isForClients;
    this.times = times;
    this.words = words;
  }

  /** Whether this person is asked about the post now. */
  boolean asks(Desk desk, Post post) {
    return post.status() == PostStatus.IN_REVIEW && turn(desk, post).isPresent();
  }

  private Optional<Turn> turn(Desk desk, Post post) {
    return approvers.turnOf(desk.person(), desk.id(), post.id());
  }

  /** Empty when nobody is asked. */
  Optional<PathView> of(Desk desk, Post post) {
    List<WorkItem> open =
        post.status() == PostStatus.IN_REVIEW
            ? approvers.questions(desk.id(), post.id())
            : List.of();
    return open.stream().findFirst().map(first -> path(desk, post, open, first));
  }

  private PathView path(Desk desk, Post post, List<WorkItem> open, WorkItem first) {
    Optional<Turn> turn = turn(desk, post);
    return new PathView(
        why(first),
        words.sayOr("process." + first.asked().process(), Visible.text(first.asked().process())),
        approvers
            .until(desk.id(), post.id())
            .map(until -> times.at(until, desk.zone()))
            .orElse(null),
        open.stream().map(item -> line(desk, post, item)).distinct().toList(),
        approvals.votes(desk.id(), post.id()).stream()
            .filter(vote -> vote.revision().equals(post.current()) && vote.counts())
            .map(vote -> vote(desk, vote))
            .toList(),
        turn.map(Turn::onBehalfOf).map(Person::name).map(Visible::text).orElse(null),
        turn.isPresent() ? null : notYou(desk, open));
  }

  private String why(WorkItem item) {
    String reason = item.asked().why();
    return reason.isEmpty() ? "" : words.sayOr("path." + reason, Visible.text(reason));
  }

  private PathView.Line line(Desk desk, Post post, WorkItem item) {
    String group = item.asked().group();
    return new PathView.Line(
        Visible.text(item.asked().step()),
        group,
        group(group),
        people.members(desk.id()).stream().noneMatch(person -> belongs(person, group, desk.id()))
            && !(group.equals(Person.OUTSIDERS) && isForClients.test(post)));
  }

  private static boolean belongs(Person person, String group, BrandId brand) {
    return person.may(Role.APPROVER, brand) && person.isIn(group, brand);
  }

  private String group(String group) {
    return words.sayOr("group." + group, Visible.text(group));
  }

  private PathView.Vote vote(Desk desk, Vote vote) {
    return new PathView.Vote(
        name(vote.person()),
        Optional.ofNullable(vote.onBehalfOf()).map(this::name).orElse(null),
        group(vote.asked()),
        vote.decision().name(),
        Visible.text(vote.comment()),
        times.at(vote.at(), desk.zone()));
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).orElse("");
  }

  private @Nullable String notYou(Desk desk, List<WorkItem> open) {
    if (!desk.may(Role.APPROVER)) {
      return null;
    }
    boolean isAsked =
        open.stream().anyMatch(item -> belongs(desk.person(), item.asked().group(), desk.id()));
    return words.say(isAsked ? "path.notYouAgain" : "path.notYou");
  }
}
