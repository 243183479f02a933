package io.postillion.core.setting;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.setting.Affording.Afforded;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Entrusting.Entrusted;
import io.postillion.core.setting.Foreseeing.Foreseen;
import io.postillion.core.setting.Telling.Prospect;
import io.postillion.core.visual.CardPainter.Painted;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people do about settings: read them, try a change, save it. */
public final class Adjusting {

  /** Who says what a setting is. */
  public enum Owner {
    /** The configuration names it, so nobody changes it here. */
    CONFIGURATION,
    /** Somebody chose it here. */
    DESK,
    /** Nobody did: it is what it usually is. */
    NOBODY
  }

  /**
   * A setting as it stands.
   *
   * @param usual what it is when nobody chooses it
   * @param number of its newest entry in the journal; 0 when there is none
   */
  public record Line(
      BrandSetting setting, Owner owner, List<String> value, List<String> usual, int number) {

    public Line {
      value = List.copyOf(value);
      usual = List.copyOf(usual);
    }
  }

  /**
   * What somebody wants a setting to be.
   *
   * @param seen the number of the entry that they saw; 0 when there was none
   * @param value null to go back to what is usual
   */
  public record Wish(int seen, @Nullable List<String> value) {

    public Wish {
      value = value == null ? null : List.copyOf(value);
    }
  }

  /** How it ended. */
  public sealed interface Outcome
      permits Foretold, Depicted, Saved, Unsound, Overtaken, Tried, Reckoned, Entrusts {}

  /**
   * @param changes how many settings are another now
   */
  public record Saved(int changes) implements Outcome {}

  /** Nothing was saved: these cannot be set. */
  public record Unsound(Map<BrandSetting, Flaw> flaws) implements Outcome {

    public Unsound {
      flaws = Map.copyOf(flaws);
    }
  }

  /** Nothing was saved: somebody else changed these meanwhile. */
  public record Overtaken(Map<BrandSetting, Meanwhile> others) implements Outcome {

    public Overtaken {
      others = Map.copyOf(others);
    }
  }

  /**
   * What somebody else made of a setting.
   *
   * @param value what it is now
   * @param isMine whether the person changed it, too, from what they saw
   */
  public record Meanwhile(Adjustment made, List<String> value, boolean isMine) {

    public Meanwhile {
      value = List.copyOf(value);
    }
  }

  /** Nothing was saved: it was only looked what it would change. */
  public record Tried(Foreseen foreseen) implements Outcome {}

  /** Nothing was saved: it was only reckoned how the months until now would stand to it. */
  public record Reckoned(Afforded afforded) implements Outcome {}

  /**
   * Nothing was saved: it was only looked whom models would be asked of, and what they would see.
   */
  public record Entrusts(Entrusted entrusted) implements Outcome {}

  /** Nothing was saved: it was only looked how people would be told. */
  public record Foretold(Prospect prospect) implements Outcome {}

  /** Nothing was saved: these are cards as they would look. */
  public record Depicted(List<Painted> cards) implements Outcome {

    public Depicted {
      cards = List.copyOf(cards);
    }
  }

