package io.postillion.core.setting;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Spending;
import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.setting.Adjusting.Foretold;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Telling.Prospect;
import io.postillion.core.setting.Telling.Reader;
import io.postillion.core.setting.Telling.Way;
import io.postillion.core.testing.MemoryAdjustments;
import io.postillion.core.testing.MemoryAiCalls;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Administrators say at the desk how people are told who said nothing else. */
class NoticeSettingTest {

  private static final Wishes USUAL =
      new Wishes(
          EnumSet.allOf(NoticeKind.class).stream()
              .collect(Collectors.toMap(kind -> kind, kind -> Set.of(Means.EMAIL))),
          Digest.NONE,
          LocalTime.of(8, 0),
          null,
          false);

  private final World world = new World();
  private final MemoryAdjustments journal = new MemoryAdjustments();
  private final Set<BrandSetting> configured = EnumSet.noneOf(BrandSetting.class);
  private final Map<PersonId, Wishes> said = new HashMap<>();
  private final Map<PersonId, Set<Means>> reached = new HashMap<>();
  private final ChosenNow now =
      new ChosenNow(journal, (brand, setting) -> configured.contains(setting), world.clock);
  private final ChosenWishes wishes = new ChosenWishes(brand -> USUAL, now::of);
  private final Adjusting adjusting = adjusting();

  private Adjusting adjusting() {
    Spending spending =
        new Spending(new MemoryAiCalls(), world.brands, brand -> Budget.NONE, world.clock);
    AiPolicy nobody = AiPolicy.asking(List.of());
    return new Adjusting(
        journal,
        (brand, setting) -> configured.contains(setting),
        new Usuals(
            world.brands,
            brand -> world.policy,
            brand -> Budget.NONE,
            brand -> nobody,
            brand -> USUAL,
            brand -> CardDesign.PLAIN),
        now,
        new Trials(
            new Foreseeing(
                world.posts,
                world.brands,
                brand -> world.policy,
                (brands, watched) -> {
                  throw new AssertionError("How people are told changes no finding");
                },
                world.clock),
            new Affording(spending, brand -> Budget.NONE, (brand, currency) -> true),
            new Entrusting(
                brand -> nobody,
                brand -> List.of(),
                new MemoryAiCalls(),
                spending,
                world.articles,
                (text, names) -> List.of()),
            new Telling(new Book(), new Said(), brand -> USUAL, true, world.clock),
            NoAddresses.depicting(world)),
        world.transactions,
        world.clock);
  }

  private final class Book implements AddressBook {

    @Override
    public Optional<Recipient> find(String key, BrandId brand) {
      return Optional.empty();
    }

    @Override
    public Recipient of(Person person, BrandId brand) {
      Set<Means> by = reached.getOrDefault(person.id(), Set.of(Means.EMAIL));
      Wishes usual = wishes.of(brand).reaching(by);
      return new Recipient(
          Recipient.keyOf(person.id()),
          person.name(),
          person,
          person.locale(),
          person.zone(),
          by.stream()
              .collect(
                  Collectors.toMap(one -> one, one -> new Address(Secret.of("to " + one), null))),
          new Said().of(person.id()).map(own -> own.or(usual)).orElse(usual));
    }

    @Override
    public List<Person> people(BrandId brand) {
      return List.of(world.manager, world.approver, world.admin);
    }

    @Override
    public List<Recipient> rooms(BrandId brand) {
      return List.of();
    }
  }

  private final class Said implements WishBook {

    @Override
    public Optional<Wishes> of(PersonId person) {
      return Optional.ofNullable(said.get(person));
    }

    @Override
    public void put(PersonId person, Wishes own, Instant at) {
      said.put(person, own);
    }

    @Override
    public void clear(PersonId person) {
      said.remove(person);
    }
  }

  private Outcome save(Person person, BrandSetting setting, int seen, String... value) {
    return adjusting.save(
        person, ACME, Group.NOTICES, Map.of(setting, new Wish(seen, List.of(value))));
  }

  private Prospect tried(BrandSetting setting, String... value) {
    Outcome outcome =
        adjusting.tryOut(
            world.admin, ACME, Group.NOTICES, Map.of(setting, new Wish(0, List.of(value))));
    return ((Foretold) outcome).prospect();
  }

