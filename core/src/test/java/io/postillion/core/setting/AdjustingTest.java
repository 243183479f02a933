package io.postillion.core.setting;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Spending;
import io.postillion.core.approval.Approval;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import io.postillion.core.check.BrandSurroundings;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Rules;
import io.postillion.core.memory.LearnedVoice;
import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Overtaken;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Tried;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Foreseeing.Foreseen;
import io.postillion.core.setting.Foreseeing.Touched;
import io.postillion.core.testing.MemoryAdjustments;
import io.postillion.core.testing.MemoryAiCalls;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjustingTest {

  private static final AiPolicy NOBODY = AiPolicy.asking(List.of());

  private final World world = new World();
  private final MemoryAdjustments journal = new MemoryAdjustments();
  private final Set<BrandSetting> configured = EnumSet.noneOf(BrandSetting.class);
  private final ChosenNow now =
      new ChosenNow(journal, (brand, setting) -> configured.contains(setting), world.clock);
  private final ChosenBrands brands = new ChosenBrands(world.brands, now::of);
  private final ChosenPolicies policies = new ChosenPolicies(brand -> world.policy, now::of);
  private final Checking checking = checking(brands, policies);
  private final MemoryAiCalls calls = new MemoryAiCalls();
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
              brand -> NOBODY,
              brand -> NoAddresses.SILENT,
              brand -> CardDesign.PLAIN),
          now,
          new Trials(
              new Foreseeing(
                  world.posts, world.brands, brand -> world.policy, this::checking, world.clock),
              new Affording(spending, brand -> Budget.NONE, (brand, currency) -> true),
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

  private Checking checking(Brands spoken, Policies watched) {
    return new Checking(
        Rules.all(),
        spoken,
        world.articles,
        world.briefs,
        channel -> world.network,
        world.findings,
        new BrandSurroundings(
            world.posts,
            spoken,
            watched,
            world.madePictures::isGenerated,
            world.channels,
            world.translations,
            LearnedVoice.NONE,
            world.clock),
        world.madePictures::words);
  }

  private Outcome save(Person person, BrandSetting setting, int seen, String... value) {
    return adjusting.save(
        person, ACME, setting.group(), Map.of(setting, new Wish(seen, List.of(value))));
  }

  private Foreseen tried(BrandSetting setting, String... value) {
    Outcome outcome =
        adjusting.tryOut(
            world.admin, ACME, setting.group(), Map.of(setting, new Wish(0, List.of(value))));
    return ((Tried) outcome).foreseen();
  }

  private List<String> found(PostId id) {
    return checking.check(world.post(id), world.revision(id)).stream().map(Finding::code).toList();
  }

  @Test
  void a_change_counts_at_the_next_check_and_nothing_that_was_approved_changes() {
    PostId id = world.scheduled("A walrus bakes.", world.in(Duration.ofHours(3)));
    Approval approval = world.approvals.of(ACME, id).get(0);
    String seal = world.revision(id).seal();
    assertThat(found(id)).doesNotContain("word.forbidden");

    assertThat(save(world.manager, BrandSetting.FORBIDDEN, 0, "walrus")).isEqualTo(new Saved(1));

    assertThat(found(id)).contains("word.forbidden");
    assertThat(brands.all().get(0).words().forbidden()).containsExactly("walrus");
    assertThat(world.approvals.holding(ACME, id)).contains(approval);
    assertThat(world.revision(id).seal()).isEqualTo(seal);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
    assertThat(world.ledger.live(ACME, id)).isPresent();
  }

  @Test
  void managers_set_how_the_brand_speaks_and_administrators_everything() {
    assertThat(save(world.manager, BrandSetting.BANNED, 0, "spam")).isInstanceOf(Saved.class);
    assertThat(save(world.admin, BrandSetting.TONE, 0, "dry")).isInstanceOf(Saved.class);
    assertThat(save(world.admin, BrandSetting.CORRECTIONS, 0, "SPACING")).isInstanceOf(Saved.class);
    List.of(BrandSetting.CORRECTIONS, BrandSetting.DISCLOSURE, BrandSetting.TOPICS)
        .forEach(setting -> refuses(world.manager, setting));
    List.of(BrandSetting.values()).forEach(setting -> refuses(world.approver, setting));
    assertThatThrownBy(() -> adjusting.tryOut(world.approver, ACME, Group.VOICE, Map.of()))
        .isInstanceOf(RefusedException.class);
  }

  private void refuses(Person person, BrandSetting setting) {
    assertThatThrownBy(() -> save(person, setting, 0, "x")).isInstanceOf(RefusedException.class);
  }

  @Test
  void a_form_changes_only_the_settings_of_its_group() {
    adjusting.save(
        world.manager,
        ACME,
        Group.VOICE,
        Map.of(BrandSetting.CORRECTIONS, new Wish(0, List.of("SPELLING"))));

    assertThat(journal.all).isEmpty();
  }

  @Test
  void a_file_wins_over_what_was_set_before_and_gives_it_back() {
    save(world.manager, BrandSetting.TONE, 0, "dry");
    world.clock.pass(ChosenNow.MOMENT);
    configured.add(BrandSetting.TONE);

    assertThat(brands.get(ACME).voice().tone()).isEqualTo("clear, friendly, factual");
    assertThat(adjusting.lines(ACME).get(0).owner()).isEqualTo(Owner.CONFIGURATION);
    assertThat(save(world.manager, BrandSetting.TONE, 1, "warm")).isEqualTo(new Saved(0));

    configured.clear();
    world.clock.pass(ChosenNow.MOMENT);
    assertThat(brands.get(ACME).voice().tone()).isEqualTo("dry");
  }

  @Test
  void back_to_what_is_usual_is_an_entry_too() {
    save(world.manager, BrandSetting.FORBIDDEN, 0);
    assertThat(brands.get(ACME).words().forbidden()).isEmpty();

    adjusting.save(
        world.manager, ACME, Group.VOICE, Map.of(BrandSetting.FORBIDDEN, new Wish(1, null)));
    adjusting.save(
        world.manager, ACME, Group.VOICE, Map.of(BrandSetting.FORBIDDEN, new Wish(2, null)));

    assertThat(brands.get(ACME).words().forbidden()).containsExactly("cheap");
    assertThat(journal.all).extracting(Adjustment::number).containsExactly(1, 2);
    assertThat(adjusting.lines(ACME))
        .filteredOn(line -> line.setting() == BrandSetting.FORBIDDEN)
        .singleElement()
        .satisfies(line -> assertThat(line.owner()).isEqualTo(Owner.NOBODY))
        .satisfies(line -> assertThat(line.number()).isEqualTo(2));
  }

  @Test
  void what_is_as_it_was_is_no_entry() {
    assertThat(save(world.manager, BrandSetting.FORBIDDEN, 0, "cheap")).isEqualTo(new Saved(0));
    assertThat(journal.all).isEmpty();
  }

  @Test
  void of_several_flawed_settings_all_are_named_and_none_is_saved() {
    Outcome outcome =
        adjusting.save(
            world.admin,
            ACME,
            Group.CARE,
            Map.of(
                BrandSetting.DAYS, new Wish(0, List.of("30 May")),
                BrandSetting.LABELS, new Wish(0, List.of("en:")),
                BrandSetting.TOPICS, new Wish(0, List.of("layoffs"))));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Unsound.class,
            unsound ->
                assertThat(unsound.flaws())
                    .containsOnlyKeys(BrandSetting.DAYS, BrandSetting.LABELS));
    assertThat(journal.all).isEmpty();
  }

  @Test
  void a_tag_that_the_configuration_prefers_cannot_be_banned() {
    configured.add(BrandSetting.PREFERRED);
    world.policy =
        new Policy(
            Policy.NONE.sensitive(),
            Policy.NONE.disclosure(),
            new HashtagPolicy(List.of("Bread"), Set.of(), 10, 5),
            Policy.NONE.glossary());

    assertThat(save(world.manager, BrandSetting.BANNED, 0, "rye", "BREAD"))
        .isEqualTo(
            new Unsound(
                Map.of(BrandSetting.BANNED, Flaw.of(Flaw.Kind.PREFERRED_AND_BANNED, "BREAD"))));
  }

  @Test
  void whoever_comes_second_is_told_and_saves_again() {
    save(world.admin, BrandSetting.TONE, 0, "dry");

    Outcome second = save(world.manager, BrandSetting.TONE, 0, "warm");

    assertThat(second)
        .isInstanceOfSatisfying(
            Overtaken.class,
            overtaken ->
                assertThat(overtaken.others().get(BrandSetting.TONE))
                    .satisfies(other -> assertThat(other.value()).containsExactly("dry"))
                    .satisfies(other -> assertThat(other.isMine()).isTrue())
                    .satisfies(
                        other -> assertThat(other.made().person()).isEqualTo(world.admin.id())));
    assertThat(save(world.manager, BrandSetting.TONE, 1, "warm")).isEqualTo(new Saved(1));
    assertThat(brands.get(ACME).voice().tone()).isEqualTo("warm");
  }

  @Test
  void whoever_left_a_field_alone_did_not_change_it() {
    save(world.admin, BrandSetting.TONE, 0, "dry");

    assertThat(save(world.manager, BrandSetting.TONE, 0, "clear, friendly, factual"))
        .isInstanceOfSatisfying(
            Overtaken.class,
            overtaken ->
                assertThat(overtaken.others().get(BrandSetting.TONE))
                    .satisfies(other -> assertThat(other.isMine()).isFalse()));
    assertThat(save(world.manager, BrandSetting.TONE, 0, "dry")).isEqualTo(new Saved(0));
  }

  @Test
  void of_two_in_the_same_moment_the_slower_one_is_told() {
    journal.faster.add(
        new Adjustment(
            ACME, BrandSetting.TONE, 1, List.of("dry"), world.admin.id(), world.clock.instant()));

    assertThat(save(world.manager, BrandSetting.TONE, 0, "warm")).isInstanceOf(Overtaken.class);
    assertThat(journal.all).hasSize(1);
  }

  @Test
  void however_many_posts_are_checked_a_brand_costs_one_query_a_moment() {
    List<PostId> ids = new ArrayList<>();
    for (int post = 0; post < 50; post++) {
      ids.add(world.written("Loaf number " + post, null));
    }
    ids.forEach(this::found);
    assertThat(journal.asked).isEqualTo(1);

    world.clock.pass(ChosenNow.MOMENT);
    ids.forEach(this::found);

    assertThat(journal.asked).isEqualTo(2);
  }

  @Test
  void what_another_node_saved_counts_a_moment_later() {
    assertThat(brands.get(ACME).voice().tone()).isEqualTo("clear, friendly, factual");
    journal.all.add(
        new Adjustment(
            ACME, BrandSetting.TONE, 1, List.of("dry"), world.admin.id(), world.clock.instant()));
    assertThat(brands.get(ACME).voice().tone()).isEqualTo("clear, friendly, factual");

    world.clock.pass(ChosenNow.MOMENT);

    assertThat(brands.get(ACME).voice().tone()).isEqualTo("dry");
  }

  @Test
  void trying_shows_what_posts_would_gain_and_lose_and_stores_nothing() {
    PostId cheap = world.written("Our cheap bread.", null);
    PostId walrus = world.written("A walrus bakes.", null);
    world.written("We bake.", null);
    List<Finding> before = world.findings.of(ACME, world.revision(cheap).id());

    Foreseen foreseen = tried(BrandSetting.FORBIDDEN, "walrus");

    assertThat(foreseen.looked()).isEqualTo(3);
    assertThat(foreseen.gaining()).isEqualTo(1);
    assertThat(foreseen.losing()).isEqualTo(1);
    assertThat(foreseen.touched())
        .extracting(touched -> touched.post().id())
        .containsExactlyInAnyOrder(cheap, walrus);
    assertThat(foreseen.touched())
        .filteredOn(touched -> touched.post().id().equals(walrus))
        .flatExtracting(Touched::gained)
        .extracting(Finding::code)
        .containsExactly("word.forbidden");
    assertThat(world.findings.of(ACME, world.revision(cheap).id())).isEqualTo(before);
    assertThat(journal.all).isEmpty();
    assertThat(brands.get(ACME).words().forbidden()).containsExactly("cheap");
  }

  @Test
  void trying_knows_the_policy_too() {
    world.written("We bake. #spam", null);

    assertThat(tried(BrandSetting.BANNED, "spam").gaining()).isEqualTo(1);
    assertThat(tried(BrandSetting.DISCLOSURE, "ALWAYS").gaining()).isEqualTo(1);
    assertThat(tried(BrandSetting.TOPICS, "bake").gaining()).isEqualTo(1);
    assertThat(tried(BrandSetting.CORRECTIONS, "SPACING").touched()).isEmpty();
  }

  @Test
  void trying_a_glossary_shows_the_translations_that_do_not_keep_to_it() {
    PostId source = world.written("We bake a loaf.", null);
    world.translator.answers("Nous cuisons un pain.");
    PostId translation =
        world.translating.translate(world.manager, ACME, source, World.WALL, Locale.FRENCH);

    Foreseen foreseen = tried(BrandSetting.GLOSSARY, "en: loaf; fr: miche", "keep: Acme");

    assertThat(foreseen.looked()).isEqualTo(2);
    assertThat(foreseen.touched())
        .singleElement()
        .satisfies(touched -> assertThat(touched.post().id()).isEqualTo(translation))
        .satisfies(
            touched ->
                assertThat(touched.gained())
                    .extracting(Finding::code, Finding::arguments)
                    .contains(tuple("translation.term", List.of("loaf", "miche"))));
    assertThat(tried(BrandSetting.GLOSSARY, "en: loaf; fr: pain").touched()).isEmpty();
    assertThat(journal.all).isEmpty();
  }

  @Test
  void a_glossary_that_managers_set_is_the_brands() {
    assertThat(save(world.manager, BrandSetting.GLOSSARY, 0, "en: loaf; fr: miche"))
        .isEqualTo(new Saved(1));

    assertThat(policies.of(ACME).glossary().between(Locale.FRENCH, Locale.ENGLISH))
        .containsExactly(new Rendering("miche", "loaf"));
    assertThat(save(world.manager, BrandSetting.GLOSSARY, 1, "loaf, miche"))
        .isEqualTo(
            new Unsound(Map.of(BrandSetting.GLOSSARY, Flaw.of(Flaw.Kind.NO_TERM, "loaf, miche"))));
  }

  @Test
  void only_the_newest_posts_are_looked_at_and_none_that_ended_otherwise() {
    for (int post = 0; post < Foreseeing.POSTS + 5; post++) {
      world.written("A walrus, " + post, null);
    }
    PostId newest = world.written("The last walrus", null);
    world.posts.update(world.post(newest).in(PostStatus.CANCELLED));

    Foreseen foreseen = tried(BrandSetting.FORBIDDEN, "walrus");

    assertThat(foreseen.looked()).isEqualTo(Foreseeing.POSTS);
    assertThat(foreseen.touched())
        .hasSize(Foreseeing.POSTS)
        .noneMatch(touched -> touched.post().id().equals(newest));
  }

  @Test
  void what_is_out_is_looked_at_while_it_is_fresh() {
    PostId id = world.written("A walrus bakes.", null);
    world.posts.update(world.post(id).in(PostStatus.PUBLISHED));
    assertThat(tried(BrandSetting.FORBIDDEN, "walrus").looked()).isEqualTo(1);

    world.clock.pass(Foreseeing.LATELY.plusDays(1));

    assertThat(tried(BrandSetting.FORBIDDEN, "walrus").looked()).isZero();
  }
}
