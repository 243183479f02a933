package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Standing;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbcForms implements Forms {

  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

  private final Database database;

  JdbcForms(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Form form) {
    database
        .sql(
            """
            insert into pst_form
              (id, brand_id, name, words, language, channels, card, writer_id, seal, written_at,
               voided_at)
            values
              (:id, :brand, :name, :words, :language, :channels, :card, :writer, :seal, :writtenAt,
               :voidedAt)
            """)
        .param("id", form.id().value())
        .param("brand", form.brand().value())
        .param("name", Columns.words(form.name()))
        .param("words", Columns.words(form.words()))
        .param("language", form.language().toLanguageTag())
        .param(
            "channels",
            Json.write(form.channels().stream().map(ChannelId::value).sorted().toList()))
        .param("card", form.card())
        .param("writer", form.writer().value())
        .param("seal", form.seal())
        .param("writtenAt", Columns.time(form.at()))
        .param("voidedAt", Columns.timeOrNull(form.retiredAt()))
        .update();
  }

  @Override
  public Optional<Form> find(BrandId brand, FormId id) {
    return database
        .sql("select * from pst_form where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> form(row))
        .optional();
  }

  @Override
  public List<Form> of(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_form where brand_id = :brand
            order by name, written_at desc, id
            """)
        .param("brand", brand.value())
        .query((row, number) -> form(row))
        .list();
  }

  @Override
  public void retire(BrandId brand, FormId id, Instant at) {
    database
        .sql(
            """
            update pst_form set voided_at = :at
            where brand_id = :brand and id = :id and voided_at is null
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  public void insert(BrandId brand, Standing standing) {
    database
        .sql(
            """
            insert into pst_standing
              (id, brand_id, form_id, seal, person_id, given_at, valid_until, per_day)
            values
              (:id, :brand, :form, :seal, :person, :givenAt, :validUntil, :perDay)
            """)
        .param("id", standing.id().value())
        .param("brand", brand.value())
        .param("form", standing.form().value())
        .param("seal", standing.seal())
        .param("person", standing.person().value())
        .param("givenAt", Columns.time(standing.at()))
        .param("validUntil", Columns.time(standing.until()))
        .param("perDay", standing.perDay())
        .update();
  }

  @Override
  public Optional<Standing> standing(BrandId brand, StandingId id) {
    return database
        .sql(
            """
            select s.*, e.person_id ended_by, e.ended_at
            from pst_standing s left join pst_standing_end e on e.standing_id = s.id
            where s.brand_id = :brand and s.id = :id
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> standing(row))
        .optional();
  }

  @Override
  public List<Standing> standings(BrandId brand) {
    return database
        .sql(
            """
            select s.*, e.person_id ended_by, e.ended_at
            from pst_standing s left join pst_standing_end e on e.standing_id = s.id
            where s.brand_id = :brand
            order by s.given_at desc, s.id
            """)
        .param("brand", brand.value())
        .query((row, number) -> standing(row))
        .list();
  }

  @Override
  public List<Standing> hold(BrandId brand) {
    Set<StandingId> held = lock(brand);
    return standings(brand).stream()
        .filter(standing -> standing.revokedAt() == null && held.contains(standing.id()))
        .toList();
  }

  /** One of them may have been taken back while this waited. */
  private Set<StandingId> lock(BrandId brand) {
    return database
        .sql(
            """
            select id from pst_standing s
            where s.brand_id = :brand
              and not exists (select 1 from pst_standing_end e where e.standing_id = s.id)
            order by id for update
            """)
        .param("brand", brand.value())
        .query((row, number) -> new StandingId(Columns.uuid(row, "id")))
        .set();
  }

  @Override
  public boolean revoke(BrandId brand, StandingId id, PersonId by, Instant at) {
    database
        .sql("select id from pst_standing where brand_id = :brand and id = :id for update")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
    return database
            .sql(
                """
                insert into pst_standing_end (standing_id, person_id, ended_at)
                select s.id, p.id, :at
                from pst_standing s join pst_person p on p.id = :person
                where s.brand_id = :brand and s.id = :id
                  and not exists (select 1 from pst_standing_end e where e.standing_id = s.id)
                """)
            .param("brand", brand.value())
            .param("id", id.value())
            .param("person", by.value())
            .param("at", Columns.time(at))
            .update()
        == 1;
  }

  @Override
  public int covered(BrandId brand, StandingId id, Instant since) {
    return database
        .sql(
            """
            select count(distinct post_id) from pst_vote
            where standing_id = :id and brand_id = :brand and voted_at > :since
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .param("since", Columns.time(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public List<PostId> coveredNow(BrandId brand, StandingId id) {
    return database
        .sql(
            """
            select distinct post_id from pst_vote
            where standing_id = :id and brand_id = :brand and voided_at is null
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
        .list();
  }

  private static Form form(ResultSet row) throws SQLException {
    return new Form(
        new FormId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        row.getString("name"),
        row.getString("words"),
        Locale.forLanguageTag(row.getString("language")),
        Json.read(row.getString("channels"), NAMES).stream()
            .map(ChannelId::new)
            .collect(Collectors.toSet()),
        row.getBoolean("card"),
        new PersonId(Columns.uuid(row, "writer_id")),
        Columns.instant(row, "written_at"),
        Columns.instantOrNull(row, "voided_at"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    UUID endedBy = Columns.uuidOrNull(row, "ended_by");
    return new Standing(
        new StandingId(Columns.uuid(row, "id")),
        new FormId(Columns.uuid(row, "form_id")),
        row.getString("seal"),
        new PersonId(Columns.uuid(row, "person_id")),
        Columns.instant(row, "given_at"),
        Columns.instant(row, "valid_until"),
        row.getInt("per_day"),
        Columns.instantOrNull(row, "ended_at"),
        endedBy == null ? null : new PersonId(endedBy));
  }
}
