package io.postillion.routes.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceCare.Sweep;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Flow;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsComponentTest {

  private static final SourceId BLOG = new SourceId("blog");

  private final OneItemCms cms = new OneItemCms();
  private final BlockingQueue<Object> swept = new LinkedBlockingQueue<>();
  private final CamelContext camel = new DefaultCamelContext();
  private CmsComponent component;

  @BeforeEach
  void startCamel() throws Exception {
    OneSource sources = new OneSource();
    ContentInbox inbox =
        new ContentInbox(sources, new FewArticles(), nothing(), new AtOnce(), Clock.systemUTC());
    component =
        new CmsComponent(
            new SourceCare(
                sources, source -> cms, inbox, new NoSteps(), new AtOnce(), Clock.systemUTC()),
            source -> cms);
    camel.addComponent("cms", component);
    camel.start();
  }

  @AfterEach
  void stopCamel() throws Exception {
    camel.close();
  }

  @Test
  void what_is_new_is_taken_in_and_told() throws Exception {
    listen();

    Sweep first = (Sweep) next();

    assertThat(first.receipts()).containsEntry(Receipt.NEW, 1);
  }

  @Test
  void someone_says_look_again_long_before_the_next_turn() throws Exception {
    listen();
    next();

    component.lookAgain(BLOG);

    assertThat(((Sweep) next()).receipts()).containsEntry(Receipt.SAME, 1);
  }

  @Test
  void a_cms_out_of_reach_reaches_the_route_as_its_failure_and_the_next_sweep_comes()
      throws Exception {
    cms.trouble = new Transient("blog is out of reach");
    listen();

    assertThat(next()).isSameAs(cms.trouble);

    cms.trouble = null;
    component.lookAgain(BLOG);
    assertThat(next()).isInstanceOf(Sweep.class);
  }

  @Test
  void an_item_is_read_by_its_id() {
    Object item = camel.createProducerTemplate().requestBody("cms:blog/item", "1");

    assertThat(item).isEqualTo(OneItemCms.ITEM);
  }

  @Test
  void an_operation_that_does_not_exist_is_refused_by_name() {
    assertThatThrownBy(() -> camel.getEndpoint("cms:blog/delete"))
        .rootCause()
        .hasMessageContaining("delete")
        .hasMessageContaining("write-back");
  }

  private void listen() throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            onException(Transient.class)
                .handled(true)
                .process(exchange -> swept.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)));
            from("cms:blog/changes?delay=3600000")
                .process(exchange -> swept.add(exchange.getIn().getBody()));
          }
        });
  }

  private Object next() throws InterruptedException {
    Object told = swept.poll(30, TimeUnit.SECONDS);
    assertThat(told).as("a sweep within half a minute").isNotNull();
    return told;
  }

  private static Flow nothing() {
    return (Flow)
        Proxy.newProxyInstance(
            CmsComponentTest.class.getClassLoader(),
            new Class<?>[] {Flow.class},
            (proxy, method, arguments) -> null);
  }

  private static final class AtOnce implements Transactions {
    @Override
    public <T> T in(Supplier<T> work) {
      return work.get();
    }
  }

  private static final class OneItemCms implements Cms {
    private static final CmsItem ITEM =
        new CmsItem(
            "1",
            Locale.ENGLISH,
            "Title",
            "Body",
            null,
            List.of(),
            List.of(),
            null,
            Instant.EPOCH,
            Instant.EPOCH);
    private @Nullable RuntimeException trouble;

    @Override
    public Changes changes(@Nullable String cursor) {
      if (trouble != null) {
        throw trouble;
      }
      return new Changes(List.of(ITEM), "next", false, List.of());
    }

    @Override
    public Optional<CmsItem> item(String externalId) {
      return externalId.equals("1") ? Optional.of(ITEM) : Optional.empty();
    }

    @Override
    public String test() {
      return "blog";
    }
  }

  private static final class OneSource implements Sources {
    private Source source =
        new Source(BLOG, new BrandId("acme"), "fake", "Blog", Connection.NEW, null);

    @Override
    public List<Source> all() {
      return List.of(source);
    }

    @Override
    public List<Source> of(BrandId brand) {
      return all();
    }

    @Override
    public Optional<Source> find(SourceId id) {
      return Optional.of(source);
    }

    @Override
    public void update(SourceId id, Connection connection) {
      source =
          new Source(id, source.brand(), source.cms(), source.name(), connection, source.cursor());
    }

    @Override
    public void advance(SourceId id, String cursor) {
      source =
          new Source(id, source.brand(), source.cms(), source.name(), source.connection(), cursor);
    }

    @Override
    public Optional<Source> hold(SourceId id) {
      return find(id);
    }

    @Override
    public void remove(BrandId brand, SourceId id, Instant at) {
      throw new UnsupportedOperationException("Nobody removes this");
    }

    @Override
    public void bringBack(BrandId brand, SourceId id) {
      throw new UnsupportedOperationException("Nobody removes this");
    }
  }

  private static final class FewArticles implements Articles {
    private final List<Article> all = new ArrayList<>();

    @Override
    public Optional<Article> find(BrandId brand, ArticleId id) {
      return all.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Article> byExternalId(
        BrandId brand, SourceId source, String externalId, Locale language) {
      return all.stream()
          .filter(article -> article.item().externalId().equals(externalId))
          .findFirst();
    }

    @Override
    public boolean insert(Article article) {
      return all.add(article);
    }

    @Override
    public void update(Article article) {
      all.replaceAll(known -> known.id().equals(article.id()) ? article : known);
    }

    @Override
    public List<Article> newest(BrandId brand, int limit) {
      return List.copyOf(all);
    }

    @Override
    public List<Article> of(BrandId brand, SourceId source) {
      return List.copyOf(all);
    }

    @Override
    public Optional<Article> hold(BrandId brand, ArticleId id) {
      return find(brand, id);
    }

    @Override
    public void remove(BrandId brand, SourceId source, Instant at) {
      throw new UnsupportedOperationException("Nobody removes these");
    }

    @Override
    public void bringBack(BrandId brand, SourceId source) {
      throw new UnsupportedOperationException("Nobody removes these");
    }
  }

  private static final class NoSteps implements SourceSteps {

    @Override
    public void add(SourceStep step) {
      throw new AssertionError("Nobody pauses anything here");
    }

    @Override
    public List<SourceStep> newest(BrandId brand, int most) {
      return List.of();
    }
  }
}
