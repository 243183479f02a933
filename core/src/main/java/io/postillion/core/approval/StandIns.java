package io.postillion.core.approval;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom somebody may answer questions of approvals, besides themselves. */
@FunctionalInterface
public interface StandIns {

  /** Nobody stands in for anybody. */
  StandIns NONE = (acting, brand) -> List.of();

  List<Seat> of(Person acting, BrandId brand);

  /**
   * What another person left to somebody.
   *
   * @param asked who is asked
   * @param question the engine's id of the only question; null for all that ask this person
   */
  record Seat(Person asked, @Nullable String question) {

    boolean isFor(WorkItem item) {
      return question == null || question.equals(item.id());
    }
  }
}
