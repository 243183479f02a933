package io.postillion.core.content;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
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
   * @throws NotFoundException when there is no such source
   */
  default Source get(SourceId id) {
    return find(id).orElseThrow(() -> new NotFoundException("source", id));
  }
}
