package io.postillion.core.setting;

import static io.postillion.core.setting.BrandSetting.ACCENT;
import static io.postillion.core.setting.BrandSetting.BACKGROUND;
import static io.postillion.core.setting.BrandSetting.BANNED;
import static io.postillion.core.setting.BrandSetting.CORRECTIONS;
import static io.postillion.core.setting.BrandSetting.DAYS;
import static io.postillion.core.setting.BrandSetting.DIGEST;
import static io.postillion.core.setting.BrandSetting.DIGEST_AT;
import static io.postillion.core.setting.BrandSetting.DISCLOSURE;
import static io.postillion.core.setting.BrandSetting.EVENTS;
import static io.postillion.core.setting.BrandSetting.FORBIDDEN;
import static io.postillion.core.setting.BrandSetting.GLOSSARY;
import static io.postillion.core.setting.BrandSetting.LABELS;
import static io.postillion.core.setting.BrandSetting.MASK;
import static io.postillion.core.setting.BrandSetting.MONEY;
import static io.postillion.core.setting.BrandSetting.NAMES;
import static io.postillion.core.setting.BrandSetting.OFFLINE;
import static io.postillion.core.setting.BrandSetting.PREFERRED;
import static io.postillion.core.setting.BrandSetting.PROVIDERS;
import static io.postillion.core.setting.BrandSetting.QUIET;
import static io.postillion.core.setting.BrandSetting.REQUIRED;
import static io.postillion.core.setting.BrandSetting.RULES;
import static io.postillion.core.setting.BrandSetting.SOFT;
import static io.postillion.core.setting.BrandSetting.TEXT;
import static io.postillion.core.setting.BrandSetting.TOKENS;
import static io.postillion.core.setting.BrandSetting.TONE;
import static io.postillion.core.setting.BrandSetting.TOPICS;
import static io.postillion.core.setting.BrandSetting.URGENT;

import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.correct.CorrectionRule;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Wishes;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.Colour;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the people of one brand chose; what they did not is as the configuration has it.
 *
 * @param values each without a {@link Flaw}
 */
public record Chosen(Map<BrandSetting, List<String>> values) {

  public static final Chosen NOTHING = new Chosen(Map.of());

  public Chosen {
    values = Map.copyOf(values);
  }

  Brand on(Brand brand) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfBrand)) {
      return brand;
    }
    return new Brand(
        brand.id(),
        brand.name(),
        brand.language(),
        brand.zone(),
        new Voice(
            one(TONE, brand.voice().tone(), tone -> tone), lines(RULES, brand.voice().rules())),
        new WordPolicy(
            lines(FORBIDDEN, brand.words().forbidden()), lines(REQUIRED, brand.words().required())),
        brand.tolerance());
  }

  Policy on(Policy policy) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfPolicy)) {
      return policy;
    }
    return new Policy(
        new Sensitive(
            lines(TOPICS, policy.sensitive().topics()),
            values.containsKey(DAYS)
                ? values.get(DAYS).stream().flatMap(day -> Lines.day(day).stream()).toList()
                : policy.sensitive().days()),
        new Disclosure(
            one(DISCLOSURE, policy.disclosure().rule(), Disclosure.Rule::valueOf),
            values.containsKey(LABELS)
                ? values.get(LABELS).stream().collect(Collectors.toMap(Lines::name, Lines::words))
                : policy.disclosure().labels()),
        hashtags(policy.hashtags()),
        values.containsKey(GLOSSARY)
            ? new Glossary(
                values.get(GLOSSARY).stream()
                    .flatMap(term -> TermLine.read(term).stream())
                    .toList())
            : policy.glossary(),
        one(CORRECTIONS, policy.corrections(), CorrectionRule::valueOf));
  }

  Budget on(Budget budget) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfBudget)) {
      return budget;
    }
    return new Budget(
        limit(TOKENS, budget.tokens(), Limits::tokens),
        limit(MONEY, budget.money(), Limits::money),
        one(SOFT, budget.soft(), percent -> Limits.soft(percent).orElse(budget.soft())));
  }

  AiPolicy on(AiPolicy ai) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfAi)) {
      return ai;
    }
    return new AiPolicy(
        lines(PROVIDERS, ai.providers()),
        one(MASK, ai.masking(), BrandSetting.ON::equals),
        lines(NAMES, ai.maskedNames()),
        one(OFFLINE, ai.offlineAfterFailure(), BrandSetting.ON::equals));
  }

  Wishes on(Wishes notices) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfNotices)) {
      return notices;
    }
    List<String> events = values.get(EVENTS);
    return new Wishes(
        events == null ? notices.means() : EventLine.means(events),
        one(DIGEST, notices.digest(), Digest::valueOf),
        one(DIGEST_AT, notices.digestAt(), LocalTime::parse),
        limit(QUIET, notices.quiet(), hours -> Optional.of(Quiet.of(hours))),
        one(URGENT, notices.urgentPasses(), BrandSetting.ON::equals));
  }

  /** As it is where the colours of several owners make something that nobody could read. */
  CardDesign on(CardDesign card) {
    if (values.keySet().stream().noneMatch(BrandSetting::isOfCards)) {
      return card;
    }
    try {
      return new CardDesign(
          one(BACKGROUND, card.background(), Colour::of),
          one(TEXT, card.text(), Colour::of),
          one(ACCENT, card.accent(), Colour::of),
          card.font(),
          card.logo());
    } catch (IllegalArgumentException illegible) {
      return card;
    }
  }

  /** Null for none. */
  private <T> @Nullable T limit(
      BrandSetting setting, @Nullable T otherwise, Function<String, Optional<T>> read) {
    List<String> value = values.get(setting);
    return value == null ? otherwise : value.stream().findFirst().flatMap(read).orElse(null);
  }

  /** No tag is both: what the configuration says of it counts, and else the ban. */
  private HashtagPolicy hashtags(HashtagPolicy tags) {
    List<String> preferred = lines(PREFERRED, tags.preferred());
    Set<String> banned =
        values.containsKey(BANNED) ? Set.copyOf(values.get(BANNED)) : tags.banned();
    return values.containsKey(PREFERRED)
        ? new HashtagPolicy(
            without(preferred, banned).toList(), banned, tags.recent(), tags.often())
        : new HashtagPolicy(
            preferred,
            without(banned, preferred).collect(Collectors.toSet()),
            tags.recent(),
            tags.often());
  }

  private static Stream<String> without(Collection<String> tags, Collection<String> others) {
    Set<String> folded = others.stream().map(HashtagPolicy::folded).collect(Collectors.toSet());
    return tags.stream().filter(tag -> !folded.contains(HashtagPolicy.folded(tag)));
  }

  private List<String> lines(BrandSetting setting, List<String> otherwise) {
    return values.getOrDefault(setting, otherwise);
  }

  private <T> T one(BrandSetting setting, T otherwise, Function<String, T> read) {
    List<String> value = values.get(setting);
    return value == null ? otherwise : read.apply(value.get(0));
  }
}
