package io.postillion.core.setting;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.AiProvider;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.PersonalData.Hidden;
import io.postillion.core.ai.Price;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.people.Person;
import io.postillion.core.setting.Adjusting.Entrusts;
import io.postillion.core.setting.Adjusting.Line;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Entrusting.Candidate;
import io.postillion.core.setting.Entrusting.Entrusted;
import io.postillion.core.testing.MemoryAdjustments;
import io.postillion.core.testing.MemoryAiCalls;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Administrators say at the desk which models read a brand's texts, and what of them. */
class AiSettingTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final AiProvider MAIN =
      new AiProvider("main", "gpt", new Price(new BigDecimal("0.5"), new BigDecimal("2"), EURO));
  private static final AiProvider SPARE = new AiProvider("spare", "llama", null);

  private final World world = new World();
  private final MemoryAdjustments journal = new MemoryAdjustments();
  private final MemoryAiCalls calls = new MemoryAiCalls();
  private final Set<BrandSetting> configured = EnumSet.noneOf(BrandSetting.class);
  private final List<AiProvider> providers = new ArrayList<>(List.of(MAIN, SPARE));
  private final AiPolicies usual =
      brand ->
          new AiPolicy(
              providers.stream().map(AiProvider::name).toList(), false, List.of("Wal"), true);
  private final ChosenNow now =
      new ChosenNow(journal, (brand, setting) -> configured.contains(setting), world.clock);
  private final ChosenAiPolicies policies = new ChosenAiPolicies(usual, now::of);
  private final Spending spending =
      new Spending(calls, world.brands, brand -> Budget.NONE, world.clock);
  private final Adjusting adjusting =
      new Adjusting(
          journal,
          (brand, setting) -> configured.contains(setting),
          new Usuals(
              world.brands,
              brand -> world.policy,
              brand -> Budget.NONE,
              usual,
              brand -> NoAddresses.SILENT,
              brand -> CardDesign.PLAIN),
          now,
          new Trials(
              new Foreseeing(
                  world.posts,
                  world.brands,
                  brand -> world.policy,
                  (brands, watched) -> {
                    throw new AssertionError("Who is asked changes no finding");
                  },
                  world.clock),
              new Affording(spending, brand -> Budget.NONE, (brand, currency) -> true),
              new Entrusting(
                  usual,
                  brand -> List.copyOf(providers),
                  calls,
                  spending,
                  world.articles,
                  AiSettingTest::find),
              NoAddresses.telling(),
              NoAddresses.depicting(world)),
          world.transactions,
          world.clock);

  /** Every word with an at sign, and the names. */
  private static List<Hidden> find(String text, Collection<String> names) {
    return Stream.of(text.split("\\s+"))
        .filter(word -> word.contains("@") || names.contains(word))
        .distinct()
        .map(word -> new Hidden(word, "[[X]]"))
        .toList();
  }

  private Outcome save(Person person, BrandSetting setting, int seen, String... value) {
    return adjusting.save(person, ACME, Group.AI, Map.of(setting, new Wish(seen, List.of(value))));
  }

  private Entrusted tried(BrandSetting setting, String... value) {
    Outcome outcome =
        adjusting.tryOut(world.admin, ACME, Group.AI, Map.of(setting, new Wish(0, List.of(value))));
    return ((Entrusts) outcome).entrusted();
  }

  private Line line(BrandSetting setting) {
    return adjusting.lines(ACME).stream()
        .filter(one -> one.setting() == setting)
        .findFirst()
        .orElseThrow();
  }

  private void called(String provider, AiCall.Outcome outcome, Instant at) {
    calls.add(
        new AiCall(
            ACME,
            "draft-post",
            provider,
            "gpt",
            "1",
            at,
            Duration.ofSeconds(1),
            10,
            10,
            outcome,
            null,
            Asked.UNSAID,
            "",
            "",
            null,
            null));
  }

  @Test
  void where_nobody_chooses_all_are_asked_in_the_configurations_order() {
    assertThat(policies.of(ACME).providers()).containsExactly("main", "spare");
    assertThat(line(BrandSetting.PROVIDERS).owner()).isEqualTo(Owner.NOBODY);
    assertThat(line(BrandSetting.PROVIDERS).value()).containsExactly("main", "spare");
    assertThat(line(BrandSetting.MASK).value()).containsExactly("OFF");
    assertThat(line(BrandSetting.OFFLINE).value()).containsExactly("ON");
  }

  @Test
  void another_order_counts_at_once_and_goes_back_to_what_is_usual() {
    assertThat(save(world.admin, BrandSetting.PROVIDERS, 0, "spare")).isEqualTo(new Saved(1));
    assertThat(policies.of(ACME).providers()).containsExactly("spare");

    save(world.admin, BrandSetting.PROVIDERS, 1);
    assertThat(policies.of(ACME).providers()).isEmpty();

    adjusting.save(world.admin, ACME, Group.AI, Map.of(BrandSetting.PROVIDERS, new Wish(2, null)));
    assertThat(policies.of(ACME).providers()).containsExactly("main", "spare");
  }

  @Test
  void what_is_masked_and_who_drafts_after_a_failure_are_set_too() {
    save(world.admin, BrandSetting.MASK, 0, "ON");
    save(world.admin, BrandSetting.NAMES, 0, "Ada Rus");
    save(world.admin, BrandSetting.OFFLINE, 0, "OFF");

    assertThat(policies.of(ACME))
        .isEqualTo(new AiPolicy(List.of("main", "spare"), true, List.of("Ada Rus"), false));
    assertThat(save(world.admin, BrandSetting.MASK, 1, "SOMETIMES"))
        .isEqualTo(
            new Unsound(Map.of(BrandSetting.MASK, Flaw.of(Flaw.Kind.NO_CHOICE, "SOMETIMES"))));
  }

  @Test
  void a_name_that_no_provider_of_the_brand_has_is_refused() {
    Unsound unsound =
        new Unsound(Map.of(BrandSetting.PROVIDERS, Flaw.of(Flaw.Kind.NO_PROVIDER, "mian")));

    assertThat(save(world.admin, BrandSetting.PROVIDERS, 0, "spare", "mian")).isEqualTo(unsound);
    assertThat(
            adjusting.tryOut(
                world.admin,
                ACME,
                Group.AI,
                Map.of(BrandSetting.PROVIDERS, new Wish(0, List.of("mian")))))
        .isEqualTo(unsound);
    assertThat(journal.all).isEmpty();
  }

  @Test
  void one_that_goes_later_is_named_and_the_others_are_asked() {
    save(world.admin, BrandSetting.PROVIDERS, 0, "spare", "main");
    assertThat(adjusting.outlived(ACME)).isEmpty();

    providers.remove(MAIN);

    assertThat(adjusting.outlived(ACME))
        .isEqualTo(Map.of(BrandSetting.PROVIDERS, Flaw.of(Flaw.Kind.NO_PROVIDER, "main")));
    assertThat(tried(BrandSetting.MASK, "ON").order())
        .extracting(Candidate::provider)
        .containsExactly(SPARE);
    assertThat(save(world.admin, BrandSetting.MASK, 0, "ON")).isEqualTo(new Saved(1));
  }

  @Test
  void only_administrators_set_and_try_it() {
    for (Person person : List.of(world.manager, world.approver)) {
      assertThatThrownBy(() -> save(person, BrandSetting.MASK, 0, "OFF"))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> adjusting.tryOut(person, ACME, Group.AI, Map.of()))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(journal.all).isEmpty();
  }

  @Test
  void what_the_configuration_names_of_it_stays() {
    configured.add(BrandSetting.PROVIDERS);

    assertThat(save(world.admin, BrandSetting.PROVIDERS, 0, "spare")).isEqualTo(new Saved(0));
    assertThat(save(world.admin, BrandSetting.MASK, 0, "ON")).isEqualTo(new Saved(1));
    assertThat(policies.of(ACME).providers()).containsExactly("main", "spare");
    assertThat(policies.of(ACME).masking()).isTrue();
  }

  @Test
  void trying_says_who_would_be_asked_at_which_price_and_how_they_answered() {
    Instant early = world.clock.instant().minus(Duration.ofDays(1));
    Instant late = world.clock.instant();
    calls.used(
        new TaskUse("draft-post", 3, 0, 0, 2_000_000, 0, null),
        new TaskUse("at-cursor", 3, 0, 0, 0, 500_000, null));
    called("main", AiCall.Outcome.OK, early);
    called("main", AiCall.Outcome.FAILED, late);
    called("main", AiCall.Outcome.CANCELLED, early);

    Entrusted entrusted = tried(BrandSetting.PROVIDERS, "spare", "main");

    assertThat(entrusted.order())
        .containsExactly(
            candidate(SPARE, null, 0, 0, null),
            candidate(MAIN, new Cost(new BigDecimal("2.0"), EURO), 3, 1, late));
    assertThat(tried(BrandSetting.PROVIDERS).order()).isEmpty();
    assertThat(journal.all).isEmpty();
  }

  private static Candidate candidate(
      AiProvider provider, @Nullable Cost month, int asked, int failed, @Nullable Instant last) {
    return new Candidate(provider, month, asked, failed, last);
  }

  @Test
  void trying_shows_what_of_the_newest_articles_would_be_hidden() {
    String word = world.article().item().title().split("\\s+")[0];

    Entrusted masked = tried(BrandSetting.NAMES, word, "Nobody");

    assertThat(masked.policy().masking()).isFalse();
    assertThat(masked.personal().looked()).isEqualTo(1);
    assertThat(masked.personal().touched()).isEqualTo(1);
    assertThat(masked.personal().examples())
        .extracting(example -> example.hidden().words())
        .contains(word);
    assertThat(masked.personal().unseen()).containsExactly("Nobody");
  }
}