  /** Somebody else stored an entry in the same moment. */
  private static final class FasterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Adjustments journal;
  private final BiPredicate<BrandId, BrandSetting> configured;
  private final Usuals usuals;
  private final ChosenNow chosen;
  private final Trials trials;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param configured what the configuration names
   * @param usuals as the configuration has them
   */
  public Adjusting(
      Adjustments journal,
      BiPredicate<BrandId, BrandSetting> configured,
      Usuals usuals,
      ChosenNow chosen,
      Trials trials,
      Transactions transactions,
      Clock clock) {
    this.journal = journal;
    this.configured = configured;
    this.usuals = usuals;
    this.chosen = chosen;
    this.trials = trials;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** All settings as they stand, in the order of the page. */
  public List<Line> lines(BrandId brand) {
    return List.copyOf(sheet(brand).values());
  }

  /** What was sound when somebody chose it and is no more, so that it counts for nothing now. */
  public Map<BrandSetting, Flaw> outlived(BrandId brand) {
    Map<BrandSetting, Line> sheet = sheet(brand);
    Set<BrandSetting> chosenHere =
        sheet.values().stream()
            .filter(line -> line.owner() == Owner.DESK)
            .map(Line::setting)
            .collect(Collectors.toSet());
    Map<BrandSetting, Flaw> outlived =
        Together.illegible(chosenHere, setting -> wanted(setting, Map.of(), sheet));
    chosenHere.forEach(
        setting ->
            trials
                .flaw(brand, setting, wanted(setting, Map.of(), sheet))
                .ifPresent(flaw -> outlived.put(setting, flaw)));
    return outlived;
  }

  /** What was set, the newest first. */
  public List<Adjustment.Step> steps(BrandId brand, int most) {
    return journal.steps(brand, most);
  }

  /**
   * Looks which posts would have other findings; of a budget, how the months would stand to it; of
   * models, who would be asked and what they would see; of notices, how people would be told; of
   * cards, how they would look.
   *
   * @throws RefusedException when the person may not change these settings
   */
  public Outcome tryOut(Person person, BrandId brand, Group group, Map<BrandSetting, Wish> wishes) {
    require(person, brand, group);
    Map<BrandSetting, Line> sheet = sheet(brand);
    Map<BrandSetting, Wish> own = own(group, wishes, sheet);
    Map<BrandSetting, Flaw> flaws = flaws(brand, own, sheet);
    if (!flaws.isEmpty()) {
      return new Unsound(flaws);
    }
    Map<BrandSetting, List<String>> now = new EnumMap<>(BrandSetting.class);
    sheet.values().stream()
        .filter(line -> line.owner() == Owner.DESK)
        .forEach(line -> now.put(line.setting(), line.value()));
    Map<BrandSetting, List<String>> wanted = new EnumMap<>(BrandSetting.class);
    wanted.putAll(now);
    own.forEach((setting, wish) -> wanted.put(setting, value(wish, sheet.get(setting))));
    return trials.of(brand, group, new Chosen(now), new Chosen(wanted));
  }

  /**
   * Saves all of it or nothing. What was approved stays approved: the rules hold for what is
   * checked from then on.
   *
   * @throws RefusedException when the person may not change these settings
   */
  public Outcome save(Person person, BrandId brand, Group group, Map<BrandSetting, Wish> wishes) {
    require(person, brand, group);
    Map<BrandSetting, Line> sheet = sheet(brand);
    Map<BrandSetting, Wish> own = own(group, wishes, sheet);
    Map<BrandSetting, Flaw> flaws = flaws(brand, own, sheet);
    if (!flaws.isEmpty()) {
      return new Unsound(flaws);
    }
    Map<BrandSetting, Meanwhile> others = others(brand, own, sheet);
    if (!others.isEmpty()) {
      return new Overtaken(others);
    }
    List<Adjustment> entries = entries(person, brand, own, sheet);
    try {
      transactions.run(() -> entries.forEach(this::store));
    } catch (FasterException somebody) {
      return save(person, brand, group, wishes);
    }
    chosen.forget(brand);
    return new Saved(entries.size());
  }

  private void store(Adjustment entry) {
    if (!journal.add(entry)) {
      throw new FasterException();
    }
  }

  private static void require(Person person, BrandId brand, Group group) {
    if (!group.isOpenTo(person, brand)) {
      Role role = group.isOpenTo(Role.MANAGER) ? Role.MANAGER : Role.ADMIN;
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "%s may not change these settings of %s. Ask for the role of a %s."
              .formatted(person.name(), brand, role),
          person.name(),
          role,
          brand);
    }
  }

  private Map<BrandSetting, Line> sheet(BrandId id) {
    Map<BrandSetting, Adjustment> newest =
        journal.newest(id).stream()
            .collect(Collectors.toMap(Adjustment::setting, Function.identity()));
    Usual usual = usuals.of(id);
    Map<BrandSetting, Line> sheet = new LinkedHashMap<>();
    for (BrandSetting setting : BrandSetting.values()) {
      sheet.put(setting, line(id, setting, setting.in(usual), newest.get(setting)));
    }
    return sheet;
  }

