package io.postillion.core.flow;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Person;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Publisher;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes people's answers to everything but reviews. */
public final class Answering {

  private static final Set<Kind> DONE_OR_DROP =
      EnumSet.of(Kind.WRITE_POST, Kind.REVISE_POST, Kind.MEND_POST);
  private static final Set<Kind> RETRY_OR_DROP =
      EnumSet.of(Kind.RECONNECT_CHANNEL, Kind.STUCK_POST);

  private final WorkItems items;
  private final Briefs briefs;
  private final Publisher publisher;
  private final Editing editing;
  private final Transactions transactions;

  public Answering(
      WorkItems items,
      Briefs briefs,
      Publisher publisher,
      Editing editing,
      Transactions transactions) {
    this.items = items;
    this.briefs = briefs;
    this.publisher = publisher;
    this.editing = editing;
    this.transactions = transactions;
  }

  /** The text is written, revised or mended: on to the checks. */
  public void done(Person person, BrandId brand, String id) {
    answer(person, brand, id, DONE_OR_DROP, "done");
  }

  /** The cause is removed: try again. */
  public void retry(Person person, BrandId brand, String id) {
    answer(person, brand, id, RETRY_OR_DROP, "retry");
  }

  /**
   * A late post goes out after all.
   *
   * @param schedule null means now
   */
  public void sendLate(Person person, BrandId brand, String id, @Nullable Schedule schedule) {
    transactions.run(
        () -> {
          WorkItem item = open(brand, id, EnumSet.of(Kind.LATE_POST));
          editing.reschedule(person, brand, item.postOf(), schedule);
        });
  }

  /** Nothing will come of it. */
  public void drop(Person person, BrandId brand, String id) {
    EnumSet<Kind> droppable = EnumSet.copyOf(DONE_OR_DROP);
    droppable.addAll(RETRY_OR_DROP);
    droppable.add(Kind.COMPLETE_BRIEF);
    droppable.add(Kind.LATE_POST);
    answer(person, brand, id, droppable, "drop");
  }

  /** The brief says what the article did not. */
  public void completeBrief(Person person, BrandId brand, String id, Brief brief) {
    transactions.run(
        () -> {
          WorkItem item = open(brand, id, EnumSet.of(Kind.COMPLETE_BRIEF));
          if (!brief.article().equals(item.article())) {
            throw new RefusedException(
                Reason.WRONG_STATUS, "This brief is for another article. Reload the page.");
          }
          answer(person, brand, id, EnumSet.of(Kind.COMPLETE_BRIEF), "go");
          briefs.save(brand, brief);
        });
  }

  /** A person found the post out there. */
  public void isLive(Person person, BrandId brand, String id, URI permalink) {
    transactions.run(
        () -> {
          WorkItem item = open(brand, id, EnumSet.of(Kind.IS_IT_LIVE));
          publisher.adopt(person, brand, item.postOf(), permalink);
          items.answer(brand, id, "live");
        });
  }

  /** A person looked and the post is not out there. */
  public void isAbsent(Person person, BrandId brand, String id) {
    transactions.run(
        () -> {
          WorkItem item = open(brand, id, EnumSet.of(Kind.IS_IT_LIVE));
          publisher.declareAbsent(person, brand, item.postOf());
          items.answer(brand, id, "absent");
        });
  }

  private void answer(Person person, BrandId brand, String id, Set<Kind> kinds, String word) {
    transactions.run(
        () -> {
          WorkItem item = open(brand, id, kinds);
          person.require(item.role(), brand);
          items.answer(brand, id, word);
        });
  }

  private WorkItem open(BrandId brand, String id, Set<Kind> kinds) {
    WorkItem item =
        items.of(brand).stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("question", id));
    if (!kinds.contains(item.kind())) {
      throw new RefusedException(
          Reason.WRONG_STATUS, "This question cannot be answered like that. Reload the page.");
    }
    return item;
  }
}
