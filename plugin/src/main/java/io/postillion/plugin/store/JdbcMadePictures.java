package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcMadePictures implements MadePictures {

  private final Database database;

  JdbcMadePictures(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, MadePicture picture) {
    Media media = picture.media();
    PersonId person = picture.by().person();
    recipe(
            database.sql(
                """
                insert into pst_made_picture
                  (brand_id, post_id, sha256, type, width, height, size, alt,
                   card_kind, card_main, card_detail, template, wish, model,
                   original, source, part_x, part_y, part_width, part_height,
                   author_kind, author_person_id, author_name, made_at)
                values
                  (:brand, :post, :sha256, :type, :width, :height, :size, :alt,
                   :cardKind, :cardMain, :cardDetail, :template, :wish, :model,
                   :original, :source, :partX, :partY, :partWidth, :partHeight,
                   :authorKind, :authorPerson, :authorName, :madeAt)
                """),
            picture.recipe())
        .param("brand", brand.value())
        .param("post", picture.post().value())
        .param("sha256", media.sha256())
        .param("type", media.type())
        .param("width", media.width())
        .param("height", media.height())
        .param("size", media.bytes())
        .param("alt", Columns.words(media.alt()))
        .param("authorKind", picture.by().kind().name())
        .param("authorPerson", person == null ? null : person.value())
        .param("authorName", picture.by().name())
        .param("madeAt", Columns.time(picture.at()))
        .update();
  }

  private static StatementSpec recipe(StatementSpec statement, Recipe recipe) {
    if (recipe instanceof Recipe.OfCard card) {
      return cut(described(statement, card, null, null), null, null, null);
    } else if (recipe instanceof Recipe.OfModel model) {
      return cut(
          described(statement, null, model.wish(), model.model()),
          model.original(),
          null,
          model.part());
    }
    Recipe.OfCrop crop = (Recipe.OfCrop) recipe;
    return cut(described(statement, null, null, null), crop.original(), crop.source(), crop.part());
  }

  private static StatementSpec described(
      StatementSpec statement,
      Recipe.@Nullable OfCard card,
      @Nullable String wish,
      @Nullable String model) {
    return statement
        .param("cardKind", card == null ? null : card.card().kind().name())
        .param("cardMain", card == null ? null : card.card().main())
        .param("cardDetail", card == null ? null : card.card().detail())
        .param("template", card == null ? null : card.template())
        .param("wish", Columns.wordsOrNull(wish))
        .param("model", model);
  }

  private static StatementSpec cut(
      StatementSpec statement,
      @Nullable String original,
      @Nullable String source,
      @Nullable Part part) {
    return statement
        .param("original", original)
        .param("source", Columns.wordsOrNull(source))
        .param("partX", part == null ? null : part.x())
        .param("partY", part == null ? null : part.y())
        .param("partWidth", part == null ? null : part.width())
        .param("partHeight", part == null ? null : part.height());
  }

  private record Old(long id, List<String> pictures) {}

  /** First the bytes are marked, so that none stay behind when the second step does not come. */
  @Override
  public int forget(BrandId brand, Instant before, int most) {
    List<Old> old =
        database
            .sql(
                """
                select id, sha256, original from pst_made_picture
                where brand_id = :brand and made_at < :before and used_at is null
                order by made_at limit :most
                """)
            .param("brand", brand.value())
            .param("before", Columns.time(before))
            .param("most", most)
            .query(
                (row, number) ->
                    new Old(
                        row.getLong("id"),
                        Stream.of(row.getString("sha256"), row.getString("original"))
                            .filter(Objects::nonNull)
                            .toList()))
            .list();
    if (old.isEmpty()) {
      return 0;
    }
    database
        .sql(
            """
            update pst_media set left_at = :before
            where brand_id = :brand and sha256 in (:pictures) and left_at is null
            """)
        .param("before", Columns.time(before))
        .param("brand", brand.value())
        .param("pictures", old.stream().flatMap(one -> one.pictures().stream()).distinct().toList())
        .update();
    return database
        .sql(
            """
            delete from pst_made_picture
            where brand_id = :brand and id in (:ids) and used_at is null
            """)
        .param("brand", brand.value())
        .param("ids", old.stream().map(Old::id).toList())
        .update();
  }

  @Override
  public List<MadePicture> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_made_picture
            where brand_id = :brand and post_id = :post
            order by id desc
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> picture(post, row))
        .list();
  }

  @Override
  public Optional<MadePicture> find(BrandId brand, PostId post, String sha256) {
    return database
        .sql(
            """
            select * from pst_made_picture
            where brand_id = :brand and post_id = :post and sha256 = :sha256
            order by id desc
            fetch first 1 row only
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("sha256", Columns.words(sha256))
        .query((row, number) -> picture(post, row))
        .optional();
  }

  private static MadePicture picture(PostId post, ResultSet row) throws SQLException {
    return new MadePicture(
        post,
        new Media(
            row.getString("sha256"),
            row.getString("type"),
            row.getInt("width"),
            row.getInt("height"),
            row.getLong("size"),
            row.getString("alt")),
        recipe(row),
        author(row),
        Columns.instant(row, "made_at"));
  }

  private static Recipe recipe(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("card_kind");
    if (kind != null) {
      return new Recipe.OfCard(
          new Card(
              CardKind.valueOf(kind), row.getString("card_main"), row.getString("card_detail")),
          row.getString("template"));
    }
    Part part =
        new Part(
            row.getInt("part_x"),
            row.getInt("part_y"),
            row.getInt("part_width"),
            row.getInt("part_height"));
    @Nullable String wish = row.getString("wish");
    return wish == null
        ? new Recipe.OfCrop(row.getString("original"), row.getString("source"), part)
        : new Recipe.OfModel(wish, row.getString("model"), row.getString("original"), part);
  }

  private static Author author(ResultSet row) throws SQLException {
    UUID person = Columns.uuidOrNull(row, "author_person_id");
    return new Author(
        Author.Kind.valueOf(row.getString("author_kind")),
        person == null ? null : new PersonId(person),
        row.getString("author_name"));
  }
}
