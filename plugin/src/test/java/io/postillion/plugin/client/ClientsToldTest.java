package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Approvers;
import io.postillion.core.client.Client;
import io.postillion.core.client.ClientAddresses;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Announcing;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Spreading;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.notice.Told;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.plugin.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What outside people are told by mail, and what not. */
class ClientsToldTest extends ClientTest {

  /** More than all that other tests of this store leave behind. */
  private static final int MANY = 100_000;

  @Autowired AddressBook house;
  @Autowired Approvers approvers;
  @Autowired WorkItems items;

  private AddressBook book(boolean areReached) {
    Stores stores = world.stores();
    return new ClientAddresses(house, stores.clients(), stores.brands(), areReached);
  }

  private Client client(PostId post) {
    Client client =
        new Client(
            PersonId.random(),
            ACME,
            "Jeanne Client",
            UUID.randomUUID() + "@client.example",
            Locale.FRENCH,
            false,
            Set.of(post),
            world.person("manager").id(),
            clock.instant(),
            null,
            null);
    world.stores().clients().insert(client);
    return client;
  }

  /** All that is asked about these posts is told; those deliveries that go outside. */
  private List<Told> outside(AddressBook book, Post... about) {
    Stores stores = world.stores();
    Announcing announcing = new Announcing(stores.notices(), () -> items, true, clock);
    for (Post post : about) {
      items.of(ACME, post.id()).stream()
          .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
          .map(item -> new Question(ACME, item.id(), item.kind(), post.id(), null))
          .forEach(announcing::asked);
    }
    new Spreading(
            stores.notices(),
            book,
            items,
            approvers,
            stores.posts(),
            stores.approvals(),
            new Substitutes(stores.absences(), stores.people(), clock),
            stores.delegations(),
            stores.transactions(),
            clock)
        .spread();
    List<PostId> posts = List.of(about).stream().map(Post::id).toList();
    return stores
        .notices()
        .claim(Means.EMAIL, clock.instant(), Duration.ofMinutes(1), MANY)
        .stream()
        .filter(told -> posts.contains(told.notice().post()))
        .filter(told -> told.delivery().recipient().startsWith("client:"))
        .toList();
  }

  @Test
  void a_client_is_told_that_a_post_waits_for_them_and_of_no_other() {
    Post mine = asked(ACME, "This one.");
    Post other = asked(ACME, "Another one.");
    Client client = client(mine.id());
    AddressBook book = book(true);

    List<Told> told =
        outside(book, mine, other).stream()
            .filter(one -> one.delivery().recipient().endsWith(client.id().toString()))
            .toList();

    assertThat(told).extracting(one -> one.notice().post()).containsExactly(mine.id());
    String recipient = told.get(0).delivery().recipient();
    assertThat(book.find(recipient, ACME))
        .hasValueSatisfying(
            reader -> {
              assertThat(reader.reader()).isEqualTo(client.id());
              assertThat(reader.locale()).isEqualTo(Locale.FRENCH);
              assertThat(reader.addresses().get(Means.EMAIL).to().reveal())
                  .isEqualTo(client.email());
            });
    world.stores().clients().revoke(ACME, client.id(), clock.instant());
    assertThat(book.find(recipient, ACME)).isEmpty();
  }

  @Test
  void a_question_to_the_house_is_told_to_nobody_outside() {
    Post post = world.post(ACME, null, "For the house.");
    world.review(post, "approver");
    client(post.id());

    assertThat(outside(book(true), post)).isEmpty();
  }

  @Test
  void nobody_outside_is_told_without_a_mail_server_or_is_offered_as_a_colleague() {
    Post post = asked(ACME, "Bread, every day.");
    client(post.id());

    assertThat(outside(book(false), post)).isEmpty();
    assertThat(book(true).people(ACME)).noneMatch(Person::isOutside);
  }
}
