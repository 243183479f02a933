package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sources of all brands. */
public final class MemorySources implements Sources {

  private final List<Source> sources;

  MemorySources(MemoryTransactions transactions) {
    sources = transactions.enlist(new ArrayList<>());
  }

  public void add(Source source) {
    sources.add(source);
  }

  @Override
  public List<Source> all() {
    return List.copyOf(sources);
  }

  @Override
  public List<Source> of(BrandId brand) {
    return sources.stream().filter(source -> source.brand().equals(brand)).toList();
  }

  @Override
  public Optional<Source> find(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public void update(SourceId id, Connection connection) {
    Source before = get(id);
    replace(before, connection, before.cursor(), before.removedAt());
  }

  @Override
  public void advance(SourceId id, String cursor) {
    Source before = get(id);
    replace(before, before.connection(), cursor, before.removedAt());
  }

  @Override
  public Optional<Source> hold(SourceId id) {
    return find(id);
  }

  @Override
  public void remove(BrandId brand, SourceId id, Instant at) {
    Source before = get(id);
    replace(before, before.connection(), before.cursor(), at);
  }

  @Override
  public void bringBack(BrandId brand, SourceId id) {
    Source before = get(id);
    replace(before, before.connection(), null, null);
  }

  private void replace(
      Source before, Connection connection, @Nullable String cursor, @Nullable Instant removedAt) {
    sources.set(
        sources.indexOf(before),
        new Source(
            before.id(),
            before.brand(),
            before.cms(),
            before.name(),
            connection,
            cursor,
            before.sample(),
            removedAt));
  }
}
