package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.post.Post;
import io.postillion.core.search.Search;
import io.postillion.core.search.Sought;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Posts and articles are found by words, whatever they are made of. */
interface SearchContract extends InWorld {

  @Test
  default void a_post_is_found_by_its_text_its_channel_and_the_title_of_its_article_together() {
    Post about = about(titled("L’ÉTÉ des vélos", 0), "Cargo bikes carry eighty kilos");
    Post other = world().post("Cargo ships carry more");

    assertThat(posts("CARGO bikes")).containsExactly(about);
    assertThat(posts("été cargo")).containsExactly(about);
    assertThat(posts("wall cargo été")).containsExactly(about);
    assertThat(posts("sandbox cargo")).containsExactlyInAnyOrder(about, other);
    assertThat(posts("microphone cargo")).isEmpty();
    assertThat(posts("été ships")).isEmpty();
  }

  @Test
  default void a_post_without_a_text_is_found_by_its_channel() {
    Post silent = world().post();

    assertThat(posts("wall")).containsExactly(silent);
    assertThat(posts("anything")).isEmpty();
  }

  @Test
  default void signs_that_mean_something_to_a_database_are_signs_like_others() {
    Post sale = world().post("100% off, snake_case! and a \\ too");
    world().post("100 of them, snakeXcase and no more");

    assertThat(posts("100%")).containsExactly(sale);
    assertThat(posts("snake_case!")).containsExactly(sale);
    assertThat(posts("\\")).containsExactly(sale);
    assertThat(posts("'; drop table pst_post; --")).isEmpty();
    assertThat(articles("%")).isEmpty();
  }

  @Test
  default void only_the_text_that_a_post_has_now_counts() {
    Post edited = world().write(world().post("sunshine"), "rain");

    assertThat(posts("sunshine")).isEmpty();
    assertThat(posts("rain")).containsExactly(edited);
  }

  @Test
  default void articles_are_found_by_their_titles_the_newest_first() {
    Article older = titled("Été: the workshop", 0);
    Article newer = titled("The workshop in ÉTÉ", 60);
    titled("A workshop in winter", 120);

    assertThat(articles("workshop été")).containsExactly(newer, older);
    assertThat(search().articles(world().brand, Sought.of("été"), 1)).containsExactly(newer);
    assertThat(articles("body")).isEmpty();
  }

  @Test
  default void no_more_is_read_than_is_asked_for() {
    for (int i = 0; i < 5; i++) {
      world().post("Penguin");
    }

    assertThat(search().posts(world().brand, Sought.of("penguin"), 3)).hasSize(3);
  }

  @Test
  default void nothing_is_found_for_no_words_and_in_another_brand() {
    world().post("Penguin");
    titled("Penguin", 0);

    assertThat(posts("  ")).isEmpty();
    assertThat(articles("  ")).isEmpty();
    assertThat(search().posts(world().other, Sought.of("penguin"), 9)).isEmpty();
    assertThat(search().articles(world().other, Sought.of("penguin"), 9)).isEmpty();
  }

  private Post about(Article article, String text) {
    Post post = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    world().stores.posts().insert(post);
    return world().write(post, text);
  }

  private Article titled(String title, int secondsLater) {
    CmsItem item =
        new CmsItem(
            "item " + title,
            Locale.FRENCH,
            title,
            "Body",
            null,
            List.of(),
            List.of(),
            null,
            World.NOW,
            World.NOW);
    Article article =
        new Article(
            ArticleId.random(),
            world().brand,
            world().source,
            item,
            item.contentHash(),
            1,
            World.NOW.plusSeconds(secondsLater));
    world().stores.articles().insert(article);
    return article;
  }

  private List<Post> posts(String words) {
    return search().posts(world().brand, Sought.of(words), 9);
  }

  private List<Article> articles(String words) {
    return search().articles(world().brand, Sought.of(words), 9);
  }

  private Search search() {
    return world().stores.search();
  }
}
