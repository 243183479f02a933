package io.postillion.core.remark;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Announcing;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People talk about a post, beside its text and without touching it. Whom of the brand a remark
 * names is told once; outside people name nobody and are not named.
 */
public final class Remarking {

  /** In UTF-16 units. */
  public static final int LONGEST = 5_000;

  /**
   * What is said.
   *
   * @param quote the words it is about; empty for the whole
   * @param shared whether clients see it; an answer is seen by whoever saw the question
   */
  public record Said(
      RevisionId revision, String text, String quote, boolean shared, @Nullable RemarkId answers) {}

  private final Remarks remarks;
  private final Mentions mentions;
  private final People people;
  private final Posts posts;
  private final History history;
  private final Announcing announcing;
  private final Transactions transactions;
  private final Clock clock;

  public Remarking(
      Remarks remarks,
      Mentions mentions,
      People people,
      Posts posts,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    this.remarks = remarks;
    this.mentions = mentions;
    this.people = people;
    this.posts = posts;
    this.history = history;
    this.announcing = announcing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the person neither writes nor approves for the brand, or says
   *     nothing
   */
  public Remark say(Person person, BrandId brand, PostId post, Said said) {
    if (!person.may(Role.APPROVER, brand)) {
      person.require(Role.MANAGER, brand);
    }
    return add(person, brand, post, said);
  }

  /**
   * Of what somebody says with their vote a remark is made where it names colleagues: they are told
   * of it, and can answer.
   */
  public void voted(BrandId brand, Person person, Vote vote) {
    if (!naming(person, brand, vote.comment()).people().isEmpty()) {
      add(person, brand, vote.post(), new Said(vote.revision(), vote.comment(), "", false, null));
    }
  }

  /** Whom this text names, if the person says it. */
  public Naming naming(Person person, BrandId brand, String text) {
    return Naming.in(text, person.isOutside() ? List.of() : people.members(brand));
  }

  /** The person has what was said about the post before them. */
  public void read(Person person, BrandId brand, PostId post) {
    mentions.seen(brand, person.id(), post, clock.instant());
  }

  /** What a client sees of it, oldest first. */
  public List<Remark> shared(BrandId brand, PostId post) {
    return remarks.of(brand, post).stream().filter(Remark::shared).toList();
  }

  /** All of it, oldest first. */
  public List<Remark> of(BrandId brand, PostId post) {
    return remarks.of(brand, post);
  }

  /** The same of somebody whose right to speak was looked at before. */
  public Remark add(Person person, BrandId brand, PostId post, Said said) {
    String text = said.text().strip();
    if (text.isEmpty()) {
      throw new RefusedException(Reason.COMMENT_MISSING, "Say in a word what you mean.");
    }
    return transactions.in(
        () -> {
          Revision revision =
              posts
                  .revision(brand, said.revision())
                  .filter(known -> known.post().equals(post))
                  .orElseThrow(() -> new NotFoundException("revision", said.revision()));
          Remark question = said.answers() == null ? null : question(brand, post, said.answers());
          Remark remark =
              new Remark(
                  RemarkId.random(),
                  post,
                  revision.id(),
                  person.id(),
                  text.substring(0, Math.min(LONGEST, text.length())),
                  Quote.of(said.quote(), revision.content().text()).orElse(null),
                  question == null ? said.shared() : question.shared(),
                  said.answers(),
                  clock.instant());
          remarks.add(brand, remark);
          history.add(
              brand,
              new PostEvent(post, clock.instant(), PostEvent.Kind.REMARKED, person.name(), ""));
          read(person, brand, post);
          name(person, brand, remark);
          return remark;
        });
  }

  /** Whoever names themselves knows. */
  private void name(Person person, BrandId brand, Remark remark) {
    Naming naming = naming(person, brand, remark.text());
    Set<PersonId> others = new HashSet<>();
    for (Person named : naming.people()) {
      mentions.add(brand, new Mention(remark.id(), remark.post(), named.id()));
      if (named.id().equals(person.id())) {
        read(person, brand, remark.post());
      } else {
        others.add(named.id());
      }
    }
    if (!others.isEmpty()) {
      announcing.mentioned(
          brand,
          remark.post(),
          remark.id().toString(),
          others,
          "%s: %s".formatted(person.name(), naming.readable()));
    }
  }

  private Remark question(BrandId brand, PostId post, RemarkId id) {
    return remarks.of(brand, post).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("remark", id));
  }
}
