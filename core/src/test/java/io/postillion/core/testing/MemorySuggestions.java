package io.postillion.core.testing;

import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Suggestions of one brand. */
public final class MemorySuggestions implements Suggestions {

  private final List<Suggestion> all = new ArrayList<>();

  @Override
  public void add(BrandId brand, List<Suggestion> suggestions) {
    all.addAll(suggestions);
  }

  @Override
  public Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id) {
    return all.stream().filter(one -> one.post().equals(post) && one.id().equals(id)).findFirst();
  }

  public List<Suggestion> all() {
    return List.copyOf(all);
  }
}