  private Line line(
      BrandId brand, BrandSetting setting, List<String> usual, @Nullable Adjustment newest) {
    List<String> value = newest == null ? null : newest.value();
    Owner owner =
        configured.test(brand, setting)
            ? Owner.CONFIGURATION
            : value == null ? Owner.NOBODY : Owner.DESK;
    return new Line(
        setting,
        owner,
        owner == Owner.DESK && value != null ? value : usual,
        usual,
        newest == null ? 0 : newest.number());
  }

  /** Of this group, and nothing that the configuration names. */
  private static Map<BrandSetting, Wish> own(
      Group group, Map<BrandSetting, Wish> wishes, Map<BrandSetting, Line> sheet) {
    Map<BrandSetting, Wish> own = new EnumMap<>(BrandSetting.class);
    wishes.forEach(
        (setting, wish) -> {
          Line line = sheet.get(setting);
          if (line != null && setting.group() == group && line.owner() != Owner.CONFIGURATION) {
            own.put(setting, wish);
          }
        });
    return own;
  }

  private static List<String> value(Wish wish, @Nullable Line line) {
    List<String> value = wish.value();
    return value != null ? value : line == null ? List.of() : line.usual();
  }

  private Map<BrandSetting, Flaw> flaws(
      BrandId brand, Map<BrandSetting, Wish> wishes, Map<BrandSetting, Line> sheet) {
    Map<BrandSetting, Flaw> flaws = new EnumMap<>(BrandSetting.class);
    wishes.forEach(
        (setting, wish) -> {
          List<String> value = wish.value();
          if (value != null) {
            Lines.flaw(setting, value)
                .or(() -> trials.flaw(brand, setting, value))
                .ifPresent(flaw -> flaws.put(setting, flaw));
          }
        });
    if (flaws.isEmpty()) {
      flaws.putAll(Together.flaws(wishes.keySet(), setting -> wanted(setting, wishes, sheet)));
    }
    return flaws;
  }

  private static List<String> wanted(
      BrandSetting setting, Map<BrandSetting, Wish> wishes, Map<BrandSetting, Line> sheet) {
    Line line = sheet.get(setting);
    Wish wish = wishes.get(setting);
    if (wish != null) {
      return value(wish, line);
    }
    return line == null ? List.of() : line.value();
  }

  private Map<BrandSetting, Meanwhile> others(
      BrandId brand, Map<BrandSetting, Wish> wishes, Map<BrandSetting, Line> sheet) {
    Map<BrandSetting, Meanwhile> others = new EnumMap<>(BrandSetting.class);
    wishes.forEach(
        (setting, wish) -> {
          Line line = sheet.get(setting);
          if (line != null
              && line.number() != wish.seen()
              && !value(wish, line).equals(line.value())) {
            journal
                .find(brand, setting, line.number())
                .ifPresent(
                    made ->
                        others.put(
                            setting,
                            new Meanwhile(
                                made,
                                line.value(),
                                !value(wish, line).equals(seen(brand, line, wish.seen())))));
          }
        });
    return others;
  }

  /** What the person had before them. */
  private List<String> seen(BrandId brand, Line line, int number) {
    return journal
        .find(brand, line.setting(), number)
        .map(entry -> new Wish(number, entry.value()))
        .map(entry -> value(entry, line))
        .orElse(line.usual());
  }

  private List<Adjustment> entries(
      Person person, BrandId brand, Map<BrandSetting, Wish> wishes, Map<BrandSetting, Line> sheet) {
    List<Adjustment> entries = new ArrayList<>();
    wishes.forEach(
        (setting, wish) -> {
          Line line = sheet.get(setting);
          boolean isBack = wish.value() == null;
          if (line != null
              && (isBack ? line.owner() == Owner.DESK : !value(wish, line).equals(line.value()))) {
            entries.add(
                new Adjustment(
                    brand, setting, line.number() + 1, wish.value(), person.id(), clock.instant()));
          }
        });
    return entries;
  }
}
