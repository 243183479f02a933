package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Snippets. */
public final class MemorySnippets implements Snippets {

  private final List<Snippet> snippets = new ArrayList<>();

  /** There were never any. */
  public void forget() {
    snippets.clear();
  }

  @Override
  public boolean insert(Snippet snippet) {
    return isFree(snippet) && snippets.add(snippet);
  }

  @Override
  public boolean update(Snippet snippet) {
    boolean isNext =
        isFree(snippet)
            && find(snippet.brand(), snippet.id())
                .filter(before -> before.version() == snippet.version() - 1)
                .isPresent();
    if (isNext) {
      snippets.replaceAll(one -> one.id().equals(snippet.id()) ? snippet : one);
    }
    return isNext;
  }

  private boolean isFree(Snippet snippet) {
    return snippets.stream()
        .filter(one -> one.brand().equals(snippet.brand()) && !one.id().equals(snippet.id()))
        .noneMatch(one -> one.folded().equals(snippet.folded()));
  }

  @Override
  public boolean remove(BrandId brand, SnippetId id, int version) {
    return snippets.removeIf(one -> one.id().equals(id) && one.version() == version);
  }

  @Override
  public Optional<Snippet> find(BrandId brand, SnippetId id) {
    return snippets.stream()
        .filter(one -> one.brand().equals(brand) && one.id().equals(id))
        .findFirst();
  }

  @Override
  public List<Snippet> all(BrandId brand) {
    return snippets.stream()
        .filter(one -> one.brand().equals(brand))
        .sorted(Comparator.comparing(Snippet::folded))
        .toList();
  }
}
