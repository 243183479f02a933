package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class MemorySourceBook implements SourceBook {

  private final MemorySources sources;
  private final Map<SourceId, SourceEntry> entries = new LinkedHashMap<>();
  private final Map<SourceId, Secret> passwords = new LinkedHashMap<>();

  MemorySourceBook(MemorySources sources) {
    this.sources = sources;
  }

  @Override
  public List<SourceEntry> all() {
    return List.copyOf(entries.values());
  }

  @Override
  public Optional<SourceEntry> find(SourceId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<SourceEntry> of(BrandId brand) {
    return all().stream().filter(entry -> entry.brand().equals(brand)).toList();
  }

  @Override
  public Optional<Secret> password(BrandId brand, SourceId id) {
    return Optional.ofNullable(passwords.get(id));
  }

  @Override
  public List<Source> atRest(BrandId brand) {
    return List.of();
  }

  @Override
  public boolean insert(SourceEntry entry, @Nullable Secret password) {
    if (sources.find(entry.id()).isPresent()) {
      return false;
    }
    keep(entry, password);
    sources.put(
        new Source(entry.id(), entry.brand(), entry.cms(), entry.name(), Connection.NEW, null));
    return true;
  }

  @Override
  public boolean update(SourceEntry entry, @Nullable Secret password) {
    SourceEntry before = entries.get(entry.id());
    if (before == null || before.version() != entry.version() - 1) {
      return false;
    }
    keep(entry, password);
    return true;
  }

  private void keep(SourceEntry entry, @Nullable Secret password) {
    entries.put(entry.id(), entry);
    if (password != null) {
      passwords.put(entry.id(), password);
    }
  }

  @Override
  public boolean remove(BrandId brand, SourceId id, boolean stillRead, Instant at) {
    passwords.remove(id);
    sources.forget(id);
    return entries.remove(id) != null;
  }
}
