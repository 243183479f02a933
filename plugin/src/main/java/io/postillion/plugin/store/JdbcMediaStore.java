package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import java.util.Optional;

final class JdbcMediaStore implements MediaStore {

  private final Database database;

  JdbcMediaStore(Database database) {
    this.database = database;
  }

  @Override
  public void put(BrandId brand, Media media, byte[] bytes) {
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
