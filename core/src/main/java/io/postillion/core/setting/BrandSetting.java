package io.postillion.core.setting;

import io.postillion.core.ai.Budget;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.correct.CorrectionRule;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be set at the desk where the configuration leaves it out. The value of each is lines: of
 * a list one for each entry, of a text or a choice a single one.
 */
public enum BrandSetting {
  TONE(Group.VOICE, "voice.tone"),
  RULES(Group.VOICE, "voice.rules"),
  FORBIDDEN(Group.VOICE, "words.forbidden"),
  REQUIRED(Group.VOICE, "words.required"),
  /** Each {@code en: word; fr: mot}, or {@code keep: word}. */
  GLOSSARY(Group.TRANSLATION, "glossary"),
  /** Hashtags without {@code #}. */
  PREFERRED(Group.HASHTAGS, "hashtags.preferred"),
  BANNED(Group.HASHTAGS, "hashtags.banned"),
  TOPICS(Group.CARE, "risk.topics"),
  /** Each {@code 11-13: name} or {@code 2026-11-13: name}. */
  DAYS(Group.CARE, "risk.dates"),
  DISCLOSURE(Group.CARE, "disclosure.rule"),
  /** Each {@code en: label}. */
  LABELS(Group.CARE, "disclosure.label"),
  CORRECTIONS(Group.CARE, "corrections"),
  /** Names of providers, the first one first; nothing when no model is asked. */
  PROVIDERS(Group.AI, "ai.providers"),
  MASK(Group.AI, "ai.mask.enabled"),
  /** Of people. */
  NAMES(Group.AI, "ai.mask.names"),
  OFFLINE(Group.AI, "ai.offline-after-failure"),
  /** Digits; nothing for no limit. */
  TOKENS(Group.BUDGET, "ai.budget.tokens"),
  /** {@code 40 EUR}; nothing for no limit. */
  MONEY(Group.BUDGET, "ai.budget.money"),
  /** In percent. */
  SOFT(Group.BUDGET, "ai.budget.soft"),
  /** Each a {@link EventLine}. */
  EVENTS(Group.NOTICES, "notices.events"),
  DIGEST(Group.NOTICES, "notices.digest"),
  /** Such as {@code 08:00}. */
  DIGEST_AT(Group.NOTICES, "notices.digest-at"),
  /** Such as {@code 22:00-07:00}; nothing for none. */
  QUIET(Group.NOTICES, "notices.quiet"),
  URGENT(Group.NOTICES, "notices.urgent-passes"),
  /** Each colour such as {@code #1a2b3c}. */
  BACKGROUND(Group.CARDS, "card.background"),
  TEXT(Group.CARDS, "card.text"),
  ACCENT(Group.CARDS, "card.accent");

  /** Settings that are changed together, by the same people. */
  public enum Group {
    /** How the brand speaks: whoever writes for it says so. */
    VOICE(EnumSet.of(Role.MANAGER, Role.ADMIN)),
    TRANSLATION(EnumSet.of(Role.MANAGER, Role.ADMIN)),
    HASHTAGS(EnumSet.of(Role.MANAGER, Role.ADMIN)),
    /**
     * What holds those who write: who else is asked, what readers are told, what needs no second
     * approval. Nobody loosens their own reins, so this is an administrator's.
     */
    CARE(EnumSet.of(Role.ADMIN)),
    /** Whose models read the brand's texts, and what of them: an administrator answers for that. */
    AI(EnumSet.of(Role.ADMIN)),
    /** What models may cost in a month: whoever asks them does not raise it. */
    BUDGET(EnumSet.of(Role.ADMIN)),
    /** How people are told who said nothing else: whoever is asked does not silence the others. */
    NOTICES(EnumSet.of(Role.ADMIN)),
    /** What cards look like. */
    CARDS(EnumSet.of(Role.MANAGER, Role.ADMIN));

    private final Set<Role> roles;

    Group(Set<Role> roles) {
      this.roles = Set.copyOf(roles);
    }

    /** The settings in the order of the page. */
    public List<BrandSetting> settings() {
      return Stream.of(BrandSetting.values()).filter(one -> one.group == this).toList();
    }

    /** Whether a change of them may find something else in posts. */
    public boolean isAboutPosts() {
      return this != AI && this != BUDGET && this != NOTICES && this != CARDS;
    }

