package io.postillion.core.content;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sources of the brands. */
public interface Sources {

  /** Of any brand: for the worker that sweeps all of them. */
  List<Source> all();

  List<Source> of(BrandId brand);

  Optional<Source> find(SourceId id);

  void update(SourceId id, Connection connection);

  /** Remembers how far the source was read. */
  void advance(SourceId id, String cursor);

  /**
   * Reads the source and keeps others from removing it or bringing it back until the caller's
   * transaction ends; waits for one that is doing so.
   */
  Optional<Source> hold(SourceId id);

  /** Nothing is taken in from it any more. */
  void remove(BrandId brand, SourceId id, Instant at);

  /** It is read again, from the beginning. */
  void bringBack(BrandId brand, SourceId id);

  /**
   * @throws NotFoundException when there is no such source
   */
  default Source get(SourceId id) {
    return find(id).orElseThrow(() -> new NotFoundException("source", id));
  }
}
