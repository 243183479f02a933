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
import java.util.stream.Stream;

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
    List<WorkItem> asked =
        items.of(brand).stream()
            .filter(item -> person.may(item.role(), brand) && isAsked(person, item))
            .toList();
    return openTo(person, brand, asked)
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
    List<WorkItem> asked =
        questions(brand, post).stream().filter(item -> isAsked(person, item)).toList();
    return openTo(person, brand, asked).findFirst();
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
    return !writtenBy(person, brand, theirs).isEmpty()
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

  /** The group is a role of this person, or one that they belong to. */
  private static boolean isAsked(Person person, WorkItem item) {
    String group = item.asked().group();
    return person.groups().contains(group)
        || person.roles().stream()
            .anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(group));
  }

  /** Without those from which the model keeps the person out; read for all at once. */
  private Stream<WorkItem> openTo(Person person, BrandId brand, List<WorkItem> asked) {
    Set<PostId> wrote = writtenBy(person, brand, asked);
    Set<PostId> voted = approvals.votedOn(brand, person.id(), subjects(asked, Exclusion.VOTERS));
    return asked.stream()
        .filter(item -> !(excludes(item, Exclusion.AUTHORS) && wrote.contains(item.postOf())))
        .filter(item -> !(excludes(item, Exclusion.VOTERS) && voted.contains(item.postOf())));
  }

  private Set<PostId> writtenBy(Person person, BrandId brand, List<WorkItem> asked) {
    return posts.writtenBy(brand, person.id(), subjects(asked, Exclusion.AUTHORS));
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
