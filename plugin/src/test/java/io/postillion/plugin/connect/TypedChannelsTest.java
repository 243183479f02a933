package io.postillion.plugin.connect;

import static io.postillion.plugin.connect.ChannelNode.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Looked;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Removal;
import io.postillion.core.brand.ChannelKeeping.Renewed;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelWish;
import io.postillion.core.brand.Connection.State;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Channels whose credential is typed at the desk, over a real database and a server of paper. */
class TypedChannelsTest {

  private static final ChannelId ABROAD = new ChannelId("acme-abroad");
  private static final String OTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

  private final HikariDataSource database = new HikariDataSource();
  private final PaperMastodon mastodon = new PaperMastodon();

  @BeforeEach
  void open() {
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    mastodon.give("first-token", "acme");
  }

  @AfterEach
  void close() {
    mastodon.close();
    database.close();
  }

  private ChannelNode node(Map<String, String> settings) {
    return new ChannelNode(database, settings, Set.of("localhost"));
  }

  private ChannelWish wish(@Nullable String token) {
    return wish(mastodon.address(), token);
  }

  private static ChannelWish wish(String address, @Nullable String token) {
    return new ChannelWish(
        "mastodon",
        "Abroad",
        "",
        Map.of("url", address, "visibility", "unlisted"),
        token == null ? null : Secret.of(token));
  }

  private static Outcome renewed(ChannelNode node, String token) {
    int seen = node.renewal.find(ACME, ABROAD).map(ChannelEntry::version).orElse(0);
    return node.renewal.renew(node.ada(), ACME, ABROAD, seen, Secret.of(token));
  }

  private static State state(ChannelNode node) {
    return node.stores.channels().get(ACME, ABROAD).connection().state();
  }

  @Test
  void looking_first_says_whose_token_it_is_and_stores_nothing() {
    ChannelNode node = node(Map.of());

    Outcome outcome = node.keeping.tryOut(node.ada(), ACME, wish("first-token"));

    assertThat(((Looked) outcome).entry().account()).isEqualTo("@acme@localhost");
    assertThat(node.listed()).isEmpty();
    assertThat(node.keeping.steps(ACME, 5)).isEmpty();
  }

  @Test
  void an_approved_post_goes_out_with_the_token_that_was_typed_from_whichever_node()
      throws Exception {
    ChannelNode one = node(Map.of());
    ChannelNode other = node(Map.of());

    ChannelEntry entry = one.add(wish(mastodon.address() + "/@acme", "first-token"));
    other.sent(one.approved(ABROAD, "Hello, abroad."));

    assertThat(entry.id()).isEqualTo(ABROAD);
    assertThat(entry.account()).isEqualTo("@acme@localhost");
    assertThat(entry.settings()).containsEntry("url", mastodon.address());
    assertThat(mastodon.statuses()).containsExactly("acme: Hello, abroad. (unlisted)");
    assertThat(
            JdbcClient.create(database)
                .sql("select secret from pst_desk_channel")
                .query(String.class)
                .single())
        .doesNotContain("first-token");
  }

  @Test
  void a_token_that_was_revoked_is_typed_anew_and_what_waited_goes_out_once() throws Exception {
    ChannelNode one = node(Map.of());
    ChannelNode other = node(Map.of());
    one.add(wish("first-token"));
    other.sent(one.approved(ABROAD, "Before."));
    PostId post = one.approved(ABROAD, "After.");
    mastodon.revoke("first-token");
    assertThatThrownBy(() -> other.sent(post)).hasCauseInstanceOf(Unauthorised.class);
    assertThat(state(one)).isEqualTo(State.UNAUTHORISED);
    one.waiting.add(post);
    mastodon.give("second-token", "acme");

    Outcome outcome = renewed(one, "second-token");
    other.again(post);

    assertThat(((Renewed) outcome).released()).isEqualTo(1);
    assertThat(one.waiting).isEmpty();
    assertThat(state(one)).isEqualTo(State.ACTIVE);
    assertThat(mastodon.statuses())
        .containsExactly("acme: Before. (unlisted)", "acme: After. (unlisted)");
    assertThat(one.keeping.steps(ACME, 5))
        .extracting(ChannelStep::kind)
        .containsExactly(ChannelStep.Kind.RENEWED, ChannelStep.Kind.ADDED);
  }