    boolean isOpenTo(Role role) {
      return roles.contains(role);
    }

    public boolean isOpenTo(Person person, BrandId brand) {
      return !person.isOutside() && roles.stream().anyMatch(role -> person.may(role, brand));
    }

    /** As it stands in addresses and messages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Group> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }

  /** The choices of a switch. */
  static final String ON = "ON";

  static final String OFF = "OFF";

  private final Group group;
  private final String key;

  BrandSetting(Group group, String key) {
    this.group = group;
    this.key = key;
  }

  public Group group() {
    return group;
  }

  /** Where the configuration has it, below the brand. */
  public String key() {
    return key;
  }

  public static Optional<BrandSetting> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }

  /** What may be chosen; empty where people write. */
  public List<String> choices() {
    return switch (this) {
      case DISCLOSURE -> Stream.of(Disclosure.Rule.values()).map(Enum::name).toList();
      case CORRECTIONS -> Stream.of(CorrectionRule.values()).map(Enum::name).toList();
      case MASK, OFFLINE, URGENT -> List.of(ON, OFF);
      case DIGEST -> Stream.of(Digest.values()).map(Enum::name).toList();
      default -> List.of();
    };
  }

  /** Whether it is part of the brand itself. */
  boolean isOfBrand() {
    return group == Group.VOICE;
  }

  /** Whether it is part of what the brand watches over. */
  public boolean isOfPolicy() {
    return group == Group.TRANSLATION || group == Group.HASHTAGS || group == Group.CARE;
  }

  /** Whether it is part of how the brand uses models. */
  boolean isOfAi() {
    return group == Group.AI;
  }

  /** Whether it is part of what the brand may use of models. */
  boolean isOfBudget() {
    return group == Group.BUDGET;
  }

  /** Whether it is part of how people are told. */
  boolean isOfNotices() {
    return group == Group.NOTICES;
  }

  /** Whether it is part of what cards look like. */
  boolean isOfCards() {
    return group == Group.CARDS;
  }

  /** Its value there. */
  List<String> in(Usual usual) {
    Brand brand = usual.brand();
    Policy policy = usual.policy();
    Budget budget = usual.budget();
    Wishes notices = usual.notices();
    return switch (this) {
      case TONE -> List.of(brand.voice().tone());
      case RULES -> brand.voice().rules();
      case FORBIDDEN -> brand.words().forbidden();
      case REQUIRED -> brand.words().required();
      case GLOSSARY -> policy.glossary().terms().stream().map(TermLine::of).toList();
      case PREFERRED -> policy.hashtags().preferred();
      case BANNED -> policy.hashtags().banned().stream().sorted().toList();
      case TOPICS -> policy.sensitive().topics();
      case DAYS -> policy.sensitive().days().stream().map(BrandSetting::line).toList();
      case DISCLOSURE -> List.of(policy.disclosure().rule().name());
      case LABELS ->
          policy.disclosure().labels().entrySet().stream()
              .map(label -> label.getKey() + ": " + label.getValue())
              .sorted()
              .toList();
      case CORRECTIONS -> List.of(policy.corrections().name());
      case PROVIDERS -> usual.ai().providers();
      case MASK -> List.of(word(usual.ai().masking()));
      case NAMES -> usual.ai().maskedNames();
      case OFFLINE -> List.of(word(usual.ai().offlineAfterFailure()));
      case TOKENS -> Limits.tokens(budget);
      case MONEY -> Limits.money(budget);
      case SOFT -> Limits.soft(budget);
      case EVENTS -> EventLine.lines(notices);
      case DIGEST -> List.of(notices.digest().name());
      case DIGEST_AT -> List.of(notices.digestAt().toString());
      case QUIET -> Optional.ofNullable(notices.quiet()).map(Quiet::toString).stream().toList();
      case URGENT -> List.of(word(notices.urgentPasses()));
      case BACKGROUND -> List.of(usual.card().background().toString());
      case TEXT -> List.of(usual.card().text().toString());
      case ACCENT -> List.of(usual.card().accent().toString());
    };
  }

  private static String word(boolean on) {
    return on ? ON : OFF;
  }

  private static String line(SensitiveDay day) {
    String date = day.day().toString().substring(2);
    return (day.year() == null ? date : "%04d-%s".formatted(day.year(), date)) + ": " + day.name();
  }
}
