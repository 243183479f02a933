package io.postillion.plugin.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may not come in any more is still found by id, for what they decided stays theirs;
 * but they have no role and no brand, and no login. What is given for a brand that configuration
 * does not name rests.
 */
final class JdbcPeople implements People {

  static final String PEOPLE =
      """
      select p.*,
        (select string_agg(m.brand_id || ':' || m.roles || ':' || m.member_of, ';')
          from pst_person_brand m join pst_brand b on b.id = m.brand_id and b.listed
          where m.person_id = p.id) as rights
      from pst_person p
      """;

  private final Database database;

  JdbcPeople(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return database
        .sql(PEOPLE + "where p.id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public Optional<Person> byLogin(String login) {
    return database
        .sql(PEOPLE + "where p.login = :login and p.listed")
        .param("login", Columns.words(Account.normalise(login)))
        .query((row, number) -> read(row))
        .optional();
  }

  Optional<Logins.Login> login(String login) {
    return database
        .sql(PEOPLE + "where p.login = :login and p.listed and p.password_hash is not null")
        .param("login", Columns.words(Account.normalise(login)))
        .query(
            (row, number) -> new Logins.Login(read(row), Secret.of(row.getString("password_hash"))))
        .optional();
  }

  List<Person> all() {
    return database
        .sql(PEOPLE + "where p.listed order by p.name, p.login")
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<Person> members(BrandId brand) {
    return database
        .sql(
            PEOPLE
                + """
                where p.listed and exists (
                  select 1 from pst_person_brand m join pst_brand b on b.id = m.brand_id and b.listed
                  where m.person_id = p.id and m.brand_id = :brand)
                order by p.name, p.login
                """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Set<String> groups() {
    return database
        .sql(
            """
            select distinct m.member_of
            from pst_person_brand m join pst_person p on p.id = m.person_id and p.listed
            where m.member_of <> ''
            union
            select cast(:outsiders as varchar) where exists (select 1 from pst_client)
            """)
        .param("outsiders", Person.OUTSIDERS)
        .query(String.class)
        .list()
        .stream()
        .flatMap(JdbcPeople::split)
        .collect(toSet());
  }

  /** From now on it is the configuration's: what was given at the desk ends. */
  void save(Account account) {
    database.save(
        """
        update pst_person
        set name = :name, locale = :locale, zone = :zone, password_hash = :hash, listed = true,
            of_desk = false, email = ''
        where login = :login
        """,
        """
        insert into pst_person (id, login, name, locale, zone, password_hash, listed)
        values (:id, :login, :name, :locale, :zone, :hash, true)
        """,
        statement ->
            statement
                .param("id", UUID.randomUUID())
                .param("login", account.login())
                .param("name", account.name())
                .param("locale", account.locale().toLanguageTag())
                .param("zone", account.zone().getId())
                .param(
                    "hash",
                    account.passwordHash() == null ? null : account.passwordHash().reveal()));
    PersonId person = byLogin(account.login()).orElseThrow().id();
    belongsTo(person, account.brands());
    Rights rights = new Rights(account.roles(), account.groups());
    account.brands().forEach(brand -> grant(brand, person, rights));
    database
        .sql(
            """
            update pst_invitation set revoked_at = current_timestamp
            where person_id = :person and used_at is null and revoked_at is null
            """)
        .param("person", person.value())
        .update();
  }

  /** Whom no configuration names, and nobody keeps at the desk. */
  List<Person> ofConfiguration() {
    return database
        .sql(PEOPLE + "where p.listed and not p.of_desk")
        .query((row, number) -> read(row))
        .list();
  }

  void unlist(PersonId person) {
    database
        .sql("update pst_person set listed = false, password_hash = null where id = :id")
        .param("id", person.value())
        .update();
    belongsTo(person, Set.of());
  }

  void grant(BrandId brand, PersonId person, Rights rights) {
    database.save(
        """
        update pst_person_brand set roles = :roles, member_of = :groups
        where person_id = :person and brand_id = :brand
        """,
        """
        insert into pst_person_brand (person_id, brand_id, roles, member_of)
        values (:person, :brand, :roles, :groups)
        """,
        statement ->
            statement
                .param("person", person.value())
                .param("brand", brand.value())
                .param("roles", roles(rights))
                .param("groups", groups(rights)));
  }

  private void belongsTo(PersonId person, Set<BrandId> brands) {
    List<String> kept = brands.stream().map(BrandId::value).toList();
    database
        .sql(
            "delete from pst_person_brand where person_id = :person"
                + (kept.isEmpty() ? "" : " and brand_id not in (:brands)"))
        .params(
            kept.isEmpty()
                ? Map.of("person", person.value())
                : Map.of("person", person.value(), "brands", kept))
        .update();
  }

  static String roles(Rights rights) {
    return rights.roles().stream().map(Role::name).sorted().collect(joining(","));
  }

  static String groups(Rights rights) {
    return rights.groups().stream().sorted().collect(joining(","));
  }

  static Rights rights(String roles, String groups) {
    return new Rights(
        split(roles).map(Role::valueOf).collect(toSet()), split(groups).collect(toSet()));
  }

  static Person read(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(Columns.uuid(row, "id")),
        row.getString("login"),
        row.getString("name"),
        rights(row.getString("rights")),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")));
  }

  private static Map<BrandId, Rights> rights(@Nullable String all) {
    return Stream.of(all == null ? new String[0] : all.split(";"))
        .map(one -> one.split(":", -1))
        .collect(toMap(one -> new BrandId(one[0]), one -> rights(one[1], one[2])));
  }

  private static Stream<String> split(String names) {
    return Stream.of(names.split(",")).filter(name -> !name.isEmpty());
  }
}
