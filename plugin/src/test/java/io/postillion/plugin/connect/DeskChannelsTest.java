package io.postillion.plugin.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Removal;
import io.postillion.core.brand.ChannelKeeping.Saved;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelWish;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.people.Person;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.ChannelsOfConfiguration;
import io.postillion.plugin.config.Configured;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** From the desk to the wall, over the real publisher and a real database. */
class DeskChannelsTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final ChannelId WALL = new ChannelId("acme-wall");
  private static final ChannelWish WISH = new ChannelWish("sandbox", "Wall", "@acme", "");
  private static final int PATIENCE_S = 20;
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
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

  /** An instance of the application, as far as channels go. */
  private final class Node {

    final Clock clock = Clock.systemUTC();
    final Stores stores;
    final ChannelKeeping keeping;
    final AllNetworks networks;
    final Publisher publisher;

    Node(Map<String, String> settings) {
      Map<String, String> every = new HashMap<>(settings);
      every.put("postillion.brands.acme.name", "Acme");
      for (String login : List.of("ada", "paul")) {
        String key = "postillion.people." + login + ".";
        every.put(key + "name", login);
        every.put(key + "password-hash", "{noop}x");
        every.put(key + "roles", login.equals("ada") ? "admin" : "approver");
        every.put(key + "brands", "acme");
      }
      PostillionProperties properties =
          new Binder(new MapConfigurationPropertySource(every))
              .bind("postillion", PostillionProperties.class)
              .get();
      stores =
          Stores.open(
              database,
              new DataSourceTransactionManager(database),
              purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32));
      Configured configured = new Configured(properties);
      stores
          .catalogue()
          .apply(
              configured.brands(),
              configured.channels(),
              configured.sources(),
              configured.people());
      Http http = new Http(HttpSettings.defaults());
      AccessTokens tokens =
          new AccessTokens(
              new OAuthApps(properties, InstallationKey.of(KEY)), stores.grants(), http, clock);
      List<NetworkKind> kinds =
          List.of(
              new SandboxKind(stores.sandboxWall(), URI.create("https://desk.example"), clock),
              new XKind(tokens, http, clock),
              new LinkedInKind(tokens, http, clock),
              new BlueskyKind(http, clock));
      DeskNetworks maker = new DeskNetworks(kinds);
      networks =
          new AllNetworks(
              new ConfiguredConnections(properties, List.of(), kinds), stores.channelBook(), maker);
      keeping =
          new ChannelKeeping(
              stores.channelBook(),
              stores.channelSteps(),
              stores.channels(),
              new ChannelsOfConfiguration(properties),
              maker,
              stores.forms(),
              stores.transactions(),
              clock);
      publisher =
          new Publisher(
              stores.posts(),
              stores.channels(),
              stores.brands(),
              stores.approvals(),
              stores.ledger(),
              networks,
              stores.media(),
              stores.history(),
              stores.brakes(),
              stores.transactions(),
              Runnable::run,
              new PublishSettings(4, 2, Duration.ofSeconds(1)),
              clock);
    }

    Person person(String login) {
      return stores.people().byLogin(login).orElseThrow();
    }

    Person ada() {
      return person("ada");
    }

    ChannelEntry add(ChannelWish wish) {
      return ((Saved) keeping.add(ada(), ACME, wish)).entry();
    }

    PostId approved(ChannelId channel, String text) {
      Post post = Post.create(ACME, channel, null, clock.instant());
      Revision revision =
          Revision.of(
              post.id(),
              channel,
              1,
              PostContent.of(text, Locale.ENGLISH),
              Author.of(ada()),
              List.of(),
              0,
              clock.instant());
      Approval approval =
          new Approval(
              ApprovalId.random(),
              post.id(),
              revision.id(),
              revision.seal(),
              Decision.APPROVED,
              person("paul").id(),
              "",
              clock.instant(),
              null);
      stores
          .transactions()
          .run(
              () -> {
                stores.posts().insert(post);
                stores.posts().add(ACME, revision);
                stores.posts().update(post.showing(revision).in(PostStatus.APPROVED));
                stores.approvals().cast(ACME, vote(approval));
                stores.approvals().insert(ACME, approval);
              });
      return post.id();
    }

    Sent sent(PostId post) throws Exception {
      publisher.plan(ACME, post);
      CompletableFuture<Sent> answer = publisher.publish(ACME, post).toCompletableFuture();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      while (!answer.isDone() && System.nanoTime() < end) {
        publisher.depart();
        publisher.comesHome(Duration.ofMillis(50));
      }
      return answer.get(1, TimeUnit.SECONDS);
    }

    List<String> wall(ChannelId channel) {
      return stores.sandboxWall().newest(channel, 10).stream()
          .map(SandboxPost::content)
          .map(PostContent::text)
          .toList();
    }

    List<ChannelId> listed() {
      return stores.channels().of(ACME).stream().map(Channel::id).toList();
    }
  }

  private static Vote vote(Approval approval) {
    return new Vote(
        approval.id(),
        approval.post(),
        approval.revision(),
        approval.seal(),
        approval.decision(),
        approval.person(),
        null,
        "question of " + approval.id(),
        "approver",
        approval.comment(),
        approval.at(),
        null);
  }

  @Test
  void an_approved_post_goes_out_on_it_without_a_restart_and_from_a_node_that_did_not_add_it()
      throws Exception {
    Node one = new Node(Map.of());
    Node other = new Node(Map.of());
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
    Node before = new Node(Map.of());
    before.add(WISH);
    PostId post = before.approved(WALL, "Still here.");

    Node after = new Node(Map.of());
    after.sent(post);

    assertThat(after.listed()).containsExactly(WALL);
    assertThat(after.wall(WALL)).containsExactly("Still here.");
  }

  @Test
  void a_channel_of_the_configuration_with_the_same_name_wins_and_nothing_is_lost()
      throws Exception {
    Node before = new Node(Map.of());
    ChannelEntry entry = before.add(WISH);
    before.sent(before.approved(WALL, "First."));
    String key = "postillion.brands.acme.channels.acme-wall.";

    Node clash = new Node(Map.of(key + "network", "sandbox", key + "name", "Configured"));

    assertThat(clash.stores.channels().get(ACME, WALL).name()).isEqualTo("Configured");
    assertThat(clash.keeping.of(ACME)).containsExactly(entry);
    assertThat(clash.keeping.rests(entry)).isTrue();
    clash.sent(clash.approved(WALL, "Second."));

    Node after = new Node(Map.of());
    assertThat(after.stores.channels().get(ACME, WALL).name()).isEqualTo("Wall");
    assertThat(after.keeping.rests(entry)).isFalse();
    assertThat(after.wall(WALL)).containsExactlyInAnyOrder("First.", "Second.");
  }

  @Test
  void removed_while_it_rests_the_channel_of_the_configuration_is_used_on() throws Exception {
    Node before = new Node(Map.of());
    before.add(WISH);
    PostId post = before.approved(WALL, "On its way.");
    String key = "postillion.brands.acme.channels.acme-wall.";
    Node clash = new Node(Map.of(key + "network", "sandbox"));

    assertThat(clash.keeping.remove(clash.ada(), ACME, WALL)).isEqualTo(Removal.DONE);

    clash.sent(post);
    assertThat(clash.keeping.of(ACME)).isEmpty();
    assertThat(clash.wall(WALL)).containsExactly("On its way.");
  }

  @Test
  void names_that_the_configuration_has_are_not_taken_and_an_account_is_added_once() {
    String key = "postillion.brands.acme.channels.acme-wall.";
    Node node = new Node(Map.of(key + "network", "sandbox", key + "account", "@Other"));

    assertThat(node.add(WISH).id()).isEqualTo(new ChannelId("acme-wall-2"));
    assertThat(node.keeping.add(node.ada(), ACME, WISH)).isEqualTo(new Unsound(Flaw.KNOWN, "Wall"));
    assertThat(node.keeping.add(node.ada(), ACME, new ChannelWish("sandbox", "Third", "other", "")))
        .isEqualTo(new Unsound(Flaw.KNOWN, "acme-wall"));
  }

  @Test
  void it_is_not_removed_while_something_is_in_the_making_and_then_what_is_out_stays()
      throws Exception {
    Node node = new Node(Map.of());
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

    Node after = new Node(Map.of());
    assertThat(after.listed()).isEmpty();
    assertThat(after.keeping.of(ACME)).isEmpty();
    assertThat(after.wall(WALL)).contains("Out.", "On its way.");
    assertThat(after.stores.ledger().live(ACME, out)).isPresent();
    assertThat(after.networks.to(WALL).limits().maxMedia()).isEqualTo(4);
    assertThat(after.add(WISH).id()).isEqualTo(new ChannelId("acme-wall-2"));
  }

  @Test
  void a_form_of_recurring_posts_stands_in_the_way_as_long_as_it_is_used() {
    Node node = new Node(Map.of());
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
  void networks_are_offered_that_need_nothing_typed_and_no_others() {
    assertThat(new Node(Map.of()).keeping.networks()).containsExactly("sandbox");
    Node node = new Node(APP);

    assertThat(node.keeping.networks()).containsExactly("linkedin", "sandbox", "x");
    assertThat(node.keeping.others()).containsExactly("bluesky");
    assertThat(refused(node, new ChannelWish("bluesky", "Sky", "", ""))).isEqualTo(Flaw.NETWORK);
    assertThat(refused(node, new ChannelWish("sandbox", " ", "", ""))).isEqualTo(Flaw.NAME);
    assertThat(refused(node, new ChannelWish("sandbox", "x".repeat(101), "", "")))
        .isEqualTo(Flaw.LONG);
    assertThat(refused(node, new ChannelWish("linkedin", "Page", "", "acme")))
        .isEqualTo(Flaw.OTHER);
    assertThat(node.add(new ChannelWish("linkedin", "Page", "", "urn:li:organization:7")).account())
        .isEqualTo("Page");
  }

  private static Flaw refused(Node node, ChannelWish wish) {
    Outcome outcome = node.keeping.add(node.ada(), ACME, wish);
    return ((Unsound) outcome).flaw();
  }

  @Test
  void without_the_app_of_its_network_it_says_so_and_the_others_go_on() throws Exception {
    Node before = new Node(APP);
    ChannelId x = before.add(new ChannelWish("x", "On X", "@acme", "")).id();
    before.add(WISH);

    Node after = new Node(Map.of());

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
    Node node = new Node(Map.of());
    Person paul = node.person("paul");

    assertThatThrownBy(() -> node.keeping.add(paul, ACME, WISH))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> node.keeping.remove(paul, ACME, WALL))
        .isInstanceOf(RefusedException.class);
    assertThat(node.listed()).isEmpty();
  }
}
