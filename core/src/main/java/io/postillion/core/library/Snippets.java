package io.postillion.core.library;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.util.List;
import java.util.Optional;

/** The snippets of the brands. */
public interface Snippets {

  /**
   * @return false when the brand has a snippet of that name
   */
  boolean insert(Snippet snippet);

  /**
   * Stores it in place of the version before it.
   *
   * @return false when another version stands there, or none; or when another snippet of the brand
   *     has that name, after which the transaction must not go on
   */
  boolean update(Snippet snippet);

  /**
   * @param version the one that is meant
   * @return false when another version stands there, or none
   */
  boolean remove(BrandId brand, SnippetId id, int version);

  Optional<Snippet> find(BrandId brand, SnippetId id);

  /** By name. */
  List<Snippet> all(BrandId brand);

  /**
   * @throws NotFoundException when the brand has no such snippet
   */
  default Snippet get(BrandId brand, SnippetId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("snippet", id));
  }
}
