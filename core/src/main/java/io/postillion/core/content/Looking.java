package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a source once and takes nothing in. */
final class Looking {

  private static final int PAGES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN = 5;

  private record Key(String externalId, String language) {
    static Key of(CmsItem item) {
      return new Key(item.externalId(), item.language().toLanguageTag());
    }
  }

  private record Brought(Collection<CmsItem> items, List<Cms.Skipped> skipped, boolean more) {}

  private final Articles articles;
  private final Clock clock;

  Looking(Articles articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * @param own the source whose articles are known; null when it is none yet
   * @param atRest of which it may be one
   */
  SourceLook at(Cms cms, BrandId brand, @Nullable SourceId own, List<Source> atRest) {
    Brought brought = read(cms);
    Source before =
        own != null
            ? null
            : atRest.stream()
                .filter(source -> isOf(brand, source.id(), brought.items()))
                .findFirst()
                .orElse(null);
    SourceId known = before == null ? own : before.id();
    int fresh = 0;
    boolean another = false;
    for (CmsItem item : brought.items()) {
      Optional<Article> there = known == null ? Optional.empty() : article(brand, known, item);
      fresh += there.isEmpty() ? 1 : 0;
      another |= there.isPresent() && !isSame(there.get().item(), item);
    }
    return new SourceLook(
        brought.items().stream()
            .sorted(Comparator.comparing(CmsItem::publishedAt).reversed())
            .limit(SHOWN)
            .toList(),
        brought.items().size(),
        fresh,
        brought.more(),
        brought.skipped(),
        before,
        another);
  }

  private Brought read(Cms cms) {
    Instant end = clock.instant().plus(PATIENCE);
    Map<Key, CmsItem> items = new LinkedHashMap<>();
    List<Cms.Skipped> skipped = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    for (int page = 0; more && page < PAGES && clock.instant().isBefore(end); page++) {
      Cms.Changes changes = cms.changes(cursor);
      changes.items().forEach(item -> items.put(Key.of(item), item));
      skipped.addAll(changes.skipped());
      cursor = changes.cursor();
      more = changes.more();
    }
    return new Brought(items.values(), skipped, more);
  }

  private boolean isOf(BrandId brand, SourceId source, Collection<CmsItem> items) {
    return items.stream()
        .anyMatch(
            item ->
                article(brand, source, item)
                    .filter(known -> isSame(known.item(), item))
                    .isPresent());
  }

  private Optional<Article> article(BrandId brand, SourceId source, CmsItem item) {
    return articles.byExternalId(brand, source, item.externalId(), item.language());
  }

  /** Systems count their articles, and two of them count alike. */
  private static boolean isSame(CmsItem one, CmsItem other) {
    return one.title().equals(other.title())
        || (one.link() != null && Objects.equals(one.link(), other.link()));
  }
}