  @Test
  void while_the_database_is_away_the_last_token_serves() {
    ChannelNode node = node(Map.of());
    node.add(wish("first-token"));
    assertThat(node.networks.to(ABROAD).test()).isEqualTo("@acme on localhost");

    database.close();

    assertThat(node.networks.to(ABROAD).test()).isEqualTo("@acme on localhost");
  }

  @Test
  void a_token_of_another_account_or_one_that_is_refused_changes_nothing() throws Exception {
    ChannelNode node = node(Map.of());
    node.add(wish("first-token"));
    mastodon.give("foreign-token", "rival");

    assertThat(renewed(node, "foreign-token"))
        .isEqualTo(new Unsound(Flaw.ANOTHER, "@rival@localhost"));
    assertThat(((Unreachable) renewed(node, "no-token")).failure())
        .isInstanceOf(Unauthorised.class);
    assertThat(node.renewal.renew(node.ada(), ACME, ABROAD, 7, Secret.of("first-token")))
        .isEqualTo(new Unsound(Flaw.OVERTAKEN, ""));
    assertThat(node.renewal.renew(node.ada(), ACME, ABROAD, 1, null))
        .isEqualTo(new Unsound(Flaw.SECRET, ""));

    node.sent(node.approved(ABROAD, "As before."));
    assertThat(mastodon.statuses()).containsExactly("acme: As before. (unlisted)");
    assertThat(node.keeping.steps(ACME, 5))
        .extracting(ChannelStep::kind)
        .containsExactly(ChannelStep.Kind.ADDED);
  }

  @Test
  void a_paused_channel_stays_paused_and_what_waits_waits_on() {
    ChannelNode node = node(Map.of());
    node.add(wish("first-token"));
    node.care.pause(node.ada(), ACME, ABROAD);
    node.waiting.add(node.approved(ABROAD, "Later."));

    assertThat(((Renewed) renewed(node, "first-token")).released()).isZero();

    assertThat(state(node)).isEqualTo(State.PAUSED);
    assertThat(node.waiting).hasSize(1);
  }

  @Test
  void a_token_that_is_refused_adds_nothing_and_says_why() {
    ChannelNode node = node(Map.of());

    Outcome outcome = node.keeping.add(node.ada(), ACME, wish("no-token"));

    assertThat(((Unreachable) outcome).failure())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("The access token is invalid")
        .hasMessageNotContaining("no-token");
    assertThat(refused(node, wish(null))).isEqualTo(Flaw.SECRET);
    assertThat(((Unreachable) node.keeping.add(node.ada(), ACME, wish("t\u00f6ken"))).failure())
        .isInstanceOf(Rejected.class)
        .hasMessageNotContaining("t\u00f6ken");
    assertThat(refused(node, wish("not an address", "t"))).isEqualTo(Flaw.ADDRESS);
    assertThat(refused(node, wish("", "t"))).isEqualTo(Flaw.MISSING);
    assertThat(node.listed()).isEmpty();
  }

  private static Flaw refused(ChannelNode node, ChannelWish wish) {
    return ((Unsound) node.keeping.add(node.ada(), ACME, wish)).flaw();
  }

  @Test
  void what_is_no_such_server_is_told_apart_from_a_wrong_token() {
    ChannelNode node = node(Map.of());
    String blog = mastodon.address() + "/blog/";

    assertThat(
            ((Unreachable) node.keeping.tryOut(node.ada(), ACME, wish(blog, "first-token")))
                .failure())
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("does not answer like a Mastodon server");
  }

  @Test
  void private_addresses_and_ways_that_others_can_read_are_refused() {
    ChannelNode node = new ChannelNode(database, Map.of(), Set.of());
    String secret = mastodon.address().replace("http:", "https:");

    assertThat(((Unreachable) node.keeping.add(node.ada(), ACME, wish(secret, "t"))).failure())
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("private or reserved address");
    assertThat(refused(node, wish("first-token"))).isEqualTo(Flaw.UNENCRYPTED);
    assertThat(refused(node, wish("http://mast.example", "t"))).isEqualTo(Flaw.UNENCRYPTED);
    assertThat(mastodon.asked()).isEmpty();
  }

