package io.postillion.plugin.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceWish;
import io.postillion.core.content.Sourcing;
import io.postillion.core.content.Sourcing.Flaw;
import io.postillion.core.content.Sourcing.Looked;
import io.postillion.core.content.Sourcing.Saved;
import io.postillion.core.content.Sourcing.Unreachable;
import io.postillion.core.content.Sourcing.Unsound;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.plugin.config.Configured;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.SourcesOfConfiguration;
import io.postillion.plugin.store.Stores;
import io.postillion.routes.cms.CmsComponent;
import io.postillion.routes.ingest.IngestTurns;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** From the desk to the articles, over a real feed, real routes and a real database. */
class DeskSourcesTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final int PATIENCE_S = 20;

  private final HikariDataSource database = new HikariDataSource();
  private final BlockingQueue<ArticleId> came = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final List<String> titles = new ArrayList<>(List.of("One", "Two"));
  private final List<Node> nodes = new ArrayList<>();
  private HttpServer site;
  private volatile int status = 200;

  @BeforeEach
  void openTheSite() throws IOException {
    database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] body = feed().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
          asked.add(exchange.getRequestURI().toString());
        });
    site.start();
  }

  @AfterEach
  void closeEverything() throws Exception {
    for (Node node : nodes) {
      node.camel.close();
    }
    site.stop(0);
    database.close();
  }

  private String feed() {
    StringBuilder items = new StringBuilder();
    for (String title : List.copyOf(titles)) {
      items.append(
          "<item><guid>%s</guid><title>%s</title><link>https://acme.example/%s</link><description>Words of %s.</description><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>"
              .formatted(title, title, title, title));
    }
    return "<rss version=\"2.0\"><channel><title>Acme</title><link>https://acme.example</link>%s</channel></rss>"
        .formatted(items);
  }

  private String address() {
    return "http://localhost:%d/feed.xml".formatted(site.getAddress().getPort());
  }

  /** An instance of the application, as far as sources go. */
  private final class Node {

    final Stores stores;
    final Sourcing sourcing;
    final SourceCare care;
    final AllSources all;
    final CmsComponent cms;
    final CamelContext camel = new DefaultCamelContext();
    final IngestTurns turns;

    Node(Map<String, String> settings) throws Exception {
      this(settings, Set.of("localhost"));
    }

    Node(Map<String, String> settings, Set<String> allowed) throws Exception {
      Map<String, String> every = new HashMap<>(settings);
      every.put("postillion.brands.acme.name", "Acme");
      every.put("postillion.people.ada.name", "Ada");
      every.put("postillion.people.ada.password-hash", "{noop}x");
      every.put("postillion.people.ada.roles", "admin");
      every.put("postillion.people.ada.brands", "acme");
      PostillionProperties properties =
          new Binder(new MapConfigurationPropertySource(every))
              .bind("postillion", PostillionProperties.class)
              .get();
      Clock clock = Clock.systemUTC();
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
      Http http = new Http(HttpSettings.defaults().allowing(allowed));
      List<CmsKind> kinds =
          List.of(
              new FeedKind(http, clock),
              new WordPressKind(http, clock, allowed),
              new FolderKind(clock));
      DeskKinds maker = new DeskKinds(kinds);
      SourcesOfConfiguration named = new SourcesOfConfiguration(properties);
      all =
          new AllSources(
              new ConfiguredConnections(properties, kinds, List.of()), stores.sourceBook(), maker);
      sourcing =
          new Sourcing(
              stores.sourceBook(),
              stores.sourceSteps(),
              stores.sources(),
              stores.articles(),
              named,
              maker,
              () -> true,
              Duration.ofMinutes(1),
              stores.transactions(),
              clock);
      care =
          new SourceCare(
              stores.sources(),
              all,
              new ContentInbox(
                  stores.sources(), stores.articles(), flow(), stores.transactions(), clock),
              stores.sourceSteps(),
              stores.transactions(),
              clock);
      cms = new CmsComponent(care, all);
      camel.addComponent("cms", cms);
      camel.start();
      turns =
          new IngestTurns(
              () -> camel,
              () ->
                  stores.sourceBook().all().stream()
                      .map(SourceEntry::id)
                      .filter(id -> !named.name(id))
                      .toList(),
              Duration.ofHours(1));
      nodes.add(this);
    }

    Person ada() {
      return stores.people().byLogin("ada").orElseThrow();
    }

    List<String> articles() {
      return stores.articles().newest(ACME, 50).stream()
          .map(Article::item)
          .map(item -> item.title())
          .sorted()
          .toList();
    }

    SourceEntry add() {
      asked.clear();
      Saved saved = (Saved) sourcing.add(ada(), ACME, wish("Acme news"));
      return saved.entry();
    }
  }

  private SourceWish wish(String name) {
    return new SourceWish("feed", name, address(), "", null, Locale.ENGLISH, false);
  }

  private Flow flow() {
    return (Flow)
        Proxy.newProxyInstance(
            Flow.class.getClassLoader(),
            new Class<?>[] {Flow.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("startArticle")) {
                afterwards(() -> came.add((ArticleId) arguments[1]));
              }
              return null;
            });
  }

  /** As soon as others can read it. */
  private static void afterwards(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private void comes(int many) throws InterruptedException {
    for (int i = 0; i < many; i++) {
      assertThat(came.poll(PATIENCE_S, TimeUnit.SECONDS)).as("an article").isNotNull();
    }
  }

  private void isAsked() throws InterruptedException {
    assertThat(asked.poll(PATIENCE_S, TimeUnit.SECONDS)).as("a question").isNotNull();
  }

  private static List<String> routes(Node node) {
    return node.camel.getRoutes().stream().map(route -> route.getRouteId()).toList();
  }

  @Test
  void looking_takes_nothing_in() throws Exception {
    Node node = new Node(Map.of());

    Looked looked = (Looked) node.sourcing.tryOut(node.ada(), ACME, null, wish(""));

    assertThat(looked.look().fresh()).isEqualTo(2);
    assertThat(looked.entry().name()).isEqualTo("localhost");
    assertThat(node.articles()).isEmpty();
    assertThat(node.stores.sourceBook().all()).isEmpty();
  }

  @Test
  void what_is_added_is_read_without_a_restart_and_goes_on_after_a_pause_without_doubles()
      throws Exception {
    Node node = new Node(Map.of());
    node.turns.look();
    SourceId id = node.add().id();

    node.turns.look();
    comes(2);
    assertThat(node.articles()).containsExactly("One", "Two");

    node.care.pause(node.ada(), ACME, id);
    titles.add("Three");
    assertThat(node.care.sweep(id).receipts()).isEmpty();

    node.care.resume(node.ada(), ACME, id);
    node.cms.lookAgain(id);
    comes(1);
    node.care.sweep(id);
    assertThat(node.articles()).containsExactly("One", "Three", "Two");
    assertThat(came).isEmpty();
  }

  @Test
  void a_node_that_did_not_add_it_reads_it_too_and_leaves_it_when_it_is_removed() throws Exception {
    Node one = new Node(Map.of());
    Node other = new Node(Map.of());
    SourceId id = one.add().id();
    asked.clear();

    other.turns.look();
    isAsked();
    comes(2);
    assertThat(routes(other)).containsExactly("ingest-" + id);

    one.sourcing.remove(one.ada(), ACME, id);
    other.turns.look();
    assertThat(routes(other)).isEmpty();
    assertThat(one.articles()).containsExactly("One", "Two");
  }

  @Test
  void it_is_read_after_a_restart_and_only_what_is_new_comes_in() throws Exception {
    Node before = new Node(Map.of());
    SourceId id = before.add().id();
    before.turns.look();
    comes(2);
    before.camel.close();
    titles.add("Three");

    Node after = new Node(Map.of());
    after.turns.look();

    comes(1);
    after.care.sweep(id);
    assertThat(routes(after)).containsExactly("ingest-" + id);
    assertThat(after.articles()).containsExactly("One", "Three", "Two");
    assertThat(came).isEmpty();
  }

  @Test
  void removed_and_added_again_it_is_the_same_source_and_nothing_comes_twice() throws Exception {
    Node node = new Node(Map.of());
    SourceId id = node.add().id();
    node.turns.look();
    comes(2);
    node.sourcing.remove(node.ada(), ACME, id);
    node.turns.look();

    Looked look = (Looked) node.sourcing.tryOut(node.ada(), ACME, null, wish("Another name"));
    assertThat(look.look().fresh()).isZero();
    Saved again = (Saved) node.sourcing.add(node.ada(), ACME, wish("Another name"));
    asked.clear();
    node.turns.look();
    isAsked();

    assertThat(again.entry().id()).isEqualTo(id);
    node.care.sweep(id);
    assertThat(node.articles()).containsExactly("One", "Two");
    assertThat(came).isEmpty();
  }

  @Test
  void a_source_of_the_configuration_with_the_same_name_wins_and_nothing_is_lost()
      throws Exception {
    Node before = new Node(Map.of());
    SourceEntry entry = before.add();
    String key = "postillion.brands.acme.sources." + entry.id() + ".";

    Node clash = new Node(Map.of(key + "cms", "feed", key + "url", address() + "?configured"));
    clash.turns.look();
    asked.clear();
    clash.care.sweep(entry.id());

    assertThat(asked.poll(PATIENCE_S, TimeUnit.SECONDS)).endsWith("?configured");
    assertThat(routes(clash)).as("it has its route from the configuration").isEmpty();
    assertThat(clash.sourcing.of(ACME)).containsExactly(entry);
    assertThat(clash.sourcing.rests(entry)).isTrue();
    assertThat(clash.sourcing.find(ACME, entry.id())).isEmpty();

    Node after = new Node(Map.of());
    asked.clear();
    after.care.sweep(entry.id());
    assertThat(asked.poll(PATIENCE_S, TimeUnit.SECONDS)).endsWith("feed.xml");
  }

  @Test
  void names_of_the_configuration_are_not_taken_and_its_addresses_are_known() throws Exception {
    String key = "postillion.brands.acme.sources.acme-news.";
    Node node = new Node(Map.of(key + "cms", "feed", key + "url", "https://other.example/feed"));

    assertThat(node.add().id()).isEqualTo(new SourceId("acme-news-2"));
    assertThat(
            node.sourcing.tryOut(
                node.ada(),
                ACME,
                null,
                new SourceWish(
                    "feed", "", "https://OTHER.example/feed/", "", null, Locale.ENGLISH, false)))
        .isEqualTo(new Unsound(Flaw.KNOWN, "acme-news"));
  }

  @Test
  void a_private_address_is_not_reached_unless_it_is_allowed_by_name() throws Exception {
    Node node = new Node(Map.of(), Set.of());

    Unreachable no = (Unreachable) node.sourcing.add(node.ada(), ACME, wish("Mine"));

    assertThat(no.failure()).hasMessageContaining("private or reserved address");
    assertThat(asked).isEmpty();
    assertThat(node.stores.sourceBook().all()).isEmpty();
  }

  @Test
  void what_is_no_feed_and_what_is_not_there_says_so() throws Exception {
    Node node = new Node(Map.of());
    status = 404;
    assertThat(((Unreachable) node.sourcing.tryOut(node.ada(), ACME, null, wish(""))).failure())
        .hasMessageContaining("404");
    status = 401;
    assertThat(((Unreachable) node.sourcing.tryOut(node.ada(), ACME, null, wish(""))).failure())
        .hasMessageContaining("401");
  }

  @Test
  void a_folder_of_the_machine_is_never_read_from_the_desk() throws Exception {
    Node node = new Node(Map.of());

    assertThat(node.sourcing.kinds()).containsExactly("feed", "wordpress");
    assertThat(
            node.sourcing.add(
                node.ada(),
                ACME,
                new SourceWish("folder", "", "https://a.example", "", null, Locale.ENGLISH, false)))
        .isEqualTo(new Unsound(Flaw.KIND, ""));
  }

  @Test
  void a_password_does_not_travel_unencrypted() throws Exception {
    Node node = new Node(Map.of(), Set.of("localhost"));

    assertThat(
            node.sourcing.add(
                node.ada(),
                ACME,
                new SourceWish(
                    "wordpress",
                    "",
                    "http://blog.example",
                    "grace",
                    Secret.of("open sesame"),
                    Locale.ENGLISH,
                    false)))
        .isEqualTo(new Unsound(Flaw.UNENCRYPTED, ""));
  }
}
