package io.postillion.core.ai;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.MemoryAiCalls;
import io.postillion.core.testing.MemoryOfferedDrafts;
import io.postillion.core.testing.MemorySuggestions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForgettingTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final MemoryAiCalls calls = new MemoryAiCalls();
  private final MemorySuggestions suggestions = new MemorySuggestions();
  private final MemoryOfferedDrafts drafts = new MemoryOfferedDrafts();

  private Forgetting forgetting(Map<BrandId, Duration> kept) {
    Brand acme =
        new Brand(ACME, "Acme", Locale.ENGLISH, ZoneOffset.UTC, Voice.PLAIN, WordPolicy.NONE);
    Brands brands =
        new Brands() {
          @Override
          public Optional<Brand> find(BrandId id) {
            return Optional.of(acme);
          }

          @Override
          public List<Brand> all() {
            return List.of(acme);
          }
        };
    return new Forgetting(
        List.of(calls::forgetOutputs, suggestions::forget, drafts::forget),
        brands,
        kept,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Suggestion offered(Duration ago) {
    Suggestion suggestion =
        new Suggestion(
            SuggestionId.random(),
            PostId.random(),
            Wish.SHORTER,
            "Text",
            0,
            4,
            "T",
            Author.offline("offline"),
            NOW.minus(ago));
    suggestions.add(ACME, List.of(suggestion));
    return suggestion;
  }

  @Test
  void more_than_fit_into_one_statement_are_forgotten() {
    calls.old(2 * Forgetting.AT_ONCE + 7);

    assertThat(forgetting(Map.of()).forget()).isEqualTo(2 * Forgetting.AT_ONCE + 7);
    assertThat(calls.outputs()).isZero();
  }

  @Test
  void suggestions_that_nobody_took_go_after_a_while() {
    Suggestion fresh = offered(Duration.ofDays(89));
    offered(Duration.ofDays(91));
    Suggestion taken = offered(Duration.ofDays(91));
    suggestions.take(ACME, taken.post(), List.of(taken.id()), NOW);

    forgetting(Map.of()).forget();

    assertThat(suggestions.all()).containsExactly(fresh, taken);
  }

  @Test
  void a_brand_says_how_long_they_are_kept() {
    offered(Duration.ofDays(8));

    forgetting(Map.of(ACME, Duration.ofDays(7))).forget();

    assertThat(suggestions.all()).isEmpty();
  }

  @Test
  void versions_that_nobody_took_go_after_a_while() {
    OfferedDraft left = version(Duration.ofDays(91));
    OfferedDraft taken = version(Duration.ofDays(91));
    OfferedDraft fresh = version(Duration.ofDays(89));
    drafts.take(ACME, taken.post(), taken.id(), NOW);

    assertThat(forgetting(Map.of()).forget()).isEqualTo(1);

    assertThat(drafts.find(ACME, left.post(), left.id())).isEmpty();
    assertThat(drafts.find(ACME, taken.post(), taken.id())).isPresent();
    assertThat(drafts.find(ACME, fresh.post(), fresh.id())).isPresent();
  }

  private OfferedDraft version(Duration ago) {
    OfferedDraft draft =
        new OfferedDraft(
            OfferedDraftId.random(),
            PostId.random(),
            null,
            Variant.FIGURE,
            PostContent.of("Text", Locale.ENGLISH),
            Author.offline("offline"),
            List.of(),
            1,
            NOW.minus(ago));
    drafts.add(ACME, List.of(draft));
    return draft;
  }
}
