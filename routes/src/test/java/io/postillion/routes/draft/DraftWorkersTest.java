package io.postillion.routes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Transactions;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Drafting;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.SocialNetwork;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DraftWorkersTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final ChannelId WALL = new ChannelId("acme-wall");

  private final Article article = article();
  private final Post post = Post.create(ACME, WALL, article.id(), Instant.EPOCH);

  @Test
  void a_busy_model_is_asked_again_when_it_says_so() {
    assertThat(draft(new Transient("Busy.", Duration.ofSeconds(30), null), true))
        .isEqualTo(new Outcome.Retry("Busy.", Duration.ofSeconds(30)));
  }

  @Test
  void a_model_that_wants_to_be_asked_tomorrow_is_not_waited_for_so_long() {
    assertThat(draft(new Transient("Busy.", Duration.ofHours(24), null), true))
        .isEqualTo(new Outcome.Retry("Busy.", Duration.ofMinutes(2)));
  }

  @Test
  void the_engine_chooses_the_time_where_the_model_does_not() {
    assertThat(draft(new Transient("Busy."), true)).isEqualTo(new Outcome.Retry("Busy.", null));
  }

  @Test
  void after_the_last_try_a_person_writes_where_nothing_else_serves() {
    assertThat(draft(new Transient("Busy."), false))
        .isEqualTo(new Outcome.Error("DRAFT_FAILED", "Busy."));
  }

  @Test
  void what_waiting_does_not_help_is_not_waited_for() {
    assertThat(draft(new Rejected("No."), true))
        .isEqualTo(new Outcome.Error("DRAFT_FAILED", "No."));
  }

  private Outcome draft(Failure failure, boolean again) {
    Drafter failing =
        request -> {
          throw failure;
        };
    Drafting drafting =
        new Drafting(
            failing,
            stand(Brands.class, Map.of("find", Optional.of(brand()))),
            stand(Channels.class, Map.of("find", Optional.of(channel()))),
            channel -> stand(SocialNetwork.class, Map.of("limits", limits())),
            stand(Articles.class, Map.of("find", Optional.of(article))),
            stand(Briefs.class, Map.of("find", Optional.empty())),
            stand(Commissions.class, Map.of("of", Optional.empty())),
            stand(Posts.class, Map.of("find", Optional.of(post), "update", post)),
            (location, alt) -> {
              throw new Rejected("No pictures here");
            },
            null,
            null,
            stand(History.class, Map.of()),
            new Transactions() {
              @Override
              public <T> T in(Supplier<T> work) {
                return work.get();
              }
            },
            Clock.systemUTC());
    return new DraftWorkers(null, null, drafting, null, null, null)
        .draftPost(
            new Task(
                "1",
                "draft-post",
                Map.of("brandId", ACME.value(), "postId", post.id().toString()),
                again));
  }

  /** Answers by the name of the method, and nothing else. */
  private static <T> T stand(Class<T> port, Map<String, Object> answers) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            answers.containsKey(method.getName())
                ? answers.get(method.getName())
                : method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : null;
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  private static Brand brand() {
    return new Brand(ACME, "Acme", Locale.ENGLISH, ZoneOffset.UTC, Voice.PLAIN, WordPolicy.NONE);
  }

  private static Channel channel() {
    return new Channel(WALL, ACME, "sandbox", "The wall", "@acme", Connection.NEW);
  }

  private static NetworkLimits limits() {
    return new NetworkLimits(
        List.of(new NetworkLimits.Measure("characters", 300, String::length)),
        0,
        Set.of(),
        0,
        0,
        0,
        3,
        true);
  }

  private static Article article() {
    CmsItem item =
        new CmsItem(
            "1",
            Locale.ENGLISH,
            "Title",
            "Body.",
            null,
            List.of(),
            List.of(),
            null,
            Instant.EPOCH,
            Instant.EPOCH);
    return new Article(
        ArticleId.random(), ACME, new SourceId("blog"), item, item.contentHash(), 1, Instant.EPOCH);
  }
}
