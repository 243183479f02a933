package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

final class JdbcMediaStore implements MediaStore {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Database database;

  JdbcMediaStore(Database database) {
    this.database = database;
  }

  @Override
  public void put(BrandId brand, Media media, byte[] bytes) {
    boolean isNew =
        database.insertIfAbsent(
            """
            insert into pst_media (brand_id, sha256, type, content)
            values (:brand, :sha256, :type, :content)
            """,
            statement ->
                statement
                    .param("brand", brand.value())
                    .param("sha256", media.sha256())
                    .param("type", media.type())
                    .param("content", bytes));
    if (!isNew) {
      stay(brand, List.of(media.sha256()));
    }
  }

  private void stay(BrandId brand, Collection<String> pictures) {
    database
        .sql(
            """
            update pst_media set left_at = null
            where brand_id = :brand and sha256 in (:pictures) and left_at is not null
            """)
        .param("brand", brand.value())
        .param("pictures", pictures)
        .update();
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    Set<String> left =
        new HashSet<>(
            database
                .sql(
                    """
                    select sha256 from pst_media
                    where brand_id = :brand and left_at < :before
                    order by left_at limit :most
                    """)
                .param("brand", brand.value())
                .param("before", Columns.time(before))
                .param("most", most)
                .query(String.class)
                .list());
    if (left.isEmpty()) {
      return 0;
    }
    Set<String> used = used(brand, left);
    if (!used.isEmpty()) {
      stay(brand, used);
      left.removeAll(used);
    }
    return left.isEmpty()
        ? 0
        : database
            .sql(
                """
                delete from pst_media
                where brand_id = :brand and sha256 in (:pictures) and left_at < :before
                """)
            .param("brand", brand.value())
            .param("pictures", left)
            .param("before", Columns.time(before))
            .update();
  }

  /** Those that something of the brand still has. */
  private Set<String> used(BrandId brand, Set<String> pictures) {
    Set<String> used = new HashSet<>();
    database
        .sql(
            """
            select media from pst_revision where brand_id = :brand and media <> '[]'
            union all
            select media from pst_offered_draft where brand_id = :brand and media <> '[]'
            union all
            select sha256 from pst_made_picture where brand_id = :brand
            union all
            select original from pst_made_picture
            where brand_id = :brand and original is not null
            union all
            select sha256 from pst_library_picture where brand_id = :brand
            union all
            select thumbnail from pst_library_picture where brand_id = :brand
            """)
        .param("brand", brand.value())
        .query(
            row -> {
              HASH.matcher(row.getString(1))
                  .results()
                  .map(MatchResult::group)
                  .filter(pictures::contains)
                  .forEach(used::add);
            });
    return used;
  }

  @Override
  public Optional<byte[]> read(BrandId brand, String sha256) {
    return database
        .sql("select content from pst_media where brand_id = :brand and sha256 = :sha256")
        .param("brand", brand.value())
        .param("sha256", Columns.words(sha256))
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  @Override
  public Optional<String> type(BrandId brand, String sha256) {
    return database
        .sql("select type from pst_media where brand_id = :brand and sha256 = :sha256")
        .param("brand", brand.value())
        .param("sha256", Columns.words(sha256))
        .query(String.class)
        .optional();
  }
}
