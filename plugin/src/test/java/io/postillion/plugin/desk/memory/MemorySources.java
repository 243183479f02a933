package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class MemorySources implements Sources, Keeping {

  private final Map<SourceId, Source> sources = new LinkedHashMap<>();

  /** What is added stays. */
  @Override
  public Runnable keep() {
    Map<SourceId, Source> then = Map.copyOf(sources);
    return () -> sources.putAll(then);
  }

  void put(Source source) {
    sources.put(source.id(), source);
  }

  void forget(SourceId id) {
    sources.remove(id);
  }

  @Override
  public List<Source> all() {
    return List.copyOf(sources.values());
  }

  @Override
  public List<Source> of(BrandId brand) {
    return all().stream().filter(source -> source.brand().equals(brand)).toList();
  }

  @Override
  public Optional<Source> find(SourceId id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public void update(SourceId id, Connection connection) {
    Source s = get(id);
    put(s, connection, s.cursor(), s.removedAt());
  }

  @Override
  public void advance(SourceId id, String cursor) {
    Source s = get(id);
    put(s, s.connection(), cursor, s.removedAt());
  }

  @Override
  public Optional<Source> hold(SourceId id) {
    return find(id);
  }

  @Override
  public void remove(BrandId brand, SourceId id, Instant at) {
    Source s = get(id);
    put(s, s.connection(), s.cursor(), at);
  }

  @Override
  public void bringBack(BrandId brand, SourceId id) {
    Source s = get(id);
    put(s, s.connection(), null, null);
  }

  private void put(
      Source s, Connection connection, @Nullable String cursor, @Nullable Instant removedAt) {
    put(
        new Source(
            s.id(), s.brand(), s.cms(), s.name(), connection, cursor, s.sample(), removedAt));
  }
}
