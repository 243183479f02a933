package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A brand that configuration no longer names is still found, but not listed. */
final class JdbcBrands implements Brands {

  private static final TypeReference<Voice> VOICE = new TypeReference<>() {};
  private static final TypeReference<WordPolicy> WORDS = new TypeReference<>() {};

  private final Database database;

  JdbcBrands(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Brand> find(BrandId id) {
    return database
        .sql("select * from pst_brand where id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Brand> all() {
    return database
        .sql("select * from pst_brand where listed order by name, id")
        .query((row, number) -> read(row))
        .list();
  }

  void save(Brand brand) {
    database.save(
        """
        update pst_brand
        set name = :name, language = :language, zone = :zone, voice = :voice, words = :words,
            tolerance_seconds = :tolerance, listed = true
        where id = :id
        """,
        """
        insert into pst_brand
          (id, name, language, zone, voice, words, tolerance_seconds, listed)
        values (:id, :name, :language, :zone, :voice, :words, :tolerance, true)
        """,
        statement ->
            statement
                .param("id", brand.id().value())
                .param("name", brand.name())
                .param("language", brand.language().toLanguageTag())
                .param("zone", brand.zone().getId())
                .param("voice", Json.write(brand.voice()))
                .param("words", Json.write(brand.words()))
                .param("tolerance", brand.tolerance().toSeconds()));
  }

  void unlist(BrandId id) {
    database
        .sql("update pst_brand set listed = false where id = :id")
        .param("id", id.value())
        .update();
  }

  private static Brand read(ResultSet row) throws SQLException {
    return new Brand(
        new BrandId(row.getString("id")),
        row.getString("name"),
        Locale.forLanguageTag(row.getString("language")),
        ZoneId.of(row.getString("zone")),
        Json.read(row.getString("voice"), VOICE),
        Json.read(row.getString("words"), WORDS),
        Duration.ofSeconds(row.getLong("tolerance_seconds")));
  }
}
