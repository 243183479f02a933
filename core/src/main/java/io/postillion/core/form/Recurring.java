package io.postillion.core.form;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** What people do about recurring posts: write a form, approve it until a day, take that back. */
public final class Recurring {

  /** Nobody answers for longer than a year. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** Nobody answers for more in a day. */
  public static final int MOST_PER_DAY = 50;

  private static final int ATTEMPTS = 3;

  /**
   * What a form is to say; see {@link Form}.
   *
   * @param words see {@link FormWords}
   */
  public record Wanted(
      String name, String words, Locale language, Set<ChannelId> channels, boolean card) {

    public Wanted {
      channels = Set.copyOf(channels);
    }
  }

  private final Forms forms;
  private final Channels channels;
  private final Posts posts;
  private final Approvals approvals;
  private final Ledger ledger;
  private final History history;
  private final Flow flow;
  private final Transactions transactions;
  private final Clock clock;

  public Recurring(
      Forms forms,
      Channels channels,
      Posts posts,
      Approvals approvals,
      Ledger ledger,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    this.forms = forms;
    this.channels = channels;
    this.posts = posts;
    this.approvals = approvals;
    this.ledger = ledger;
    this.history = history;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A form that somebody else may approve then.
   *
   * @throws RefusedException when it has no name or channel, or its gaps cannot be used
   */
  public Form write(Person person, BrandId brand, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    if (wanted.name().isBlank() || wanted.channels().isEmpty()) {
      throw new RefusedException(
          Reason.FORM_INCOMPLETE, "A form needs a name and at least one channel.");
    }
    FormWords.of(wanted.words(), wanted.language());
    Form form =
        new Form(
            FormId.random(),
            brand,
            wanted.name().strip(),
            wanted.words().replace("\r\n", "\n").strip(),
            wanted.language(),
            wanted.channels(),
            wanted.card(),
            person.id(),
            clock.instant(),
            null);
    wanted.channels().forEach(channel -> channels.get(brand, channel));
    transactions.run(() -> forms.insert(form));
    return form;
  }

  /**
   * From now on, and until then, posts of this form are approved by this person.
   *
   * @param seal of the form, as the page carried it
   * @throws RefusedException when the person may not, wrote the form, or wants too much; when the
   *     form is used no more, or the day has passed
   */
  public Standing approve(
      Person person, BrandId brand, FormId id, String seal, Instant until, int perDay) {
    person.require(Role.APPROVER, brand);
    Form form = forms.get(brand, id);
    if (person.isOutside()) {
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "%s is asked about single posts only.".formatted(person.name()),
          person.name(),
          Role.APPROVER,
          brand);
    }
    if (form.writer().equals(person.id())) {
      throw new RefusedException(
          Reason.FOUR_EYES,
          "%s wrote the form %s, so somebody else must approve it."
              .formatted(person.name(), form.name()),
          person.name(),
          form.name());
    }
    if (!form.isInUse() || !form.seal().equals(seal)) {
      throw new RefusedException(
          Reason.FORM_INCOMPLETE,
          "The form %s is used no more. Reload the page.".formatted(form.name()));
    }
    Instant now = clock.instant();
    if (!until.isAfter(now)) {
      throw new RefusedException(
          Reason.TIME_IN_PAST, "%s lies in the past. Choose a later day.".formatted(until), until);
    }
    if (until.isAfter(now.plus(LONGEST)) || perDay < 1 || perDay > MOST_PER_DAY) {
      throw new RefusedException(
          Reason.STANDING_TOO_WIDE,
          "A standing approval holds for a year at most, and for 1 to %d posts a day."
              .formatted(MOST_PER_DAY),
          MOST_PER_DAY);
    }
    Standing standing =
        new Standing(
            StandingId.random(), id, form.seal(), person.id(), now, until, perDay, null, null);
    transactions.run(() -> forms.insert(brand, standing));
    return standing;
  }

  /**
   * Takes a standing approval back. What it covered and is not on its way out yet goes back to be
   * approved by somebody who reads it.
   *
   * @return how many posts went back
   * @throws RefusedException when the person may not, or it was taken back already
   */
  public int revoke(Person person, BrandId brand, StandingId id) {
    requireSay(person, brand);
    return untilNobodyInterferes(
        () -> {
          forms.getStanding(brand, id);
          if (!forms.revoke(brand, id, person.id(), clock.instant())) {
            throw new RefusedException(
                Reason.ALREADY_DONE, "This standing approval was taken back already.");
          }
          return giveBack(person, brand, id);
        });
  }

  /** The form is used no more; its standing approvals are taken back with it. */
  public void retire(Person person, BrandId brand, FormId id) {
    requireSay(person, brand);
    untilNobodyInterferes(
        () -> {
          Form form = forms.get(brand, id);
          Instant now = clock.instant();
          forms.hold(brand);
          forms.retire(brand, id, now);
          return forms.standings(brand).stream()
              .filter(standing -> standing.form().equals(form.id()) && standing.holdsAt(now))
              .filter(standing -> forms.revoke(brand, standing.id(), person.id(), now))
              .mapToInt(standing -> giveBack(person, brand, standing.id()))
              .sum();
        });
  }

  /** A post that changed just then is no reason to leave the others out. */
  private int untilNobodyInterferes(Supplier<Integer> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.in(work);
      } catch (RefusedException refused) {
        if (refused.reason() != Reason.STALE_REVISION || attempt == ATTEMPTS) {
          throw refused;
        }
      }
    }
  }

  /** An approver may, and so may a manager: to hold something back needs no second opinion. */
  private static void requireSay(Person person, BrandId brand) {
    if (!person.may(Role.APPROVER, brand)) {
      person.require(Role.MANAGER, brand);
    }
  }

  private int giveBack(Person person, BrandId brand, StandingId id) {
    int back = 0;
    for (PostId post : forms.coveredNow(brand, id)) {
      if (giveBack(person, posts.get(brand, post))) {
        back++;
      }
    }
    return back;
  }

  /** What is on its way out, or out, stays. */
  private boolean giveBack(Person person, Post post) {
    if (post.status() != PostStatus.APPROVED
        && post.status() != PostStatus.SCHEDULED
        && post.status() != PostStatus.IN_REVIEW) {
      return false;
    }
    if (!ledger.cancel(post.brand(), post.id())) {
      return false;
    }
    approvals.voidAll(post.brand(), post.id(), clock.instant());
    posts.update(post.status() == PostStatus.IN_REVIEW ? post : post.in(PostStatus.DRAFTING));
    history.add(
        post.brand(),
        new PostEvent(
            post.id(), clock.instant(), PostEvent.Kind.APPROVAL_VOIDED, person.name(), ""));
    flow.edited(post.brand(), post.id());
    return true;
  }
}
