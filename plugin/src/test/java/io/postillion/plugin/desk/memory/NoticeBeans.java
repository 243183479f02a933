package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.StandIns;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Absences;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Announcing;
import io.postillion.core.notice.Delegating;
import io.postillion.core.notice.Delegation;
import io.postillion.core.notice.Delegations;
import io.postillion.core.notice.StandingIn;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostId;
import io.postillion.core.setting.ChosenWishes;
import io.postillion.plugin.notice.ConfiguredAddresses;
import io.postillion.plugin.notice.NotifyProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told how, and who stands in for whom; Camille has addresses, Sam has none. */
@Configuration(proxyBeanMethods = false)
public class NoticeBeans {

  @Bean
  MemoryNotices notices() {
    return new MemoryNotices();
  }

  @Bean
  WishBook wishBook() {
    Map<PersonId, Wishes> said = new HashMap<>();
    return new WishBook() {
      @Override
      public Optional<Wishes> of(PersonId person) {
        return Optional.ofNullable(said.get(person));
      }

      @Override
      public void put(PersonId person, Wishes wishes, Instant at) {
        said.put(person, wishes);
      }

      @Override
      public void clear(PersonId person) {
        said.remove(person);
      }
    };
  }

  @Bean
  Absences absences() {
    List<Absence> all = new ArrayList<>();
    return new Absences() {
      @Override
      public void put(Absence absence) {
        clear(absence.brand(), absence.person());
        all.add(absence);
      }

      @Override
      public void clear(BrandId brand, PersonId person) {
        all.removeIf(one -> one.brand().equals(brand) && one.person().equals(person));
      }

      @Override
      public List<Absence> of(BrandId brand) {
        return all.stream().filter(one -> one.brand().equals(brand)).toList();
      }
    };
  }

  @Bean
  Delegations delegations() {
    List<Delegation> all = new ArrayList<>();
    return new Delegations() {
      @Override
      public void put(Delegation delegation) {
        all.removeIf(one -> one.task().equals(delegation.task()));
        all.add(delegation);
      }

      @Override
      public Optional<Delegation> of(BrandId brand, String task) {
        return all.stream().filter(one -> one.task().equals(task)).findFirst();
      }

      @Override
      public List<Delegation> of(BrandId brand, PostId post) {
        return all.stream().filter(one -> one.post().equals(post)).toList();
      }

      @Override
      public List<Delegation> to(BrandId brand, PersonId person) {
        return all.stream().filter(one -> one.to().equals(person)).toList();
      }
    };
  }

  @Bean
  Announcing announcing(MemoryNotices notices, WorkItems items, Clock clock) {
    return new Announcing(notices, () -> items, true, clock);
  }

  @Bean
  Substitutes substitutes(Absences absences, People people, Clock clock) {
    return new Substitutes(absences, people, clock);
  }

  @Bean
  StandIns standIns(Substitutes substitutes, Delegations delegations, People people) {
    return new StandingIn(substitutes, delegations, people);
  }

  @Bean
  Delegating delegating(
      Delegations delegations,
      Approvers approvers,
      People people,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    return new Delegating(delegations, approvers, people, history, announcing, transactions, clock);
  }

  @Bean
  AddressBook addressBook(People people, WishBook book, ChosenWishes usual) {
    Map<String, String> settings =
        Map.of(
            "postillion.notify.mail.host", "localhost",
            "postillion.notify.mail.from", "post@desk.example",
            "postillion.notify.people.camille.email", "camille@velo.example",
            "postillion.notify.people.camille.slack", "https://hooks.slack.example/planted");
    return new ConfiguredAddresses(
        new Binder(new MapConfigurationPropertySource(settings))
            .bind("postillion.notify", NotifyProperties.class)
            .get(),
        people,
        () -> List.of(Sample.CAMILLE, Sample.SAM, Sample.EDITOR, Sample.LEA),
        person -> person.login().equals("lea") ? "lea@velo.example" : "",
        Person::locale,
        book,
        usual);
  }
}
