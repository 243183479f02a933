package io.postillion.core.form;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The forms of the brands and who approved them until when. */
public interface Forms {

  void insert(Form form);

  Optional<Form> find(BrandId brand, FormId id);

  /** By name, the newest of a name first; also those that are used no more. */
  List<Form> of(BrandId brand);

  /** From now on it is used no more; doing it again changes nothing. */
  void retire(BrandId brand, FormId id, Instant at);

  /** The store refuses it unless form and seal belong together. */
  void insert(BrandId brand, Standing standing);

  Optional<Standing> standing(BrandId brand, StandingId id);

  /** Those of all forms of the brand, the newest first; also those that ended. */
  List<Standing> standings(BrandId brand);

  /**
   * Those of the brand that nobody took back, the newest first. Until the transaction ends, whoever
   * wants to take one of them back, or to hold them too, waits: what rests on one is written either
   * before it is taken back, and seen by whoever does, or not at all.
   */
  List<Standing> hold(BrandId brand);

  /**
   * Waits for whoever holds it.
   *
   * @return false when it was taken back already
   */
  boolean revoke(BrandId brand, StandingId id, PersonId by, Instant at);

  /** How many posts it covered after that moment. */
  int covered(BrandId brand, StandingId id, Instant since);

  /** The posts that are approved by it as they stand, out or not. */
  List<PostId> coveredNow(BrandId brand, StandingId id);

  /**
   * @throws NotFoundException when the brand has no such form
   */
  default Form get(BrandId brand, FormId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("form", id));
  }

  /**
   * @throws NotFoundException when the brand has no such standing approval
   */
  default Standing getStanding(BrandId brand, StandingId id) {
    return standing(brand, id).orElseThrow(() -> new NotFoundException("standing approval", id));
  }
}
