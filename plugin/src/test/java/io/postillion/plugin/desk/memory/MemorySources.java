package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemorySources implements Sources {

  private final Map<SourceId, Source> sources = new LinkedHashMap<>();

  void put(Source source) {
    sources.put(source.id(), source);
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
    put(new Source(s.id(), s.brand(), s.cms(), s.name(), connection, s.cursor()));
  }

  @Override
  public void advance(SourceId id, String cursor) {
    Source s = get(id);
    put(new Source(s.id(), s.brand(), s.cms(), s.name(), s.connection(), cursor));
  }
}
