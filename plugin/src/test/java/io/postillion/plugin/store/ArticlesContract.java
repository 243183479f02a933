package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brief.Brief;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** The same article delivered five times is one article, and none is lost. */
interface ArticlesContract extends InWorld {

  @Test
  default void an_article_comes_back_as_it_was() {
    Article article = world().newArticle("one");

    assertThat(articles().insert(article)).isTrue();

    assertThat(articles().find(world().brand, article.id())).contains(article);
    assertThat(byExternalId("one", Locale.CANADA_FRENCH)).contains(article);
  }

  @Test
  default void an_article_without_link_author_and_pictures_comes_back_as_it_was() {
    CmsItem bare =
        new CmsItem(
            "bare", Locale.ROOT, "", "", null, List.of(), List.of(), null, World.NOW, World.NOW);
    Article article =
        new Article(
            ArticleId.random(),
            world().brand,
            world().source,
            bare,
            bare.contentHash(),
            1,
            World.NOW);

    articles().insert(article);

    assertThat(articles().find(world().brand, article.id())).contains(article);
  }

  @Test
  default void the_same_item_is_stored_once_and_the_transaction_goes_on() {
    Article first = world().newArticle("one");
    Article again = world().newArticle("one");

    boolean stored =
        world()
            .stores
            .transactions()
            .in(
                () -> {
                  articles().insert(first);
                  boolean second = articles().insert(again);
                  articles().insert(world().newArticle("two"));
                  return second;
                });

    assertThat(stored).isFalse();
    assertThat(articles().newest(world().brand, 10)).hasSize(2);
    assertThat(byExternalId("one", Locale.CANADA_FRENCH)).contains(first);
  }

  @Test
  default void of_many_who_store_the_same_item_at_once_exactly_one_does() throws Exception {
    List<Boolean> stored =
        World.together(
            20,
            () ->
                world()
                    .stores
                    .transactions()
                    .in(() -> articles().insert(world().newArticle("raced"))));

    assertThat(stored).hasSize(20).containsOnlyOnce(true);
    assertThat(articles().newest(world().brand, 50)).hasSize(1);
  }

  @Test
  default void the_same_item_in_another_language_is_another_article() {
    Article french = world().newArticle("one");
    CmsItem item = french.item();
    CmsItem translated =
        new CmsItem(
            item.externalId(),
            Locale.ENGLISH,
            item.title(),
            item.body(),
            item.link(),
            item.images(),
            item.tags(),
            item.author(),
            item.publishedAt(),
            item.modifiedAt());
    Article english =
        new Article(
            ArticleId.random(),
            french.brand(),
            french.source(),
            translated,
            translated.contentHash(),
            1,
            World.NOW);

    assertThat(articles().insert(french)).isTrue();
    assertThat(articles().insert(english)).isTrue();
    assertThat(byExternalId("one", Locale.ENGLISH)).contains(english);
  }

  @Test
  default void a_changed_article_becomes_the_next_version() {
    Article before = world().article();
    Article after = nextVersion(before, "A better body");

    articles().update(after);

    assertThat(articles().get(world().brand, before.id())).isEqualTo(after);
  }

  @Test
  default void of_two_changes_at_once_the_second_learns_that_it_was_late() {
    Article before = world().article();
    articles().update(nextVersion(before, "First"));

    assertThatThrownBy(() -> articles().update(nextVersion(before, "Second")))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(articles().get(world().brand, before.id()).item().body()).isEqualTo("First");
  }

  @Test
  default void the_newest_articles_come_first() {
    Article older = world().newArticle("older");
    Article newer =
        new Article(
            ArticleId.random(),
            older.brand(),
            older.source(),
            world().newArticle("newer").item(),
            "hash",
            1,
            World.NOW.plusMillis(1));
    articles().insert(newer);
    articles().insert(older);

    assertThat(articles().newest(world().brand, 5)).containsExactly(newer, older);
    assertThat(articles().newest(world().brand, 1)).containsExactly(newer);
  }

  @Test
  default void two_hundred_thousand_characters_of_every_kind_are_kept() {
    String body = "Été 👩‍👩‍👧‍👦 \u2028 „x“\n".repeat(20_000).substring(0, CmsItem.MAX_BODY);
    Article article = world().newArticle("long", body);

    articles().insert(article);

    assertThat(articles().get(world().brand, article.id()).item().body()).isEqualTo(body);
  }

  @Test
  default void a_character_that_no_database_takes_does_not_lose_the_article() {
    Article article = world().newArticle("nul", "before\0after");

    assertThat(articles().insert(article)).isTrue();

    assertThat(articles().get(world().brand, article.id()).item().body()).isEqualTo("beforeafter");
  }

  @Test
  default void a_brief_is_stored_and_replaced() {
    ArticleId article = world().article().id();
    Brief first = new Brief(article, "Say this", "Everyone", "Awareness", "It is blue.");
    Brief second =
        new Brief(
            article,
            "Say that",
            "",
            "",
            "",
            "Book a stand",
            "A skill to take home",
            "The workshop's book",
            "dry",
            "prices",
            LocalDate.of(2026, 12, 24));

    world().stores.briefs().save(world().brand, first);
    assertThat(world().stores.briefs().find(world().brand, article)).contains(first);

    world().stores.briefs().save(world().brand, second);
    assertThat(world().stores.briefs().find(world().brand, article)).contains(second);

    world().stores.briefs().save(world().brand, first);
    assertThat(world().stores.briefs().find(world().brand, article)).contains(first);
  }

  private Articles articles() {
    return world().stores.articles();
  }

  private Optional<Article> byExternalId(String externalId, Locale language) {
    return articles().byExternalId(world().brand, world().source, externalId, language);
  }

  private Article nextVersion(Article before, String body) {
    CmsItem item = world().newArticle(before.item().externalId(), body).item();
    return new Article(
        before.id(),
        before.brand(),
        before.source(),
        item,
        item.contentHash(),
        before.version() + 1,
        before.receivedAt());
  }
}
