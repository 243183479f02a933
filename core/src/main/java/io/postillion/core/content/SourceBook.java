package io.postillion.core.content;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Unauthorised;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources that people set at the desk. What the configuration names does not stand here. */
public interface SourceBook {

  /** Of every brand that there is: for the worker that reads them. */
  List<SourceEntry> all();

  /** Of any brand: for the worker that reads it. */
  Optional<SourceEntry> find(SourceId id);

  List<SourceEntry> of(BrandId brand);

  /**
   * @throws Unauthorised when it was stored with another key
   */
  Optional<Secret> password(BrandId brand, SourceId id);

  /** Sources from which articles came and which nobody reads any more. */
  List<Source> atRest(BrandId brand);

  /**
   * Enters a source, or takes up one of the brand that is at rest.
   *
   * @return false when the name is taken
   */
  boolean insert(SourceEntry entry, @Nullable Secret password);

  /**
   * @param entry with the version after the one that was seen
   * @param password null to keep the one that there is; one without a user has none
   * @return false when somebody else was faster
   */
  boolean update(SourceEntry entry, @Nullable Secret password);

  /**
   * Its articles stay, and its password is forgotten.
   *
   * @param stillRead whether the configuration names it, so that it is read all the same
   * @return false when there is none
   */
  boolean remove(BrandId brand, SourceId id, boolean stillRead, Instant at);
}
