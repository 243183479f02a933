package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Secret;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.Publication;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A brand of its own for each test, so that no test sees another's rows. */
final class World {

  static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123456Z");
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  final TestDatabase database;
  final Stores stores;
  final JdbcClient sql;
  final String name = "b" + UUID.randomUUID().toString().substring(0, 12);
  final BrandId brand = new BrandId(name);
  final BrandId other = new BrandId(name + "-other");
  final Channel channel = channel("wall");
  final Channel second = channel("microphone");
  final SourceId source = new SourceId(name + "-blog");
  final Person person;

  World(TestDatabase database) {
    this.database = database;
    this.stores = database.stores();
    this.sql = database.sql();
    configure();
    this.person = stores.people().byLogin(name).orElseThrow();
  }

  /** What configuration says: two brands, the first with two channels, a source and a person. */
  void configure() {
    stores
        .catalogue()
        .apply(
            List.of(brand(brand), brand(other)),
            List.of(channel, second),
            List.of(source("Blog")),
            List.of(account("Ada Approver")));
  }

  static Brand brand(BrandId id) {
    return new Brand(
        id,
        "Acme " + id,
        Locale.FRANCE,
        PARIS,
        new Voice("warm", List.of("No shouting.", "No „quotes“.")),
        new WordPolicy(List.of("cheap"), List.of("quality")));
  }

  Channel channel(String suffix) {
    return new Channel(
        new ChannelId(name + "-" + suffix),
        brand,
        "sandbox",
        "The " + suffix,
        "@acme",
        Connection.NEW);
  }

  Source source(String title) {
    return new Source(source, brand, "folder", title, Connection.NEW, null);
  }

  Account account(String title) {
    return account(title, Locale.FRENCH);
  }

  Account account(String title, Locale locale) {
    return new Account(
        name,
        title,
        EnumSet.of(Role.APPROVER, Role.MANAGER),
        Set.of(brand),
        locale,
        PARIS,
        Secret.of("{bcrypt}" + title),
        Set.of("legal"));
  }

  Article newArticle(String externalId) {
    return newArticle(externalId, "Body of " + externalId);
  }

  Article newArticle(String externalId, String body) {
    CmsItem item =
        new CmsItem(
            externalId,
            Locale.CANADA_FRENCH,
            "Title of " + externalId,
            body,
            URI.create("https://acme.example/" + name),
            List.of(new Image(URI.create("https://acme.example/a.png"), "A „red“ thing")),
            List.of("news", "été"),
            "Grace Writer",
            NOW,
            NOW.plusSeconds(1));
    return new Article(ArticleId.random(), brand, source, item, item.contentHash(), 1, NOW);
  }

  Article article() {
    Article article = newArticle("item-" + UUID.randomUUID());
    assertThat(stores.articles().insert(article)).isTrue();
    return article;
  }

  Post post() {
    Post post = Post.create(brand, channel.id(), null, NOW);
    stores.posts().insert(post);
    return post;
  }

  /** A post whose current revision has this text. */
  Post post(String text) {
    return write(post(), text);
  }

  /** The next revision, by the person, as the current one. */
  Post write(Post post, String text) {
    Revision revision = newRevision(post, text);
    stores.posts().add(brand, revision);
    return stores.posts().update(post.showing(revision));
  }

  Revision newRevision(Post post, String text) {
    return Revision.of(
        post.id(),
        post.channel(),
        stores.posts().revisions(brand, post.id()).size() + 1,
        PostContent.of(text, Locale.ENGLISH),
        Author.of(person),
        List.of(),
        0,
        NOW);
  }

  Approval decide(Post post, Decision decision) {
    Revision revision = stores.posts().current(post).orElseThrow();
    Approval approval =
        new Approval(
            ApprovalId.random(),
            post.id(),
            revision.id(),
            revision.seal(),
            decision,
            person.id(),
            "Looks „right“",
            NOW,
            null);
    stores.approvals().cast(brand, vote(approval));
    stores.approvals().insert(brand, approval);
    return approval;
  }

  static Vote vote(Approval approval) {
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

  Post reload(Post post) {
    return stores.posts().get(brand, post.id());
  }

  /** A new post with an approved text, entered in the ledger and due now. */
  Publication planned() {
    Post post = post("Approved text");
    Approval approval = decide(post, Decision.APPROVED);
    stores.posts().update(post.in(PostStatus.SCHEDULED));
    return stores.ledger().plan(brand, channel.id(), approval, NOW);
  }

  Publication armed() {
    Publication planned = planned();
    assertThat(stores.ledger().arm(brand, planned.id(), "handle-1")).isTrue();
    return entry(planned);
  }

  Publication sending() {
    return stores.ledger().claim(brand, List.of(armed().id()), NOW, Duration.ofSeconds(90)).get(0);
  }

  Publication entry(Publication publication) {
    return stores.ledger().find(brand, publication.id()).orElseThrow();
  }

  /** Runs the same work on several threads that begin together. */
  static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    return together(Collections.nCopies(threads, work));
  }

  /** Runs each work on a thread of its own; they begin together. */
  static <T> List<T> together(List<Callable<T>> works) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(works.size());
    CyclicBarrier start = new CyclicBarrier(works.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : works) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
