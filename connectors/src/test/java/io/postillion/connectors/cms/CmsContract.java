package io.postillion.connectors.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.content.Cms;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Cms} promises; a new one extends this. */
public abstract class CmsContract {

  protected static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  protected static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  protected static final String SOURCE = "acme-news";

  protected abstract Cms cms();

  /** The same kind of CMS where nothing answers. */
  protected abstract Cms unreachable();

  /**
   * Publishes an article, or changes the one of this name.
   *
   * @return its external id
   */
  protected abstract String publish(String name, String title, String text);

  protected abstract void withdraw(String name);

  /**
   * Publishes an article that cannot be read.
   *
   * @return what {@link Skipped#externalId()} says of it
   */
  protected abstract String publishBroken(String name);

  @Test
  void a_new_article_comes_with_its_title_and_its_text() {
    String id = publish("bread", "Fresh bread", "We bake every day.");

    List<CmsItem> items = sweep(null).items();

    assertThat(items).hasSize(1);
    assertThat(items.get(0).externalId()).isEqualTo(id);
    assertThat(items.get(0).title()).isEqualTo("Fresh bread");
    assertThat(items.get(0).body()).isEqualTo("We bake every day.");
    assertThat(items.get(0).publishedAt()).isBefore(NOW);
    assertThat(items.get(0).modifiedAt()).isBefore(NOW);
  }

  @Test
  void the_same_article_delivered_five_times_is_one_article() {
    publish("bread", "Fresh bread", "We bake every day.");
    Inbox inbox = new Inbox();

    for (int i = 0; i < 5; i++) {
      inbox.take(sweep(null).items());
    }

    assertThat(inbox.fresh).isEqualTo(1);
    assertThat(inbox.changed).isZero();
  }

  @Test
  void a_later_look_brings_what_is_new_and_what_was_changed_and_nothing_else() {
    publish("bread", "Fresh bread", "We bake every day.");
    publish("cake", "Cake", "On Sundays.");
    Inbox inbox = new Inbox();
    Swept first = sweep(null);
    inbox.take(first.items());

    publish("cake", "Cake", "On Saturdays.");
    publish("rolls", "Rolls", "Before six.");
    Swept second = sweep(first.cursor());
    inbox.take(second.items());
    inbox.take(sweep(second.cursor()).items());

    assertThat(inbox.fresh).isEqualTo(3);
    assertThat(inbox.changed).isEqualTo(1);
  }

  @Test
  void one_article_can_be_asked_for() {
    String id = publish("bread", "Fresh bread", "We bake every day.");

    assertThat(cms().item(id).map(CmsItem::contentHash))
        .contains(sweep(null).items().get(0).contentHash());
  }

  @Test
  void an_article_that_was_withdrawn_is_not_there_and_not_new() {
    String id = publish("bread", "Fresh bread", "We bake every day.");
    publish("cake", "Cake", "On Sundays.");

    withdraw("bread");

    assertThat(cms().item(id)).isEmpty();
    assertThat(sweep(null).items()).extracting(CmsItem::title).containsExactly("Cake");
  }

  @Test
  void an_article_that_cannot_be_read_is_named_and_the_others_go_on() {
    publish("bread", "Fresh bread", "We bake every day.");
    String broken = publishBroken("broken");
    publish("cake", "Cake", "On Sundays.");

    Swept swept = sweep(null);

    assertThat(swept.items())
        .extracting(CmsItem::title)
        .containsExactlyInAnyOrder("Fresh bread", "Cake");
    assertThat(swept.skipped()).extracting(Skipped::externalId).containsExactly(broken);
    assertThat(swept.skipped().get(0).reason()).hasSizeGreaterThan(20).endsWith(".");
  }

  @Test
  void of_a_burst_of_500_articles_none_is_lost() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      ids.add(publish("article-" + i, "Article " + i, "Text " + i));
    }
    Inbox inbox = new Inbox();

    inbox.take(sweep(null).items());

    assertThat(inbox.hashes.keySet()).isEqualTo(ids);
    assertThat(inbox.fresh).isEqualTo(500);
    assertThat(inbox.changed).isZero();
  }

  @Test
  void an_article_without_text_comes_with_an_empty_text() {
    publish("bread", "Fresh bread", "");

    assertThat(sweep(null).items())
        .singleElement()
        .satisfies(item -> assertThat(item.body()).isEmpty());
  }

  @Test
  void an_article_of_five_megabytes_is_cut() {
    publish("bread", "Fresh bread", "All work and no play. ".repeat(5 * 1024 * 1024 / 22));

    assertThat(sweep(null).items())
        .singleElement()
        .satisfies(item -> assertThat(item.body().length()).isBetween(199_000, CmsItem.MAX_BODY));
  }

  @Test
  void scripts_do_not_come_along() {
    publish("bread", "Fresh bread", "We bake <script>alert('x')</script>every day.");

    assertThat(sweep(null).items()).extracting(CmsItem::body).containsExactly("We bake every day.");
  }

  @Test
  void a_cursor_that_nobody_understands_begins_anew() {
    publish("bread", "Fresh bread", "We bake every day.");

    assertThat(sweep("42 is no cursor").items()).hasSize(1);
  }

  @Test
  void an_unknown_article_is_not_there() {
    publish("bread", "Fresh bread", "We bake every day.");

    assertThat(cms().item("no/such article")).isEmpty();
    assertThat(cms().item("999999")).isEmpty();
  }

  @Test
  void the_test_says_what_it_reached() {
    publish("bread", "Fresh bread", "We bake every day.");

    assertThat(cms().test()).isNotBlank();
  }

  @Test
  void a_source_that_cannot_be_reached_is_tried_again_later() {
    assertThatThrownBy(() -> unreachable().changes(null)).isInstanceOf(Transient.class);
    assertThatThrownBy(() -> unreachable().item("1")).isInstanceOf(Transient.class);
    assertThatThrownBy(() -> unreachable().test()).isInstanceOf(Transient.class);
  }

  /** All pages from the cursor on, as a sweep reads them. */
  protected Swept sweep(@Nullable String cursor) {
    return sweep(cursor, () -> {});
  }

  protected Swept sweep(@Nullable String cursor, Runnable afterEachPage) {
    Cms cms = cms();
    List<CmsItem> items = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    Changes page = new Changes(List.of(), "", true, List.of());
    String next = cursor;
    for (int pages = 0; page.more(); pages++) {
      assertThat(pages).as("a sweep comes to an end").isLessThan(200);
      page = cms.changes(next);
      next = page.cursor();
      items.addAll(page.items());
      skipped.addAll(page.skipped());
      afterEachPage.run();
    }
    return new Swept(items, skipped, page.cursor());
  }

  protected record Swept(List<CmsItem> items, List<Skipped> skipped, String cursor) {}

  /** Tells new, changed and known items apart the way the real one does. */
  protected static final class Inbox {

    public final Map<String, String> hashes = new HashMap<>();
    public int fresh;
    public int changed;

    public void take(List<CmsItem> items) {
      for (CmsItem item : items) {
        String before = hashes.put(item.externalId(), item.contentHash());
        if (before == null) {
          fresh++;
        } else if (!before.equals(item.contentHash())) {
          changed++;
        }
      }
    }
  }
}
