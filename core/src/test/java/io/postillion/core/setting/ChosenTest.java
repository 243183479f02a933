package io.postillion.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Cost;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.correct.CorrectionRule;
import io.postillion.core.notice.Wishes;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChosenTest {

  private static final Map<BrandSetting, List<String>> ALL =
      Map.ofEntries(
          Map.entry(BrandSetting.TONE, List.of("dry")),
          Map.entry(BrandSetting.RULES, List.of("Say the figure.")),
          Map.entry(BrandSetting.FORBIDDEN, List.of("walrus")),
          Map.entry(BrandSetting.REQUIRED, List.of("Acme")),
          Map.entry(BrandSetting.PREFERRED, List.of("Bread")),
          Map.entry(BrandSetting.BANNED, List.of("followme")),
          Map.entry(BrandSetting.TOPICS, List.of("layoffs")),
          Map.entry(BrandSetting.DAYS, List.of("11-13: Attacks", "2026-12-01: Mourning")),
          Map.entry(BrandSetting.DISCLOSURE, List.of("ALWAYS")),
          Map.entry(BrandSetting.LABELS, List.of("en: Made: with AI")),
          Map.entry(BrandSetting.CORRECTIONS, List.of("SPACING")),
          Map.entry(BrandSetting.GLOSSARY, List.of("en: loaf; fr: miche", "keep: Acme: Cloud")),
          Map.entry(BrandSetting.PROVIDERS, List.of("spare", "main")),
          Map.entry(BrandSetting.MASK, List.of("ON")),
          Map.entry(BrandSetting.NAMES, List.of("Ada Rus")),
          Map.entry(BrandSetting.OFFLINE, List.of("OFF")),
          Map.entry(BrandSetting.TOKENS, List.of("5000000")),
          Map.entry(BrandSetting.MONEY, List.of("40.5 EUR")),
          Map.entry(BrandSetting.SOFT, List.of("62.5")),
          Map.entry(BrandSetting.EVENTS, List.of("REVIEW.EMAIL", "REVIEW.TEAMS", "REFUSED.SLACK")),
          Map.entry(BrandSetting.DIGEST, List.of("HOURLY")),
          Map.entry(BrandSetting.DIGEST_AT, List.of("17:30")),
          Map.entry(BrandSetting.QUIET, List.of("22:00-07:00")),
          Map.entry(BrandSetting.URGENT, List.of("ON")),
          Map.entry(BrandSetting.BACKGROUND, List.of("#000000")),
          Map.entry(BrandSetting.TEXT, List.of("#ffffff")),
          Map.entry(BrandSetting.ACCENT, List.of("#ffcc00")));

  private static final Budget LIMITED = new Budget(1_000L, null, 0.8);

  private static final AiPolicy ASKING = AiPolicy.asking(List.of("main"));

  private static final Wishes SILENT = NoAddresses.SILENT;

  private static final Policy CONFIGURED =
      new Policy(
          new Sensitive(List.of("strike"), List.of(SensitiveDay.of("05-03", "Open day"))),
          new Disclosure(Disclosure.Rule.WHEN_AI_WROTE, Map.of("fr", "Avec l’IA")),
          new HashtagPolicy(List.of("Rye", "FollowMe"), Set.of("spam"), 20, 7),
          Policy.NONE.glossary(),
          CorrectionRule.SPELLING);

  private final Brand brand = new World().brands.get(World.ACME);

  @Test
  void what_nobody_chose_is_as_the_configuration_has_it() {
    assertThat(Chosen.NOTHING.on(brand)).isSameAs(brand);
    assertThat(Chosen.NOTHING.on(CONFIGURED)).isSameAs(CONFIGURED);
    assertThat(Chosen.NOTHING.on(LIMITED)).isSameAs(LIMITED);
    assertThat(Chosen.NOTHING.on(ASKING)).isSameAs(ASKING);
    assertThat(Chosen.NOTHING.on(SILENT)).isSameAs(SILENT);
    assertThat(Chosen.NOTHING.on(CardDesign.PLAIN)).isSameAs(CardDesign.PLAIN);
    assertThat(chosen(BrandSetting.BACKGROUND).on(CardDesign.PLAIN))
        .as("dark on dark, which nobody could read")
        .isSameAs(CardDesign.PLAIN);
    assertThat(chosen(BrandSetting.MASK).on(SILENT)).isSameAs(SILENT);
    assertThat(chosen(BrandSetting.TOKENS).on(ASKING)).isSameAs(ASKING);
    assertThat(chosen(BrandSetting.MASK).on(CONFIGURED)).isSameAs(CONFIGURED);
    assertThat(chosen(BrandSetting.MASK).on(ASKING))
        .isEqualTo(new AiPolicy(List.of("main"), true, List.of(), true));
    assertThat(chosen(BrandSetting.TOKENS).on(CONFIGURED)).isSameAs(CONFIGURED);
    assertThat(chosen(BrandSetting.GLOSSARY).on(LIMITED)).isSameAs(LIMITED);
    assertThat(chosen(BrandSetting.SOFT).on(LIMITED)).isEqualTo(new Budget(1_000L, null, 0.625));
    assertThat(new Chosen(Map.of(BrandSetting.TOKENS, List.of())).on(LIMITED))
        .isEqualTo(Budget.NONE);
    assertThat(chosen(BrandSetting.TONE).on(brand).words()).isEqualTo(brand.words());
    assertThat(chosen(BrandSetting.TOPICS).on(CONFIGURED))
        .isEqualTo(
            new Policy(
                new Sensitive(List.of("layoffs"), CONFIGURED.sensitive().days()),
                CONFIGURED.disclosure(),
                CONFIGURED.hashtags(),
                CONFIGURED.glossary(),
                CONFIGURED.corrections()));
  }

  @Test
  void every_setting_reaches_brand_or_policy_and_is_read_back_as_it_was_written() {
    Chosen chosen = new Chosen(ALL);
    Brand spoken = chosen.on(brand);
    Policy watched = chosen.on(CONFIGURED);
    Budget limited = chosen.on(LIMITED);
    Usual read =
        new Usual(
            spoken,
            watched,
            limited,
            chosen.on(ASKING),
            chosen.on(SILENT),
            chosen.on(CardDesign.PLAIN));

    assertThat(ALL.keySet()).containsExactlyInAnyOrder(BrandSetting.values());
    assertThat(
            Arrays.stream(BrandSetting.values())
                .collect(Collectors.toMap(one -> one, one -> one.in(read))))
        .isEqualTo(ALL);
    assertThat(watched.disclosure().label(Locale.ENGLISH)).isEqualTo("Made: with AI");
    assertThat(watched.glossary().between(Locale.ENGLISH, Locale.FRENCH))
        .containsExactly(
            new Rendering("loaf", "miche"), new Rendering("Acme: Cloud", "Acme: Cloud"));
    assertThat(limited.tokens()).isEqualTo(5_000_000);
    assertThat(limited.money())
        .isEqualTo(new Cost(new BigDecimal("40.5"), Currency.getInstance("EUR")));
    assertThat(watched.hashtags().recent()).isEqualTo(20);
    assertThat(spoken.name()).isEqualTo(brand.name());
  }

  @Test
  void no_tag_is_both_whoever_says_so() {
    HashtagPolicy ban = chosen(BrandSetting.BANNED).on(CONFIGURED).hashtags();
    HashtagPolicy wish =
        new Chosen(Map.of(BrandSetting.PREFERRED, List.of("Spam", "Bread")))
            .on(CONFIGURED)
            .hashtags();
    HashtagPolicy both =
        new Chosen(
                Map.of(
                    BrandSetting.PREFERRED, List.of("Bread", "Rye"),
                    BrandSetting.BANNED, List.of("bread")))
            .on(CONFIGURED)
            .hashtags();

    assertThat(ban.preferred()).containsExactly("Rye", "FollowMe");
    assertThat(ban.banned()).isEmpty();
    assertThat(wish.preferred()).containsExactly("Bread");
    assertThat(wish.banned()).containsExactly("spam");
    assertThat(both.preferred()).containsExactly("Rye");
    assertThat(both.banned()).containsExactly("bread");
  }

  private static Chosen chosen(BrandSetting setting) {
    return new Chosen(Map.of(setting, ALL.getOrDefault(setting, List.of())));
  }
}
