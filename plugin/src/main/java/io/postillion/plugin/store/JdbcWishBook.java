package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class JdbcWishBook implements WishBook {

  /** As it lies in the column. */
  private record Row(
      Map<NoticeKind, Set<Means>> means,
      Digest digest,
      String digestAt,
      @Nullable String quietFrom,
      @Nullable String quietTo,
      boolean urgentPasses) {}

  private final Database database;

  JdbcWishBook(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Wishes> of(PersonId person) {
    return database
        .sql("select wishes from pst_wishes where person_id = :person")
        .param("person", person.value())
        .query(String.class)
        .optional()
        .map(json -> Json.read(json, new TypeReference<Row>() {}))
        .map(JdbcWishBook::wishes);
  }

  private static Wishes wishes(Row row) {
    return new Wishes(
        row.means(),
        row.digest(),
        LocalTime.parse(row.digestAt()),
        row.quietFrom() == null || row.quietTo() == null
            ? null
            : new Quiet(LocalTime.parse(row.quietFrom()), LocalTime.parse(row.quietTo())),
        row.urgentPasses());
  }

  @Override
  public void put(PersonId person, Wishes wishes, Instant at) {
    Quiet quiet = wishes.quiet();
    String json =
        Json.write(
            new Row(
                wishes.means(),
                wishes.digest(),
                wishes.digestAt().toString(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.to().toString(),
                wishes.urgentPasses()));
    database.save(
        "update pst_wishes set wishes = :wishes, changed_at = :at where person_id = :person",
        """
        insert into pst_wishes (person_id, wishes, changed_at) values (:person, :wishes, :at)
        """,
        statement ->
            statement
                .param("person", person.value())
                .param("wishes", json)
                .param("at", Columns.time(at)));
  }

  @Override
  public void clear(PersonId person) {
    database
        .sql("delete from pst_wishes where person_id = :person")
        .param("person", person.value())
        .update();
  }
}
