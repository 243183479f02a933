package io.postillion.plugin.connect;

import static io.postillion.plugin.connect.ChannelNode.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Removal;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelWish;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.SocialNetwork;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the desk to the wall, over the real publisher and a real database. */
class DeskChannelsTest {

  private static final ChannelId WALL = new ChannelId("acme-wall");
  private static final ChannelWish WISH = new ChannelWish("sandbox", "Wall", "@acme");
  private static final Map<String, String> APP =
      Map.of(
          "postillion.oauth.x.client-id", "app",
          "postillion.oauth.x.client-secret", "secret",
          "postillion.oauth.linkedin.client-id", "app",
          "postillion.oauth.linkedin.client-secret", "secret");

  private final HikariDataSource database = new HikariDataSource();

  @BeforeEach
  void open() {
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ChannelNode node(Map<String, String> settings) {
    return new ChannelNode(database, settings, Set.of());
  }

  @Test
  void an_approved_post_goes_out_on_it_without_a_restart_and_from_a_node_that_did_not_add_it()
      throws Exception {
    ChannelNode one = node(Map.of());
    ChannelNode other = node(Map.of());
    assertThatThrownBy(() -> other.networks.to(WALL)).isInstanceOf(NotFoundException.class);

    ChannelEntry entry = one.add(WISH);
    PostId post = one.approved(entry.id(), "Hello, wall.");
    other.sent(post);

    assertThat(entry.id()).isEqualTo(WALL);
    assertThat(one.wall(WALL)).containsExactly("Hello, wall.");
    assertThat(one.stores.posts().get(ACME, post).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(one.keeping.steps(ACME, 5))
        .extracting(ChannelStep::kind, ChannelStep::person)
        .containsExactly(tuple(ChannelStep.Kind.ADDED, one.ada().id()));
  }

  @Test
  void it_is_there_after_a_restart_and_what_was_approved_before_goes_out() throws Exception {
    ChannelNode before = node(Map.of());
    before.add(WISH);
    PostId post = before.approved(WALL, "Still here.");

    ChannelNode after = node(Map.of());
    after.sent(post);

    assertThat(after.listed()).containsExactly(WALL);
    assertThat(after.wall(WALL)).containsExactly("Still here.");
  }

  @Test
  void a_channel_of_the_configuration_with_the_same_name_wins_and_nothing_is_lost()
      throws Exception {
    ChannelNode before = node(Map.of());
    ChannelEntry entry = before.add(WISH);
    before.sent(before.approved(WALL, "First."));
    String key = "postillion.brands.acme.channels.acme-wall.";

    ChannelNode clash = node(Map.of(key + "network", "sandbox", key + "name", "Configured"));

    assertThat(clash.stores.channels().get(ACME, WALL).name()).isEqualTo("Configured");
    assertThat(clash.keeping.of(ACME)).containsExactly(entry);
    assertThat(clash.keeping.rests(entry)).isTrue();
    clash.sent(clash.approved(WALL, "Second."));

    ChannelNode after = node(Map.of());
    assertThat(after.stores.channels().get(ACME, WALL).name()).isEqualTo("Wall");
    assertThat(after.keeping.rests(entry)).isFalse();
    assertThat(after.wall(WALL)).containsExactlyInAnyOrder("First.", "Second.");
  }

  @Test
  void removed_while_it_rests_the_channel_of_the_configuration_is_used_on() throws Exception {
    ChannelNode before = node(Map.of());
    before.add(WISH);
    PostId post = before.approved(WALL, "On its way.");
    String key = "postillion.brands.acme.channels.acme-wall.";
    ChannelNode clash = node(Map.of(key + "network", "sandbox"));

    assertThat(clash.keeping.remove(clash.ada(), ACME, WALL)).isEqualTo(Removal.DONE);

    clash.sent(post);
    assertThat(clash.keeping.of(ACME)).isEmpty();
    assertThat(clash.wall(WALL)).containsExactly("On its way.");
  }

  @Test
  void names_that_the_configuration_has_are_not_taken_and_an_account_is_added_once() {
    String key = "postillion.brands.acme.channels.acme-wall.";
    ChannelNode node = node(Map.of(key + "network", "sandbox", key + "account", "@Other"));

    assertThat(node.add(WISH).id()).isEqualTo(new ChannelId("acme-wall-2"));
    assertThat(node.keeping.add(node.ada(), ACME, WISH)).isEqualTo(new Unsound(Flaw.KNOWN, "Wall"));
    assertThat(node.keeping.add(node.ada(), ACME, new ChannelWish("sandbox", "Third", "other")))
        .isEqualTo(new Unsound(Flaw.KNOWN, "acme-wall"));
  }

  @Test
  void it_is_not_removed_while_something_is_in_the_making_and_then_what_is_out_stays()
      throws Exception {
    ChannelNode node = node(Map.of());
    node.add(WISH);
    PostId out = node.approved(WALL, "Out.");
    PostId open = node.approved(WALL, "On its way.");
    node.sent(out);

    assertThat(node.keeping.remove(node.ada(), ACME, WALL)).isEqualTo(Removal.IN_THE_WAY);
    assertThat(node.keeping.inTheWay(ACME, WALL).posts()).containsExactly(open);
    assertThat(node.listed()).containsExactly(WALL);

    node.sent(open);
    assertThat(node.keeping.remove(node.ada(), ACME, WALL)).isEqualTo(Removal.DONE);
    assertThat(node.keeping.remove(node.ada(), ACME, WALL)).isEqualTo(Removal.GONE);

    ChannelNode after = node(Map.of());
    assertThat(after.listed()).isEmpty();
    assertThat(after.keeping.of(ACME)).isEmpty();
    assertThat(after.wall(WALL)).contains("Out.", "On its way.");
    assertThat(after.stores.ledger().live(ACME, out)).isPresent();
    assertThat(after.networks.to(WALL).limits().maxMedia()).isEqualTo(4);
    assertThat(after.add(WISH).id()).isEqualTo(new ChannelId("acme-wall-2"));
  }

  @Test
  void a_form_of_recurring_posts_stands_in_the_way_as_long_as_it_is_used() {
    ChannelNode node = node(Map.of());
    node.add(WISH);
    Instant now = node.clock.instant();
    Form form =
        new Form(
            FormId.random(),
            ACME,
            "Weekly offer",
            "Today: {text}",
            Locale.ENGLISH,
            Set.of(WALL),
            false,
            node.ada().id(),
            now,
            null);
    node.stores.forms().insert(form);

    assertThat(node.keeping.remove(node.ada(), ACME, WALL)).isEqualTo(Removal.IN_THE_WAY);
    assertThat(node.keeping.inTheWay(ACME, WALL).forms()).containsExactly("Weekly offer");

    node.stores.forms().retire(ACME, form.id(), now);
    assertThat(node.keeping.remove(node.ada(), ACME, WALL)).isEqualTo(Removal.DONE);
  }

  @Test
  void networks_are_offered_that_need_no_app_or_have_one_and_say_what_they_want_to_know() {
    ChannelNode bare = node(Map.of());
    assertThat(bare.keeping.networks()).containsExactly("bluesky", "mastodon", "sandbox");
    assertThat(bare.keeping.others()).containsExactly("linkedin", "x");
    assertThat(refused(bare, new ChannelWish("x", "On X", ""))).isEqualTo(Flaw.NETWORK);
    ChannelNode node = node(APP);

    assertThat(node.keeping.networks())
        .containsExactly("bluesky", "linkedin", "mastodon", "sandbox", "x");
    assertThat(refused(node, new ChannelWish("sandbox", " ", ""))).isEqualTo(Flaw.NAME);
    assertThat(refused(node, new ChannelWish("sandbox", "x".repeat(101), ""))).isEqualTo(Flaw.LONG);
    assertThat(refused(node, page("acme"))).isEqualTo(Flaw.OTHER);
    assertThat(refused(node, page(" "))).isEqualTo(Flaw.MISSING);
    ChannelEntry entry = node.add(page(" urn:li:organization:7 "));
    assertThat(entry.account()).isEqualTo("Page");
    assertThat(node.keeping.of(ACME)).containsExactly(entry);
    assertThat(entry.settings()).isEqualTo(Map.of("author", "urn:li:organization:7"));
    assertThat(node.networks.to(entry.id()).limits().maxMedia()).isEqualTo(20);
  }

  private static ChannelWish page(String author) {
    return new ChannelWish("linkedin", "Page", "", Map.of("author", author), null);
  }

  private static Flaw refused(ChannelNode node, ChannelWish wish) {
    Outcome outcome = node.keeping.add(node.ada(), ACME, wish);
    return ((Unsound) outcome).flaw();
  }

  @Test
  void without_the_app_of_its_network_it_says_so_and_the_others_go_on() throws Exception {
    ChannelNode before = node(APP);
    ChannelId x = before.add(new ChannelWish("x", "On X", "@acme")).id();
    before.add(WISH);

    ChannelNode after = node(Map.of());

    SocialNetwork network = after.networks.to(x);
    assertThat(network.limits().maxParts()).isEqualTo(1);
    assertThatThrownBy(network::test)
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("postillion.oauth.x");
    PostId post = after.approved(x, "Not yet.");
    after.publisher.plan(ACME, post);
    assertThat(after.publisher.publish(ACME, post).toCompletableFuture())
        .isCompletedExceptionally();
    after.sent(after.approved(WALL, "All the same."));
    assertThat(after.wall(WALL)).containsExactly("All the same.");
  }

  @Test
  void only_administrators_of_the_brand_add_and_remove() {
    ChannelNode node = node(Map.of());
    Person paul = node.person("paul");

    assertThatThrownBy(() -> node.keeping.add(paul, ACME, WISH))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> node.keeping.remove(paul, ACME, WALL))
        .isInstanceOf(RefusedException.class);
    assertThat(node.listed()).isEmpty();
  }
}
