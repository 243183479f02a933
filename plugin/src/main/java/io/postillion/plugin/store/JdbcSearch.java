package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Post;
import io.postillion.core.search.Search;
import io.postillion.core.search.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Texts of posts are searched by the database in the form that we folded. Names of channels and
 * titles of articles are few enough to be read and folded here: what a database takes for lower
 * case depends on how it was installed.
 */
final class JdbcSearch implements Search {

  /** Titles that are looked at, the newest first. */
  private static final int MOST_TITLES = 5_000;

  /** Articles of which a word in the title finds the posts. */
  private static final int MOST_OF_A_WORD = 64;

  private static final String SAYS = "r.search_text like :text%s escape '!'";

  /** All texts are looked through once, and then all posts. */
  private static final String AMONG_THOSE_THAT_SAY =
      """
      p.current_revision_id in (
        select r.id from pst_revision r
        where r.brand_id = :brand and r.search_text like :text%s escape '!')\
      """;

  /** What is said often is found among the newest. */
  private static final String NEWEST =
      """
      select p.* from (
        select * from pst_post where brand_id = :brand order by created_at desc, id limit 2000) p
      left join pst_revision r on r.brand_id = p.brand_id and r.post_id = p.id
        and r.id = p.current_revision_id
      where %s
      order by p.created_at desc, p.id
      limit :limit
      """;

  /**
   * What is said seldom is looked for in all at once: the offset keeps PostgreSQL from reading one
   * text after the other in the order of the posts, in the hope of finding enough soon.
   */
  private static final String ALL =
      """
      select * from (
        select p.* from pst_post p
        left join pst_revision r on r.brand_id = p.brand_id and r.post_id = p.id
        and r.id = p.current_revision_id
        where p.brand_id = :brand and %s
        offset 0) p
      order by created_at desc, id
      limit :limit
      """;

  private record Named<I>(I id, String name) {}

  private static final String AND_THERE = "and removed_at is null";

  private final Database database;
  private final Articles articles;

  JdbcSearch(Database database) {
    this.database = database;
    this.articles = new JdbcArticles(database);
  }

  @Override
  public List<Post> posts(BrandId brand, Sought sought, int limit) {
    if (sought.isEmpty()) {
      return List.of();
    }
    List<Named<String>> channels = channels(brand);
    List<Named<UUID>> titles = titles(brand, "");
    List<String> newest = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    for (String word : sought.words()) {
      String number = Integer.toString(newest.size());
      parameters.put("text" + number, PostSearch.anywhere(word));
      String elsewhere = "";
      List<String> there = saying(word, channels);
      if (!there.isEmpty()) {
        elsewhere += " or p.channel_id in (:channels%s)".formatted(number);
        parameters.put("channels" + number, Database.padded(there));
      }
      List<UUID> about = saying(word, titles);
      if (!about.isEmpty()) {
        elsewhere += " or p.article_id in (:articles%s)".formatted(number);
        parameters.put("articles" + number, Database.padded(about));
      }
      newest.add("(%s%s)".formatted(SAYS.formatted(number), elsewhere));
      all.add(
          elsewhere.isEmpty()
              ? SAYS.formatted(number)
              : "(%s%s)".formatted(AMONG_THOSE_THAT_SAY.formatted(number), elsewhere));
    }
    List<Post> found = posts(NEWEST, newest, brand, parameters, limit);
    return found.size() == limit ? found : posts(ALL, all, brand, parameters, limit);
  }

  private List<Post> posts(
      String sql,
      List<String> conditions,
      BrandId brand,
      Map<String, Object> parameters,
      int limit) {
    return database
        .sql(sql.formatted(String.join(" and ", conditions)))
        .params(parameters)
        .param("brand", brand.value())
        .param("limit", limit)
        .query((row, number) -> JdbcPosts.read(row))
        .list();
  }

  @Override
  public List<Article> articles(BrandId brand, Sought sought, int limit) {
    if (sought.isEmpty()) {
      return List.of();
    }
    List<ArticleId> found =
        titles(brand, AND_THERE).stream()
            .filter(title -> sought.isIn(title.name()))
            .limit(limit)
            .map(title -> new ArticleId(title.id()))
            .toList();
    return articles.find(brand, found).stream()
        .sorted(Comparator.comparing(article -> found.indexOf(article.id())))
        .toList();
  }

  private List<Named<String>> channels(BrandId brand) {
    return database
        .sql("select id, name, network from pst_channel where brand_id = :brand order by id")
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new Named<>(
                    row.getString("id"), row.getString("name") + "\n" + row.getString("network")))
        .list();
  }

  /** Posts about an article that was removed are found by its title all the same. */
  private List<Named<UUID>> titles(BrandId brand, String which) {
    return database
        .sql(
            """
            select id, title from pst_article where brand_id = :brand %s
            order by received_at desc, id limit :limit
            """
                .formatted(which))
        .param("brand", brand.value())
        .param("limit", MOST_TITLES)
        .query((row, number) -> new Named<>(Columns.uuid(row, "id"), row.getString("title")))
        .list();
  }

  private static <I> List<I> saying(String word, List<Named<I>> all) {
    return all.stream()
        .filter(one -> Sought.folded(one.name()).contains(word))
        .map(Named::id)
        .limit(MOST_OF_A_WORD)
        .toList();
  }
}
