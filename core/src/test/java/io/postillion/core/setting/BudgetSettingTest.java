package io.postillion.core.setting;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Budgets;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.MonthOfUse;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Standing.Gauge;
import io.postillion.core.ai.Standing.Level;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.people.Person;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.Adjusting.Reckoned;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.Affording.Afforded;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.testing.MemoryAdjustments;
import io.postillion.core.testing.MemoryAiCalls;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Administrators say at the desk what a brand may use of models. */
class BudgetSettingTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final YearMonth NOW = YearMonth.of(2026, 11);

  private static final AiPolicy NOBODY = AiPolicy.asking(List.of());

  private final World world = new World();
  private final MemoryAdjustments journal = new MemoryAdjustments();
  private final MemoryAiCalls calls = new MemoryAiCalls();
  private final Set<BrandSetting> configured = EnumSet.noneOf(BrandSetting.class);
  private Budget usual = new Budget(1_000L, null, 0.8);
  private final ChosenNow now = now();
  private final Spending spending = spending(now);
  private final Adjusting adjusting =
      new Adjusting(
          journal,
          (brand, setting) -> configured.contains(setting),
          new Usuals(
              world.brands,
              brand -> world.policy,
              brand -> usual,
              brand -> NOBODY,
              brand -> NoAddresses.SILENT,
              brand -> CardDesign.PLAIN),
          now,
          new Trials(
              new Foreseeing(
                  world.posts,
                  world.brands,
                  brand -> world.policy,
                  (brands, policies) -> {
                    throw new AssertionError("A budget changes no finding");
                  },
                  world.clock),
              new Affording(spending, brand -> usual, (brand, currency) -> currency.equals(EURO)),
              new Entrusting(
                  brand -> NOBODY,
                  brand -> List.of(),
                  calls,
                  spending,
                  world.articles,
                  (text, names) -> List.of()),
              NoAddresses.telling(),
              NoAddresses.depicting(world)),
          world.transactions,
          world.clock);

  private ChosenNow now() {
    return new ChosenNow(journal, (brand, setting) -> configured.contains(setting), world.clock);
  }

  /** Of a node that remembers this. */
  private Spending spending(ChosenNow node) {
    Budgets budgets = new ChosenBudgets(brand -> usual, node::of);
    return new Spending(calls, world.brands, budgets, world.clock);
  }

  private Outcome save(Person person, BrandSetting setting, int seen, String... value) {
    return adjusting.save(
        person, ACME, Group.BUDGET, Map.of(setting, new Wish(seen, List.of(value))));
  }

  private Afforded tried(BrandSetting setting, String... value) {
    Outcome outcome =
        adjusting.tryOut(
            world.admin, ACME, Group.BUDGET, Map.of(setting, new Wish(0, List.of(value))));
    return ((Reckoned) outcome).afforded();
  }

  private static TaskUse use(long tokens, String cost) {
    return new TaskUse("draft-post", 3, 0, 0, tokens, 0, new Cost(new BigDecimal(cost), EURO));
  }

  private static Period month(YearMonth month) {
    return Period.of(month, World.PARIS);
  }

  @Test
  void with_less_than_is_spent_models_stop_and_with_more_they_are_asked_again() {
    calls.used(use(600, "3"));
    assertThat(spending.refusal(ACME)).isEmpty();

    save(world.admin, BrandSetting.TOKENS, 0, "600");
    assertThat(spending.refusal(ACME)).get().asString().contains("600 of 600 tokens");
    save(world.admin, BrandSetting.TOKENS, 1, "601");
    assertThat(spending.refusal(ACME)).isEmpty();
    save(world.admin, BrandSetting.MONEY, 0, "2.99 EUR");
    assertThat(spending.refusal(ACME)).get().asString().contains("3 of 2.99 EUR");

    save(world.admin, BrandSetting.TOKENS, 2);
    save(world.admin, BrandSetting.MONEY, 1);
    calls.used(use(1_000_000, "5000"));
    assertThat(spending.refusal(ACME)).isEmpty();
  }

  @Test
  void another_node_heeds_it_a_moment_later() {
    calls.used(use(600, "3"));
    Spending other = spending(now());
    assertThat(other.refusal(ACME)).isEmpty();

    save(world.admin, BrandSetting.TOKENS, 0, "500");
    assertThat(spending.refusal(ACME)).isPresent();
    world.clock.pass(ChosenNow.MOMENT);

    assertThat(other.refusal(ACME)).isPresent();
  }

  @Test
  void however_often_models_are_asked_the_journal_is_read_once_a_moment() {
    for (int call = 0; call < 50; call++) {
      spending.refusal(ACME);
    }

    assertThat(journal.asked).isEqualTo(1);
  }

  @Test
  void from_which_share_people_are_told_is_set_too() {
    calls.used(use(600, "3"));
    assertThat(spending.warning(ACME)).isEmpty();

    save(world.admin, BrandSetting.SOFT, 0, "60");

    assertThat(spending.warning(ACME))
        .get()
        .satisfies(standing -> assertThat(standing.level()).isEqualTo(Level.LOW));
  }

  @Test
  void only_administrators_set_and_try_it() {
    for (Person person : List.of(world.manager, world.approver)) {
      assertThatThrownBy(() -> save(person, BrandSetting.TOKENS, 0, "9000"))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> adjusting.tryOut(person, ACME, Group.BUDGET, Map.of()))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(journal.all).isEmpty();
  }

  @Test
  void what_the_configuration_names_of_it_stays_and_the_rest_is_set_here() {
    configured.add(BrandSetting.TOKENS);
    calls.used(use(600, "3"));

    assertThat(save(world.admin, BrandSetting.TOKENS, 0, "500")).isEqualTo(new Saved(0));
    assertThat(spending.refusal(ACME)).isEmpty();
    assertThat(save(world.admin, BrandSetting.MONEY, 0, "2 EUR")).isEqualTo(new Saved(1));
    assertThat(spending.refusal(ACME)).isPresent();
    assertThat(adjusting.lines(ACME))
        .filteredOn(line -> line.setting().group() == Group.BUDGET)
        .extracting(Adjusting.Line::owner)
        .containsExactly(Owner.CONFIGURATION, Owner.DESK, Owner.NOBODY);
  }

  @Test
  void money_in_which_nothing_is_counted_is_no_limit_so_it_is_refused() {
    assertThat(save(world.admin, BrandSetting.MONEY, 0, "40 USD"))
        .isEqualTo(new Unsound(Map.of(BrandSetting.MONEY, Flaw.of(Flaw.Kind.NOT_COUNTED, "USD"))));
    assertThat(
            adjusting.tryOut(
                world.admin,
                ACME,
                Group.BUDGET,
                Map.of(BrandSetting.MONEY, new Wish(0, List.of("40 USD")))))
        .isInstanceOf(Unsound.class);
    assertThat(journal.all).isEmpty();
  }

  @Test
  void trying_says_whether_it_would_be_used_up_now_and_in_which_months_it_would_have_been() {
    calls.used();
    calls.usedIn(month(NOW), use(600, "3"));
    calls.usedIn(month(NOW.minusMonths(1)), use(700, "9"));
    calls.usedIn(month(NOW.minusMonths(2)), use(500, "2"));
    calls.usedIn(month(NOW.minusMonths(3)), use(800, "8"));

    Afforded tight = tried(BrandSetting.TOKENS, "600");
    Afforded wide = tried(BrandSetting.TOKENS, "10000");
    Afforded open = tried(BrandSetting.TOKENS);

    assertThat(tight.standing().level()).isEqualTo(Level.SPENT);
    assertThat(tight.standing().gauges())
        .extracting(gauge -> gauge.limit().toPlainString())
        .containsExactly("600");
    assertThat(tight.before()).containsExactly(NOW.minusMonths(1), NOW.minusMonths(3));
    assertThat(wide.standing().level()).isEqualTo(Level.FINE);
    assertThat(wide.before()).isEmpty();
    assertThat(open.standing().gauges()).isEmpty();
    assertThat(journal.all).isEmpty();
    assertThat(spending.standing(ACME).gauges())
        .extracting(Gauge::limit)
        .containsExactly(BigDecimal.valueOf(1_000));
  }

  @Test
  void months_are_known_as_far_back_as_anything_was_used() {
    calls.used();
    calls.usedIn(
        month(NOW.minusMonths(2)),
        use(500, "2"),
        use(100, "0.5"),
        new TaskUse("at-cursor", 2, 0, 2, 10, 5, null));

    List<MonthOfUse> months =
        new Affording(spending, brand -> usual, (brand, currency) -> true).months(ACME);

    assertThat(months)
        .extracting(MonthOfUse::month)
        .containsExactly(NOW, NOW.minusMonths(1), NOW.minusMonths(2));
    assertThat(months.get(0).tokens()).isZero();
    assertThat(months.get(2).tokens()).isEqualTo(615);
    assertThat(months.get(2).costs()).containsExactly(new Cost(new BigDecimal("2.5"), EURO));
    assertThat(months.get(2).unpriced()).isEqualTo(2);
  }

  @Test
  void without_any_use_there_is_this_month() {
    calls.used();

    assertThat(new Affording(spending, brand -> usual, (brand, currency) -> true).months(ACME))
        .extracting(MonthOfUse::month)
        .containsExactly(NOW);
  }
}