  private static Reader of(Person person, Prospect prospect) {
    return prospect.readers().stream()
        .filter(reader -> reader.person().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private Wishes counting(Person person) {
    return new Book().of(person, ACME).wishes();
  }

  @Test
  void what_is_set_counts_for_those_who_said_nothing_and_own_wishes_win() {
    said.put(world.manager.id(), USUAL);

    save(world.admin, BrandSetting.EVENTS, 0, "REVIEW.SLACK", "REVIEW.EMAIL");
    save(world.admin, BrandSetting.DIGEST, 0, "DAILY");
    save(world.admin, BrandSetting.DIGEST_AT, 0, "17:30");
    save(world.admin, BrandSetting.QUIET, 0, "22:00-07:00");
    save(world.admin, BrandSetting.URGENT, 0, "ON");

    assertThat(counting(world.approver))
        .isEqualTo(
            new Wishes(
                Map.of(NoticeKind.REVIEW, Set.of(Means.EMAIL, Means.SLACK)),
                Digest.DAILY,
                LocalTime.of(17, 30),
                new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                true));
    assertThat(counting(world.manager)).isEqualTo(USUAL);
  }

  @Test
  void whoever_is_reached_by_none_of_the_means_is_told_by_what_there_is() {
    reached.put(world.approver.id(), Set.of(Means.TEAMS));

    save(world.admin, BrandSetting.EVENTS, 0, "REVIEW.SLACK");

    assertThat(counting(world.approver).of(NoticeKind.REVIEW)).containsExactly(Means.TEAMS);
    assertThat(counting(world.approver).of(NoticeKind.CHANGES)).isEmpty();
  }

  @Test
  void what_is_no_hour_no_time_and_no_event_is_refused() {
    for (String hours : List.of("22:00", "22:00-22:00", "22:00-7", "22-07", "a-b", "-", "1-2-3")) {
      assertThat(save(world.admin, BrandSetting.QUIET, 0, hours))
          .isEqualTo(new Unsound(Map.of(BrandSetting.QUIET, Flaw.of(Flaw.Kind.NO_HOURS, hours))));
    }
    assertThat(save(world.admin, BrandSetting.DIGEST_AT, 0, "25:00"))
        .isEqualTo(
            new Unsound(Map.of(BrandSetting.DIGEST_AT, Flaw.of(Flaw.Kind.NO_TIME, "25:00"))));
    assertThat(save(world.admin, BrandSetting.DIGEST_AT, 0))
        .isEqualTo(new Unsound(Map.of(BrandSetting.DIGEST_AT, Flaw.of(Flaw.Kind.EMPTY, ""))));
    assertThat(save(world.admin, BrandSetting.EVENTS, 0, "REVIEW.PIGEON"))
        .isEqualTo(
            new Unsound(
                Map.of(BrandSetting.EVENTS, Flaw.of(Flaw.Kind.NO_CHOICE, "REVIEW.PIGEON"))));
    assertThat(journal.all).isEmpty();
  }

  @Test
  void hours_are_read_as_two_fields_have_them() {
    assertThat(Lines.of(BrandSetting.QUIET, "22:00\n07:00")).containsExactly("22:00-07:00");
    assertThat(Lines.of(BrandSetting.QUIET, "22:00 – 07:00")).containsExactly("22:00-07:00");
    assertThat(Lines.of(BrandSetting.QUIET, "\n")).isEmpty();
    assertThat(Lines.of(BrandSetting.QUIET, "\n07:00")).containsExactly("07:00");
  }

  @Test
  void only_administrators_set_it_and_what_the_configuration_names_stays() {
    configured.add(BrandSetting.QUIET);

    for (Person person : List.of(world.manager, world.approver)) {
      assertThatThrownBy(() -> save(person, BrandSetting.URGENT, 0, "ON"))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(save(world.admin, BrandSetting.QUIET, 0, "22:00-07:00")).isEqualTo(new Saved(0));
    assertThat(adjusting.lines(ACME))
        .filteredOn(line -> line.setting().group() == Group.NOTICES)
        .extracting(Adjusting.Line::owner)
        .containsExactly(
            Owner.NOBODY, Owner.NOBODY, Owner.NOBODY, Owner.CONFIGURATION, Owner.NOBODY);
  }

  @Test
  void trying_says_how_each_would_be_told_and_when() {
    said.put(world.manager.id(), USUAL);
    reached.put(world.admin.id(), Set.of());
    Instant moment = world.clock.instant();

    Prospect prospect = tried(BrandSetting.QUIET, "22:00-07:00");

    assertThat(prospect.untold()).isEmpty();
    assertThat(of(world.manager, prospect).way()).isEqualTo(Way.OWN);
    assertThat(of(world.manager, prospect).night()).isEqualTo(night(world.manager, 0, "23:00"));
    assertThat(of(world.admin, prospect).way()).isEqualTo(Way.UNREACHED);
    assertThat(of(world.admin, prospect).now()).isNull();
    assertThat(of(world.approver, prospect))
        .isEqualTo(
            new Reader(
                world.approver,
                Way.USUAL,
                Set.of(Means.EMAIL),
                moment,
                night(world.approver, 1, "07:00")));
    assertThat(journal.all).isEmpty();
  }

  private Instant night(Person person, int days, String time) {
    return world
        .clock
        .instant()
        .atZone(person.zone())
        .toLocalDate()
        .plusDays(days)
        .atTime(LocalTime.parse(time))
        .atZone(person.zone())
        .toInstant();
  }

  @Test
  void trying_names_what_nobody_would_be_told() {
    List<String> all = new ArrayList<>(EventLine.lines(USUAL));
    all.remove("REVIEW.EMAIL");

    Prospect prospect = tried(BrandSetting.EVENTS, all.toArray(String[]::new));

    assertThat(prospect.untold()).containsExactly(NoticeKind.REVIEW);
    assertThat(of(world.approver, prospect).by()).isEmpty();
  }
}
