package io.postillion.bench.injections;

import io.postillion.bench.Browser;
import io.postillion.bench.host.BenchHost;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Severity;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application, with its engine, its routes and its desk: attempts come in as articles,
 * and a person opens the pages that show what became of them.
 */
final class DeskVisit implements AutoCloseable {

  /** An article is all that the desk is given here. */
  static final Set<Where> PLACES =
      EnumSet.complementOf(
          EnumSet.of(
              Where.BRIEF_FACT,
              Where.BRIEF_MESSAGE,
              Where.BRIEF_AUDIENCE,
              Where.BEFORE,
              Where.WISH,
              Where.COMMENT));

  private static final BrandId BRAND = new BrandId("acme");
  private static final SourceId BLOG = new SourceId("acme-blog");
  private static final ChannelId CHANNEL = new ChannelId("acme-bench");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 10;

  private final Outside outside = new Outside();
  private final HostileModel model =
      new HostileModel(ProviderKind.OPENAI, outside.canary(), prompt -> prompt);
  private final Press press;
  private final ServletWebServerApplicationContext application;
  private final Browser browser;

  DeskVisit() {
    press =
        new Press(
            outside, new Http(HttpSettings.defaults().through(outside.proxy())), Clock.systemUTC());
    outside.site("model.example", model);
    application =
        (ServletWebServerApplicationContext)
            SpringApplication.run(BenchHost.class, arguments().toArray(String[]::new));
    browser = new Browser(application.getWebServer().getPort());
    browser.login("ada", "injections");
  }

  private List<String> arguments() {
    String brand = "--postillion.brands." + BRAND;
    return List.of(
        "--spring.config.name=bench",
        "--spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()),
        "--postillion.people.ada.name=Ada",
        "--postillion.people.ada.password-hash={noop}injections",
        "--postillion.people.ada.roles=manager,approver,admin",
        "--postillion.people.ada.brands=" + BRAND,
        brand + ".name=Acme",
        brand + ".voice.tone=" + House.VOICE.tone(),
        brand + ".voice.rules[0]=" + House.VOICE.rules().get(0),
        "%s.sources.%s.cms=bench".formatted(brand, BLOG),
        "%s.sources.%s.url=http://cms.example".formatted(brand, BLOG),
        "%s.channels.%s.network=bench".formatted(brand, CHANNEL),
        "%s.channels.%s.url=http://network.example".formatted(brand, CHANNEL),
        "--postillion.http.proxy=" + outside.proxy(),
        "--postillion.ai.providers[0].kind=openai",
        "--postillion.ai.providers[0].url=http://model.example/v1",
        "--postillion.ai.providers[0].api-key=" + House.KEY,
        "--postillion.ai.providers[0].model=obedient-1");
  }

  List<Result> play(List<Attempt> attempts, Consumer<Result> told) {
    List<Result> results = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Result result = play(attempt);
      results.add(result);
      told.accept(result);
    }
    return results;
  }

  private Result play(Attempt attempt) {
    model.obey(attempt);
    String payload = attempt.text(outside.canary());
    CmsItem item = press.article(attempt.where(), payload);
    application.getBean(ContentInbox.class).receive(BLOG, item);
    ArticleId article =
        application
            .getBean(Articles.class)
            .byExternalId(BRAND, BLOG, item.externalId(), item.language())
            .orElseThrow()
            .id();
    Post post = await(() -> settled(article));
    Posts posts = application.getBean(Posts.class);
    Optional<Revision> revision = posts.current(post);
    List<Finding> findings =
        revision
            .map(one -> application.getBean(Findings.class).of(BRAND, one.id()))
            .orElse(List.of());
    List<String> escapes = new ArrayList<>();
    revision.ifPresent(
        one ->
            model.traces().stream()
                .filter(trace -> trace.escapes(one.content().text(), findings))
                .map(trace -> "%s without a finding: %s".formatted(trace.kind(), trace.text()))
                .forEach(escapes::add));
    shown(article, post, escapes);
    outside.strangers().forEach(request -> escapes.add("a request left: " + request));
    if (rows("pst_approval") + rows("pst_publication") > 0) {
      escapes.add("somebody decided, or something is to be published");
    }
    return new Result(
        attempt,
        !model.questions().isEmpty(),
        revision.isEmpty(),
        findings.stream().anyMatch(finding -> finding.severity().compareTo(Severity.WARNING) >= 0),
        escapes);
  }

  /** In review, or waiting for a person to write it. */
  private Optional<Post> settled(ArticleId article) {
    return application
        .getBean(Posts.class)
        .planned(BRAND, article, CHANNEL)
        .filter(
            post ->
                post.status() == PostStatus.IN_REVIEW
                    || post.status() == PostStatus.NEEDS_ATTENTION);
  }

  private void shown(ArticleId article, Post post, List<String> escapes) {
    String desk = "/desk/" + BRAND;
    for (String path :
        List.of(
            desk + "/posts/" + post.id() + "/review",
            desk + "/posts/" + post.id(),
            desk + "/posts",
            desk + "/articles/" + article,
            desk + "/work")) {
      HttpResponse<String> page = browser.page(path);
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      ActiveHtml.in(page.body(), policy).stream()
          .map(active -> path.replace(post.id().toString(), "…") + ": " + active)
          .forEach(escapes::add);
      if (page.body().contains(Mischief.COMPUTED)) {
        escapes.add("an expression was computed for the page");
      }
    }
  }

  private int rows(String table) {
    return JdbcClient.create(application.getBean(DataSource.class))
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }

  private static <T> T await(Supplier<Optional<T>> fact) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Optional<T> seen = fact.get(); ; seen = fact.get()) {
      if (seen.isPresent()) {
        return seen.get();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The post did not come to review");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    application.close();
    press.close();
    outside.close();
  }
}