  @Test
  void the_same_account_is_added_once_whatever_it_is_called_and_wherever_it_is_set() {
    String key = "postillion.brands.acme.channels.acme-set.";
    ChannelNode node =
        node(
            Map.of(
                key + "network", "mastodon",
                key + "url", mastodon.address(),
                key + "token", "first-token",
                key + "account", "@somebody"));
    mastodon.give("second-token", "acme");
    mastodon.give("third-token", "other");
    mastodon.give("fourth-token", "other");

    assertThat(node.keeping.add(node.ada(), ACME, wish("second-token")))
        .isEqualTo(new Unsound(Flaw.KNOWN, "acme-set"));
    node.add(wish("third-token"));
    assertThat(node.keeping.add(node.ada(), ACME, wish("fourth-token")))
        .isEqualTo(new Unsound(Flaw.KNOWN, "Abroad"));
  }

  @Test
  void of_two_who_add_the_same_account_at_once_the_second_is_told() {
    ChannelNode one = node(Map.of());
    ChannelNode other = node(Map.of());
    mastodon.meanwhile(() -> other.add(wish("first-token")));

    assertThat(one.keeping.add(one.ada(), ACME, wish("first-token")))
        .isEqualTo(new Unsound(Flaw.KNOWN, "Abroad"));

    assertThat(one.listed()).containsExactly(ABROAD);
    assertThat(one.keeping.steps(ACME, 5)).hasSize(1);
  }

  @Test
  void removed_its_token_is_gone_on_every_node() {
    ChannelNode one = node(Map.of());
    ChannelNode other = node(Map.of());
    one.add(wish("first-token"));
    assertThat(other.networks.to(ABROAD).test()).isEqualTo("@acme on localhost");

    assertThat(one.keeping.remove(one.ada(), ACME, ABROAD)).isEqualTo(Removal.DONE);

    int asked = mastodon.asked().size();
    assertThatThrownBy(() -> other.networks.to(ABROAD).test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("was removed");
    assertThat(mastodon.asked()).hasSize(asked);
    assertThat(one.stores.channelBook().secret(ACME, ABROAD)).isEmpty();
    assertThat(renewed(one, "first-token")).isEqualTo(new Unsound(Flaw.GONE, ""));
  }

  @Test
  void without_a_key_nothing_is_kept_and_with_another_one_the_token_is_typed_anew()
      throws Exception {
    node(Map.of()).add(wish("first-token"));

    ChannelNode bare = new ChannelNode(database, Map.of(), Set.of("localhost"), null);
    assertThatThrownBy(() -> bare.networks.to(ABROAD).test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("postillion.secret-key");
    assertThat(refused(bare, wish("first-token"))).isEqualTo(Flaw.NO_KEY);
    assertThat(renewed(bare, "first-token")).isEqualTo(new Unsound(Flaw.NO_KEY, ""));

    ChannelNode other = new ChannelNode(database, Map.of(), Set.of("localhost"), OTHER_KEY);
    assertThatThrownBy(() -> other.networks.to(ABROAD).test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("another postillion.secret-key")
        .hasMessageContaining(ABROAD.value());
    assertThat(renewed(other, "first-token")).isInstanceOf(Renewed.class);
    other.sent(other.approved(ABROAD, "Here again."));
    assertThat(mastodon.statuses()).containsExactly("acme: Here again. (unlisted)");
  }

  @Test
  void only_administrators_of_the_brand_look_add_and_renew() {
    ChannelNode node = node(Map.of());
    Person paul = node.person("paul");
    node.add(wish("first-token"));
    int asked = mastodon.asked().size();

    assertThatThrownBy(() -> node.keeping.tryOut(paul, ACME, wish("first-token")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> node.keeping.add(paul, ACME, wish("first-token")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> node.renewal.renew(paul, ACME, ABROAD, 1, Secret.of("first-token")))
        .isInstanceOf(RefusedException.class);
    assertThat(mastodon.asked()).hasSize(asked);
  }

  @Test
  void a_channel_that_the_configuration_names_too_is_not_renewed_here() {
    node(Map.of()).add(wish("first-token"));
    ChannelNode clash =
        node(Map.of("postillion.brands.acme.channels.acme-abroad.network", "sandbox"));

    assertThat(renewed(clash, "first-token")).isEqualTo(new Unsound(Flaw.GONE, ""));
    assertThat(clash.keeping.of(ACME)).extracting(ChannelEntry::id).isEqualTo(List.of(ABROAD));
  }
}
