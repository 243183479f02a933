package io.postillion.core.link;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.remark.Reviewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a message lead to a decision. A link is for one person and shows one revision; it says who
 * may look and never who looks: that is for a login, or a client's code, to prove.
 */
public final class Linking {

  /** Opening it again within this time is not worth a line in the history. */
  static final Duration SAME_OPENING = Duration.ofMinutes(15);

  /** A new link and what opens it, which cannot be had again. */
  public record Issued(Link link, Secret token) {}

  /**
   * What a link leads to.
   *
   * @param revision the one it was made for
   * @param newest the one to decide on; another one when the text changed meanwhile
   */
  public record Opened(Link link, Post post, Revision revision, Revision newest) {

    public boolean isStale() {
      return !revision.id().equals(newest.id()) || !revision.seal().equals(newest.seal());
    }

    public boolean isOpen() {
      return post.status() == PostStatus.IN_REVIEW;
    }
  }

  private final Links links;
  private final Posts posts;
  private final People people;
  private final Guests guests;
  private final Reviewing reviewing;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration life;
  private final Tokens tokens = new Tokens();

  /**
   * @param life how long a link is good
   */
  public Linking(
      Links links,
      Posts posts,
      People people,
      Guests guests,
      Reviewing reviewing,
      History history,
      Transactions transactions,
      Clock clock,
      Duration life) {
    this.links = links;
    this.posts = posts;
    this.people = people;
    this.guests = guests;
    this.reviewing = reviewing;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
    this.life = life;
  }

  /**
   * A link for the message that asks this person, an approver or a client, about the post as it now
   * reads.
   *
   * @throws RefusedException when the post is not in review, or this person may not decide on it
   */
  public Issued issue(BrandId brand, PersonId person, PostId id) {
    return transactions.in(
        () -> {
          Post post = posts.get(brand, id);
          post.require(PostStatus.IN_REVIEW);
          Revision revision =
              posts.current(post).orElseThrow(() -> new NotFoundException("revision", id));
          Instant now = clock.instant();
          Link link =
              new Link(
                  LinkId.random(),
                  brand,
                  person,
                  Link.Shown.of(revision),
                  now,
                  now.plus(life),
                  null,
                  null);
          Secret token = tokens.next(kind(brand, person, id));
          links.insert(link, token);
          happened(post, PostEvent.Kind.LINK_SENT, name(person), "");
          return new Issued(link, token);
        });
  }

  private String kind(BrandId brand, PersonId person, PostId post) {
    if (guests.areAskedAbout(brand, person, post)) {
      return Tokens.OF_CLIENT;
    }
    Person approver = people.get(person);
    approver.require(Role.APPROVER, brand);
    return Tokens.OF_PERSON;
  }

  /**
   * Shows the person who is logged in what their link is about; decides nothing, however often.
   *
   * @param from what to note beside it in the history; empty for nothing
   * @return empty when it is unknown, over, or somebody else's
   */
  public Optional<Opened> open(Person person, Secret token, String from) {
    Optional<Opened> opened = look(person, token);
    opened.ifPresent(found -> noteOpening(found, person.name(), from));
    return opened;
  }

  private void noteOpening(Opened opened, String name, String from) {
    Link link = opened.link();
    Instant now = clock.instant();
    Instant before = link.openedAt();
    if (before == null || before.isBefore(now.minus(SAME_OPENING))) {
      transactions.run(
          () -> {
            links.opened(link.brand(), link.id(), now);
            happened(opened.post(), PostEvent.Kind.LINK_OPENED, name, from);
          });
    }
  }

  /** The same without a trace. */
  public Optional<Opened> look(Person person, Secret token) {
    return links
        .find(token)
        .filter(link -> link.isGood(clock.instant()))
        .filter(link -> link.person().equals(person.id()))
        .filter(link -> person.may(Role.APPROVER, link.brand()))
        .flatMap(this::opened);
  }

  private Optional<Opened> opened(Link link) {
    Link.Shown shown = link.shown();
    if (shown == null) {
      return Optional.empty();
    }
    return posts
        .find(link.brand(), shown.post())
        .flatMap(
            post ->
                posts
                    .revision(link.brand(), shown.revision())
                    .filter(shown::is)
                    .flatMap(
                        revision ->
                            posts
                                .current(post)
                                .map(newest -> new Opened(link, post, revision, newest))));
  }

  /**
   * Decides on the revision of the link and on no other.
   *
   * @param quote the words that the comment is about; empty for all of them
   * @throws NotFoundException when the link is unknown, over, or somebody else's
   * @throws RefusedException as {@code Approving} does, above all when the text changed meanwhile
   */
  public void decide(Person person, Secret token, Decision decision, String comment, String quote) {
    Opened opened =
        look(person, token).orElseThrow(() -> new NotFoundException("link", "of this message"));
    reviewing.decide(
        person,
        opened.link().brand(),
        new Verdict(
            opened.post().id(),
            opened.revision().id(),
            opened.revision().seal(),
            decision,
            comment,
            null),
        quote,
        false);
  }

  /** Those for the post, as its team sees them. */
  public List<Link> of(BrandId brand, PostId post) {
    return links.of(brand, post);
  }

  /** From now on it shows nothing. */
  public void revoke(Person person, BrandId brand, PostId id, LinkId link) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          Link known =
              links.of(brand, id).stream()
                  .filter(one -> one.id().equals(link))
                  .findFirst()
                  .orElseThrow(() -> new NotFoundException("link", link));
          if (links.revoke(brand, link, clock.instant())) {
            happened(post, PostEvent.Kind.LINK_REVOKED, person.name(), name(known.person()));
          }
        });
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).orElse("");
  }

  private void happened(Post post, PostEvent.Kind kind, String actor, String detail) {
    history.add(post.brand(), new PostEvent(post.id(), clock.instant(), kind, actor, detail));
  }
}
