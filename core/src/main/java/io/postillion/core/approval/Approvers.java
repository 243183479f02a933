package io.postillion.core.approval;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may answer which question of an approval. */
public final class Approvers {

  private final WorkItems items;
  private final Posts posts;
  private final Approvals approvals;

  public Approvers(WorkItems items, Posts posts, Approvals approvals) {
    this.items = items;
    this.posts = posts;
    this.approvals = approvals;
  }

  /** What waits for this person, oldest first; of a post's questions to them the oldest only. */
  public List<WorkItem> waitingFor(Person person, BrandId brand) {
    Set<PostId> reviews = new HashSet<>();
    return items.of(brand).stream()
        .filter(item -> person.may(item.role(), brand))
        .filter(item -> isAsked(person, item) && !isExcluded(person, item))
        .filter(item -> item.kind() != WorkItem.Kind.REVIEW_POST || reviews.add(item.postOf()))
        .toList();
  }

  /** The open questions about the post, oldest first. */
  public List<WorkItem> questions(BrandId brand, PostId post) {
    return items.of(brand, post).stream()
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .toList();
  }

  /** The oldest one that the person may answer; empty when there is none. */
  public Optional<WorkItem> questionFor(Person person, BrandId brand, PostId post) {
    if (!person.may(Role.APPROVER, brand)) {
      return Optional.empty();
    }
    return questions(brand, post).stream()
        .filter(item -> isAsked(person, item) && !isExcluded(person, item))
        .findFirst();
  }

  /**
   * The same.
   *
   * @throws RefusedException saying who is asked instead, when it is not this person
   */
  WorkItem require(Person person, BrandId brand, PostId post) {
    person.require(Role.APPROVER, brand);
    return questionFor(person, brand, post).orElseThrow(() -> refusal(person, brand, post));
  }

  private RefusedException refusal(Person person, BrandId brand, PostId post) {
    List<WorkItem> open = questions(brand, post);
    if (open.isEmpty()) {
      return new RefusedException(
          Reason.ALREADY_DONE,
          "Post %s waits for no decision any more. Reload the page.".formatted(post),
          post);
    }
    List<WorkItem> theirs = open.stream().filter(item -> isAsked(person, item)).toList();
    if (theirs.isEmpty()) {
      String group = open.get(0).asked().group();
      return new RefusedException(
          Reason.NOT_ASKED,
          "Post %s waits for %s, and %s is not one of them.".formatted(post, group, person.name()),
          post,
          group,
          person.name());
    }
    return theirs.stream().anyMatch(item -> wrote(person, item))
        ? new RefusedException(
            Reason.FOUR_EYES,
            "%s wrote some of post %s, so somebody else must decide about it."
                .formatted(person.name(), post),
            person.name(),
            post)
        : new RefusedException(
            Reason.VOTED_ALREADY,
            "%s has answered about post %s already; the others are still asked."
                .formatted(person.name(), post),
            person.name(),
            post);
  }

  /** The group is a role of this person, or one that they belong to; outside people have one. */
  private static boolean isAsked(Person person, WorkItem item) {
    String group = item.asked().group();
    if (person.isOutside()) {
      return item.kind() == WorkItem.Kind.REVIEW_POST
          && group.equals(Person.OUTSIDERS)
          && person.groups().contains(group);
    }
    return person.groups().contains(group)
        || person.roles().stream()
            .anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(group));
  }

  private boolean isExcluded(Person person, WorkItem item) {
    return wrote(person, item) || voted(person, item);
  }

  private boolean wrote(Person person, WorkItem item) {
    return item.asked().notBy().contains(Exclusion.AUTHORS)
        && posts.revisions(item.brand(), item.postOf()).stream()
            .anyMatch(revision -> person.id().equals(revision.author().person()));
  }

  private boolean voted(Person person, WorkItem item) {
    return item.asked().notBy().contains(Exclusion.VOTERS)
        && approvals.votes(item.brand(), item.postOf()).stream()
            .anyMatch(vote -> vote.counts() && vote.person().equals(person.id()));
  }
}
