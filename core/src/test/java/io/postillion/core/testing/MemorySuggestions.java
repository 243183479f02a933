package io.postillion.core.testing;

import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suggestions of one brand. */
public final class MemorySuggestions implements Suggestions {

  private final List<Suggestion> all = new ArrayList<>();
  private final Set<SuggestionId> taken = new HashSet<>();

  @Override
  public void add(BrandId brand, List<Suggestion> suggestions) {
    all.addAll(suggestions);
  }

  @Override
  public Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id) {
    return all.stream().filter(one -> one.post().equals(post) && one.id().equals(id)).findFirst();
  }

  @Override
  public List<Suggestion> open(BrandId brand, PostId post, int most) {
    return all.stream()
        .filter(one -> one.post().equals(post) && !taken.contains(one.id()))
        .sorted(Comparator.comparing(Suggestion::at).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public void take(BrandId brand, PostId post, List<SuggestionId> ids, Instant at) {
    taken.addAll(ids);
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    List<Suggestion> old =
        all.stream()
            .filter(one -> one.at().isBefore(before) && !taken.contains(one.id()))
            .limit(most)
            .toList();
    all.removeAll(old);
    return old.size();
  }

  public Set<SuggestionId> taken() {
    return Set.copyOf(taken);
  }

  public List<Suggestion> all() {
    return List.copyOf(all);
  }
}
