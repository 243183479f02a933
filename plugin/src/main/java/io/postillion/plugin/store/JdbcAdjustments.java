package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.setting.BrandSetting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settings that this version does not know, because a newer node wrote them, are passed over. */
final class JdbcAdjustments implements Adjustments {

  private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

  private final Database database;

  JdbcAdjustments(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Adjustment adjustment) {
    List<String> value = adjustment.value();
    return database.insertIfAbsent(
        """
        insert into pst_adjustment
          (brand_id, setting, entry, follows, setting_value, person_id, set_at)
        values (:brand, :setting, :entry, :follows, :value, :person, :at)
        """,
        statement ->
            statement
                .param("brand", adjustment.brand().value())
                .param("setting", adjustment.setting().key())
                .param("entry", adjustment.number())
                .param("follows", adjustment.number() == 1 ? null : adjustment.number() - 1)
                .param("value", value == null ? null : Json.write(value))
                .param("person", adjustment.person().value())
                .param("at", Columns.time(adjustment.at())));
  }

  @Override
  public List<Adjustment> newest(BrandId brand) {
    return database
        .sql(
            """
            select a.* from pst_adjustment a
            where a.brand_id = :brand
              and not exists (
                select 1 from pst_adjustment later
                where later.brand_id = a.brand_id and later.setting = a.setting
                  and later.follows = a.entry)
            """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Optional<Adjustment> find(BrandId brand, BrandSetting setting, int number) {
    return database
        .sql(
            """
            select * from pst_adjustment
            where brand_id = :brand and setting = :setting and entry = :entry
            """)
        .param("brand", brand.value())
        .param("setting", setting.key())
        .param("entry", number)
        .query((row, at) -> read(row))
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public List<Adjustment.Step> steps(BrandId brand, int most) {
    return database
        .sql(
            """
            select a.*, b.setting_value before_value, b.person_id before_person, b.set_at before_at
            from pst_adjustment a
              left join pst_adjustment b
                on b.brand_id = a.brand_id and b.setting = a.setting and b.entry = a.follows
            where a.brand_id = :brand
            order by a.set_at desc, a.setting, a.entry desc
            fetch first :most rows only
            """)
        .param("brand", brand.value())
        .param("most", most)
        .query((row, number) -> step(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Adjustment.Step> step(ResultSet row) throws SQLException {
    @Nullable UUID person = Columns.uuidOrNull(row, "before_person");
    @Nullable Instant at = Columns.instantOrNull(row, "before_at");
    @Nullable List<String> value = value(row, "before_value");
    return read(row)
        .map(
            made ->
                new Adjustment.Step(
                    made,
                    person == null || at == null
                        ? null
                        : new Adjustment(
                            made.brand(),
                            made.setting(),
                            made.number() - 1,
                            value,
                            new PersonId(person),
                            at)));
  }

  private static Optional<Adjustment> read(ResultSet row) throws SQLException {
    Optional<BrandSetting> setting = BrandSetting.of(row.getString("setting"));
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Adjustment(
            new BrandId(row.getString("brand_id")),
            setting.get(),
            row.getInt("entry"),
            value(row, "setting_value"),
            new PersonId(Columns.uuid(row, "person_id")),
            Columns.instant(row, "set_at")));
  }

  private static @Nullable List<String> value(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    return value == null ? null : Json.read(value, LINES);
  }
}
