package io.postillion.core.client;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Person;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarking;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.core.remark.Reviewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a client can do: see the posts that wait for them or that they decided on, decide, and
 * say something. Whatever else exists does not exist for them.
 */
public final class ClientReviews {

  /**
   * One post as its client sees it.
   *
   * @param revision what waits for them, or else what they decided on last
   * @param waits whether they are asked now
   * @param remarks those that are meant for clients too
   */
  public record Look(Post post, Revision revision, boolean waits, List<Remark> remarks) {}

  static final Duration SAME_OPENING = Duration.ofMinutes(15);

  private final Clients clients;
  private final Posts posts;
  private final Approvals approvals;
  private final Approvers approvers;
  private final Brands brands;
  private final Reviewing reviewing;
  private final Remarking remarking;
  private final History history;
  private final Clock clock;

  public ClientReviews(
      Clients clients,
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      Brands brands,
      Reviewing reviewing,
      Remarking remarking,
      History history,
      Clock clock) {
    this.clients = clients;
    this.posts = posts;
    this.approvals = approvals;
    this.approvers = approvers;
    this.brands = brands;
    this.reviewing = reviewing;
    this.remarking = remarking;
    this.history = history;
    this.clock = clock;
  }

  /** Those that wait for them first, then those they decided on, each the newest first. */
  public List<Look> of(Client client) {
    Set<PostId> seen = new LinkedHashSet<>(waiting(client));
    seen.addAll(clients.decided(client.brand(), client.id()));
    return seen.stream()
        .flatMap(id -> find(client, id).stream())
        .sorted(
            Comparator.comparing(Look::waits)
                .reversed()
                .thenComparing(look -> look.post().createdAt(), Comparator.reverseOrder()))
        .toList();
  }

  private Set<PostId> waiting(Client client) {
    Set<PostId> waiting = new LinkedHashSet<>();
    approvers.waitingFor(person(client), client.brand()).stream()
        .flatMap(item -> Stream.ofNullable(item.post()))
        .filter(client::isFor)
        .forEach(waiting::add);
    return waiting;
  }

  /** Empty for a post that is not theirs to see. */
  public Optional<Look> find(Client client, PostId id) {
    if (!client.isFor(id)) {
      return Optional.empty();
    }
    return posts.find(client.brand(), id).flatMap(post -> find(client, post));
  }

  private Optional<Look> find(Client client, Post post) {
    boolean waits =
        post.status() == PostStatus.IN_REVIEW
            && approvers.questionFor(person(client), client.brand(), post.id()).isPresent();
    Optional<Revision> shown =
        waits
            ? posts.current(post)
            : approvals.votes(client.brand(), post.id()).stream()
                .filter(vote -> vote.person().equals(client.id()))
                .reduce((earlier, later) -> later)
                .map(Vote::revision)
                .flatMap(revision -> posts.revision(client.brand(), revision));
    return shown.map(
        revision -> new Look(post, revision, waits, remarking.shared(client.brand(), post.id())));
  }

  /**
   * Puts on record that they have it before them; looking again soon after is not worth a line.
   *
   * @param from what to note beside it; empty for nothing
   */
  public void opened(Client client, PostId id, String from) {
    Instant now = clock.instant();
    Post post = get(client, id).post();
    boolean isKnown =
        history.of(client.brand(), id).stream()
            .filter(event -> event.kind() == PostEvent.Kind.LINK_OPENED)
            .filter(event -> event.actor().equals(client.name()))
            .anyMatch(event -> event.at().isAfter(now.minus(SAME_OPENING)));
    if (!isKnown) {
      history.add(
          client.brand(),
          new PostEvent(post.id(), now, PostEvent.Kind.LINK_OPENED, client.name(), from));
    }
  }

  /**
   * @param quote the words that the comment is about; empty for all of them
   * @throws NotFoundException when the post is not theirs to see
   * @throws RefusedException when they are not asked about it now, the text changed after they saw
   *     it, a finding blocks it, or the comment is missing
   */
  public void decide(Client client, Verdict verdict, String quote) {
    Look look = get(client, verdict.post());
    if (!look.waits()) {
      look.post().require(PostStatus.IN_REVIEW);
      throw new RefusedException(
          RefusedException.Reason.NOT_ALLOWED,
          "%s is not asked about this post now.".formatted(client.name()),
          client.name(),
          "client",
          client.brand());
    }
    reviewing.decide(person(client), client.brand(), verdict, quote, true);
  }

  /**
   * Says something about a post as they see it, which decides nothing.
   *
   * @throws NotFoundException when the post is not theirs to see
   */
  public void say(Client client, PostId post, Said said) {
    Look look = get(client, post);
    boolean isAnswerToSeen =
        said.answers() == null
            || look.remarks().stream().anyMatch(remark -> remark.id().equals(said.answers()));
    if (!isAnswerToSeen) {
      throw new NotFoundException("remark", String.valueOf(said.answers()));
    }
    remarking.add(
        person(client),
        client.brand(),
        post,
        new Said(look.revision().id(), said.text(), said.quote(), true, said.answers()));
  }

  private Look get(Client client, PostId post) {
    return find(client, post).orElseThrow(() -> new NotFoundException("post", post));
  }

  private Person person(Client client) {
    return client.deciding(brands.get(client.brand()).zone());
  }
}
