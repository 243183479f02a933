package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code pst_person} for each, and one of {@code pst_person_brand} for each brand. */
final class JdbcPeopleBook implements PeopleBook {

  /** Outside people have an account in name only. */
  private static final String ENTRIES =
      """
      select q.*,
        (select string_agg(m.brand_id, ',') from pst_person_brand m where m.person_id = q.id)
          as everywhere
      from (%s) q
      where q.login not like 'client:%%'
      """
          .formatted(JdbcPeople.PEOPLE);

  private final Database database;
  private final JdbcPeople people;

  JdbcPeopleBook(Database database) {
    this.database = database;
    this.people = new JdbcPeople(database);
  }

  @Override
  public Optional<PersonEntry> byLogin(String login) {
    return database
        .sql(ENTRIES + "and q.login = :login")
        .param("login", Columns.words(Account.normalise(login)))
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public Optional<PersonEntry> find(PersonId id) {
    return database
        .sql(ENTRIES + "and q.id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<PersonEntry> of(BrandId brand) {
    return database
        .sql(
            ENTRIES
                + """
                and q.listed and exists (
                  select 1 from pst_person_brand m join pst_brand b on b.id = m.brand_id and b.listed
                  where m.person_id = q.id and m.brand_id = :brand)
                order by q.name, q.login
                """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void hold(BrandId brand) {
    database
        .sql(
            """
            select person_id from pst_person_brand where brand_id = :brand
            order by person_id for update
            """)
        .param("brand", brand.value())
        .query((row, number) -> Columns.uuid(row, "person_id"))
        .list();
  }

  @Override
  public void hold(PersonId person) {
    database
        .sql("select id from pst_person where id = :id for update")
        .param("id", person.value())
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
  }

  @Override
  public boolean insert(Person person, String email) {
    return database.insertIfAbsent(
        """
        insert into pst_person (id, login, name, locale, zone, listed, of_desk, email)
        values (:id, :login, :name, :locale, :zone, true, true, :email)
        """,
        statement ->
            statement
                .param("id", person.id().value())
                .param("login", Account.normalise(Columns.words(person.login())))
                .param("name", Columns.words(person.name()))
                .param("locale", person.locale().toLanguageTag())
                .param("zone", person.zone().getId())
                .param("email", Columns.words(email)));
  }

  @Override
  public void revive(PersonId person, String email) {
    database
        .sql(
            """
            update pst_person
            set listed = true, of_desk = true, password_hash = null, email = :email
            where id = :id and not listed
            """)
        .param("id", person.value())
        .param("email", Columns.words(email))
        .update();
  }

  @Override
  public void grant(BrandId brand, PersonId person, Rights rights) {
    people.grant(brand, person, rights);
  }

  /** What opened the brand for them goes, too, so that it opens nothing when they come back. */
  @Override
  public void remove(BrandId brand, PersonId person) {
    for (String table : List.of("pst_person_brand", "pst_api_token", "pst_calendar_feed")) {
      database
          .sql("delete from %s where person_id = :person and brand_id = :brand".formatted(table))
          .param("person", person.value())
          .param("brand", brand.value())
          .update();
    }
    database
        .sql(
            """
            update pst_person set listed = false, password_hash = null
            where id = :person and of_desk
              and not exists (select 1 from pst_person_brand m where m.person_id = :person)
            """)
        .param("person", person.value())
        .update();
  }

  @Override
  public void describe(PersonId person, String name, Locale locale, ZoneId zone, String email) {
    database
        .sql(
            """
            update pst_person set name = :name, locale = :locale, zone = :zone, email = :email
            where id = :id and of_desk
            """)
        .param("id", person.value())
        .param("name", Columns.words(name))
        .param("locale", locale.toLanguageTag())
        .param("zone", zone.getId())
        .param("email", Columns.words(email))
        .update();
  }

  @Override
  public void password(PersonId person, Secret hash) {
    database
        .sql("update pst_person set password_hash = :hash where id = :id and of_desk and listed")
        .param("id", person.value())
        .param("hash", hash.reveal())
        .update();
  }

  private static PersonEntry read(ResultSet row) throws SQLException {
    return new PersonEntry(
        JdbcPeople.read(row),
        row.getBoolean("of_desk"),
        row.getBoolean("listed"),
        row.getString("password_hash") != null,
        row.getString("email"),
        brands(row.getString("everywhere")));
  }

  private static Set<BrandId> brands(@Nullable String names) {
    return names == null
        ? Set.of()
        : Stream.of(names.split(",")).map(BrandId::new).collect(Collectors.toSet());
  }
}
