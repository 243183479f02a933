package io.postillion.plugin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.plugin.desk.memory.SettingBeans;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredAddressesTest {

  private static final Person LEA =
      new Person(
          PersonId.random(),
          "lea",
          "Lea",
          Set.of(),
          Set.of(new BrandId("acme")),
          Locale.ENGLISH,
          ZoneOffset.UTC);

  /** Nobody has an account here, or said what they wish. */
  private static final class Nobody implements People, WishBook {

    @Override
    public Optional<Person> find(PersonId id) {
      return Optional.empty();
    }

    @Override
    public Optional<Person> byLogin(String login) {
      return Optional.empty();
    }

    @Override
    public List<Person> members(BrandId brand) {
      return List.of();
    }

    @Override
    public Set<String> groups() {
      return Set.of();
    }

    @Override
    public Optional<Wishes> of(PersonId person) {
      return Optional.empty();
    }

    @Override
    public void put(PersonId person, Wishes wishes, Instant at) {}

    @Override
    public void clear(PersonId person) {}
  }

  private static Map<Means, Address> addresses(Map<String, String> settings, String kept) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("postillion.notify.every", "5s");
    NotifyProperties properties =
        new Binder(new MapConfigurationPropertySource(all))
            .bind("postillion.notify", NotifyProperties.class)
            .get();
    Nobody nobody = new Nobody();
    return new ConfiguredAddresses(
            properties,
            nobody,
            List::of,
            person -> kept,
            Person::locale,
            nobody,
            SettingBeans.WISHES)
        .of(LEA, new BrandId("acme"))
        .addresses();
  }

  private static String email(Map<Means, Address> addresses) {
    return addresses.get(Means.EMAIL).to().reveal();
  }

  private static final Map<String, String> MAIL =
      Map.of(
          "postillion.notify.mail.host", "localhost",
          "postillion.notify.mail.from", "post@desk.example");

  @Test
  void somebody_of_the_desk_is_written_where_their_administrator_said() {
    assertThat(email(addresses(MAIL, "lea@acme.example"))).isEqualTo("lea@acme.example");
    assertThat(addresses(MAIL, "")).isEmpty();
    assertThat(addresses(Map.of(), "lea@acme.example")).isEmpty();
  }

  @Test
  void what_is_configured_comes_first() {
    Map<String, String> settings = new HashMap<>(MAIL);
    settings.put("postillion.notify.people.lea.email", "configured@acme.example");

    assertThat(email(addresses(settings, "lea@acme.example"))).isEqualTo("configured@acme.example");
  }
}
