package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.Connection;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Source;
import io.postillion.core.content.Sources;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.sample.SampleStep;
import io.postillion.core.search.Sought;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Samples can be taken out of the way, and all that rests on them stays as it was. */
interface SamplesContract extends InWorld {

  private Articles articles() {
    return world().stores.articles();
  }

  private Sources sources() {
    return world().stores.sources();
  }

  private SampleJournal journal() {
    return world().stores.sampleJournal();
  }

  private void configure(boolean sample) {
    Source blog = world().source("Blog");
    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(world().channel, world().second),
            List.of(
                new Source(
                    blog.id(),
                    blog.brand(),
                    blog.cms(),
                    blog.name(),
                    Connection.NEW,
                    null,
                    sample,
                    null)),
            List.of(world().account("Ada Approver")));
  }

  private SampleStep step(int number, SampleStep.Kind kind) {
    return new SampleStep(
        world().brand, number, kind, 3, world().person.id(), World.NOW.plusSeconds(number));
  }

  @Test
  default void configuration_says_which_source_is_a_sample() {
    assertThat(sources().get(world().source).sample()).isFalse();

    configure(true);
    assertThat(sources().get(world().source).sample()).isTrue();

    configure(false);
    assertThat(sources().get(world().source).sample()).isFalse();
  }

  @Test
  default void a_source_stays_removed_through_every_start_until_it_is_brought_back() {
    sources().advance(world().source, "page 7");
    sources().remove(world().brand, world().source, World.NOW);

    configure(true);

    assertThat(sources().get(world().source).removedAt()).isEqualTo(World.NOW);
    assertThat(sources().of(world().brand)).allMatch(Source::isRemoved);

    sources().bringBack(world().brand, world().source);
    assertThat(sources().get(world().source).isRemoved()).isFalse();
    assertThat(sources().get(world().source).cursor()).as("read anew").isNull();
  }

  @Test
  default void a_source_that_was_not_removed_is_not_read_anew() {
    sources().advance(world().source, "page 7");

    sources().bringBack(world().brand, world().source);

    assertThat(sources().get(world().source).cursor()).isEqualTo("page 7");
  }

  @Test
  default void removed_articles_leave_lists_and_search_and_are_still_found_by_who_knows_them() {
    Article article = world().article();
    Post post = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    world().stores.posts().insert(post);

    articles().remove(world().brand, world().source, World.NOW);

    assertThat(articles().newest(world().brand, 10)).isEmpty();
    assertThat(world().stores.search().articles(world().brand, Sought.of("title"), 10)).isEmpty();
    assertThat(articles().get(world().brand, article.id()).item()).isEqualTo(article.item());
    assertThat(articles().get(world().brand, article.id()).removedAt()).isEqualTo(World.NOW);
    assertThat(articles().of(world().brand, world().source)).hasSize(1);
    assertThat(
            articles()
                .byExternalId(
                    world().brand,
                    world().source,
                    article.item().externalId(),
                    article.item().language()))
        .isPresent();
    assertThat(world().stores.search().posts(world().brand, Sought.of("title"), 10))
        .as("its posts are evidence")
        .hasSize(1);

    articles().bringBack(world().brand, world().source);
    assertThat(articles().newest(world().brand, 10)).containsExactly(article);
    assertThat(world().stores.search().articles(world().brand, Sought.of("title"), 10)).hasSize(1);
  }

  @Test
  default void what_was_removed_before_keeps_its_time() {
    Article article = world().article();
    articles().remove(world().brand, world().source, World.NOW);

    articles().remove(world().brand, world().source, World.NOW.plusSeconds(9));

    assertThat(articles().get(world().brand, article.id()).removedAt()).isEqualTo(World.NOW);
  }

  @Test
  default void whoever_holds_an_article_is_waited_for() throws Exception {
    Article article = world().article();
    CountDownLatch held = new CountDownLatch(1);
    AtomicReference<List<Post>> seen = new AtomicReference<>(List.of());
    Post post = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);

    World.together(
        List.of(
            () -> {
              world()
                  .stores
                  .transactions()
                  .run(
                      () -> {
                        assertThat(articles().hold(world().brand, article.id()))
                            .get()
                            .extracting(Article::isRemoved)
                            .isEqualTo(false);
                        held.countDown();
                        world().stores.posts().insert(post);
                      });
              return Optional.empty();
            },
            () -> {
              held.await();
              world()
                  .stores
                  .transactions()
                  .run(() -> articles().remove(world().brand, world().source, World.NOW));
              seen.set(world().stores.posts().find(world().brand, List.of(post.id())));
              return Optional.empty();
            }));

    assertThat(seen.get()).hasSize(1);
  }

  @Test
  default void whoever_holds_a_source_that_is_being_removed_learns_of_it() throws Exception {
    CountDownLatch removing = new CountDownLatch(1);
    List<Boolean> removed =
        World.together(
            List.of(
                () ->
                    world()
                        .stores
                        .transactions()
                        .in(
                            () -> {
                              sources().hold(world().source);
                              removing.countDown();
                              sources().remove(world().brand, world().source, World.NOW);
                              return true;
                            }),
                () -> {
                  removing.await();
                  return world()
                      .stores
                      .transactions()
                      .in(() -> sources().hold(world().source).orElseThrow().isRemoved());
                }));

    assertThat(removed).containsExactly(true, true);
  }

  @Test
  default void the_journal_of_samples_is_the_brands_and_the_newest_comes_first() {
    journal().add(step(1, SampleStep.Kind.REMOVED));
    journal().add(step(2, SampleStep.Kind.BROUGHT_BACK));

    assertThat(journal().of(world().brand))
        .containsExactly(step(2, SampleStep.Kind.BROUGHT_BACK), step(1, SampleStep.Kind.REMOVED));
    assertThat(journal().of(world().other)).isEmpty();
    assertThatThrownBy(() -> journal().add(step(2, SampleStep.Kind.REMOVED)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                journal()
                    .add(
                        new SampleStep(
                            world().brand,
                            3,
                            SampleStep.Kind.REMOVED,
                            1,
                            PersonId.random(),
                            World.NOW)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  default void who_removed_samples_stays_as_it_was_written() {
    journal().add(step(1, SampleStep.Kind.REMOVED));

    List.of(
            "update pst_sample_step set articles = 0 where brand_id = :brand",
            "delete from pst_sample_step where brand_id = :brand")
        .forEach(
            sql ->
                assertThatThrownBy(() -> world().sql.sql(sql).param("brand", world().name).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class));
    assertThat(journal().of(world().brand)).hasSize(1);
  }
}
