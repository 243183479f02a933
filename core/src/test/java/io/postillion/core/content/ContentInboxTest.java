package io.postillion.core.content;

import static io.postillion.core.testing.World.BLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.testing.World;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentInboxTest {

  private final World world = new World();
  private final ContentInbox inbox = world.inbox;

  @Test
  void the_same_item_delivered_five_times_is_one_article_and_one_process() {
    CmsItem item = World.item("1", "Bread", "We bake.");

    assertThat(Stream.generate(() -> inbox.receive(BLOG, item)).limit(5))
        .containsExactly(Receipt.NEW, Receipt.SAME, Receipt.SAME, Receipt.SAME, Receipt.SAME);

    assertThat(world.articles.all()).hasSize(1);
    assertThat(world.flow.told()).containsExactly("article");
  }

  @Test
  void a_changed_item_is_the_next_version_of_the_same_article_and_starts_nothing() {
    inbox.receive(BLOG, World.item("1", "Bread", "We bake."));
    Article before = world.articles.all().get(0);

    assertThat(inbox.receive(BLOG, World.item("1", "Bread", "We bake more.")))
        .isEqualTo(Receipt.CHANGED);

    assertThat(world.articles.all())
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.id()).isEqualTo(before.id());
              assertThat(article.version()).isEqualTo(2);
              assertThat(article.item().body()).isEqualTo("We bake more.");
            });
    assertThat(world.flow.told()).containsExactly("article");
  }

  @Test
  void another_language_of_the_same_item_is_another_article() {
    CmsItem english = World.item("1", "Bread", "We bake.");
    CmsItem french =
        new CmsItem(
            "1",
            Locale.FRENCH,
            "Pain",
            "Nous cuisons.",
            english.link(),
            english.images(),
            english.tags(),
            null,
            english.publishedAt(),
            english.modifiedAt());

    inbox.receive(BLOG, english);

    assertThat(inbox.receive(BLOG, french)).isEqualTo(Receipt.NEW);
    assertThat(world.articles.all()).hasSize(2);
  }

  @Test
  void a_burst_of_500_items_loses_none() {
    assertThat(
            IntStream.range(0, 500)
                .mapToObj(i -> inbox.receive(BLOG, World.item("item-" + i, "Title " + i, "Body"))))
        .containsOnly(Receipt.NEW);

    assertThat(world.articles.all()).hasSize(500);
    assertThat(world.flow.told()).isEqualTo(Collections.nCopies(500, "article"));
  }

  @Test
  void whoever_loses_the_race_to_store_an_item_starts_nothing() {
    world.articles.loseRaces();

    assertThat(inbox.receive(BLOG, World.item("1", "Bread", "We bake."))).isEqualTo(Receipt.SAME);

    assertThat(world.flow.told()).isEmpty();
  }

  @Test
  void an_unknown_source_is_named() {
    assertThatThrownBy(
            () -> inbox.receive(new SourceId("nobody"), World.item("1", "Bread", "We bake.")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("source 'nobody'");
  }

  @Test
  void our_own_write_back_does_not_look_like_an_edit() {
    CmsItem item = World.item("1", "Bread", "We bake.");
    CmsItem touched =
        new CmsItem(
            item.externalId(),
            item.language(),
            item.title(),
            item.body(),
            item.link(),
            item.images(),
            item.tags(),
            item.author(),
            item.publishedAt(),
            item.modifiedAt().plusSeconds(60));
    inbox.receive(BLOG, item);

    assertThat(inbox.receive(BLOG, touched)).isEqualTo(Receipt.SAME);
  }
}
