package io.postillion.plugin.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom configuration no longer names is still found by id, for what they decided stays
 * theirs; but they have no role and no brand, and no login.
 */
final class JdbcPeople implements People {

  private static final String PEOPLE =
      """
      select p.*,
        (select string_agg(m.brand_id, ',') from pst_person_brand m where m.person_id = p.id)
          as brands
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
    return byLogin(login)
        .flatMap(
            person ->
                database
                    .sql(
                        """
                        select password_hash from pst_person
                        where id = :id and password_hash is not null
                        """)
                    .param("id", person.id().value())
                    .query(String.class)
                    .optional()
                    .map(hash -> new Logins.Login(person, Secret.of(hash))));
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
                  select 1 from pst_person_brand b where b.person_id = p.id and b.brand_id = :brand)
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
            select distinct p.member_of from pst_person p
            where p.member_of <> '' and (
              p.listed or exists (select 1 from pst_client c where c.person_id = p.id))
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(JdbcPeople::split)
        .collect(toSet());
  }

  void save(Account account) {
    database.save(
        """
        update pst_person
        set name = :name, roles = :roles, member_of = :groups, locale = :locale, zone = :zone, password_hash = :hash,
            listed = true
        where login = :login
        """,
        """
        insert into pst_person
          (id, login, name, roles, member_of, locale, zone, password_hash, listed)
        values (:id, :login, :name, :roles, :groups, :locale, :zone, :hash, true)
        """,
        statement ->
            statement
                .param("id", UUID.randomUUID())
                .param("login", account.login())
                .param("name", account.name())
                .param(
                    "roles",
                    account.roles().stream().map(Role::name).sorted().collect(joining(",")))
                .param("groups", account.groups().stream().sorted().collect(joining(",")))
                .param("locale", account.locale().toLanguageTag())
                .param("zone", account.zone().getId())
                .param(
                    "hash",
                    account.passwordHash() == null ? null : account.passwordHash().reveal()));
    belongsTo(byLogin(account.login()).orElseThrow(), account.brands());
  }

  void reads(PersonId person, Locale locale) {
    database
        .sql("update pst_person set reads = :locale where id = :id")
        .param("locale", locale.toLanguageTag())
        .param("id", person.value())
        .update();
  }

  void unlist(Person person) {
    database
        .sql(
            """
            update pst_person set listed = false, roles = '', member_of = '', password_hash = null
            where id = :id
            """)
        .param("id", person.id().value())
        .update();
    belongsTo(person, Set.of());
  }

  private void belongsTo(Person person, Set<BrandId> brands) {
    Set<BrandId> gone = new HashSet<>(person.brands());
    gone.removeAll(brands);
    gone.forEach(
        brand ->
            database
                .sql("delete from pst_person_brand where person_id = :person and brand_id = :brand")
                .param("person", person.id().value())
                .param("brand", brand.value())
                .update());
    brands.forEach(
        brand ->
            database.insertIfAbsent(
                "insert into pst_person_brand (person_id, brand_id) values (:person, :brand)",
                statement ->
                    statement.param("person", person.id().value()).param("brand", brand.value())));
  }

  private static Person read(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(Columns.uuid(row, "id")),
        row.getString("login"),
        row.getString("name"),
        split(row.getString("roles")).map(Role::valueOf).collect(toSet()),
        split(row.getString("brands")).map(BrandId::new).collect(toSet()),
        locale(row),
        ZoneId.of(row.getString("zone")),
        split(row.getString("member_of")).collect(toSet()));
  }

  /** As they read the desk, where their account does not say. */
  private static Locale locale(ResultSet row) throws SQLException {
    Locale set = Locale.forLanguageTag(row.getString("locale"));
    String read = row.getString("reads");
    return set.getLanguage().isEmpty() && read != null ? Locale.forLanguageTag(read) : set;
  }

  private static Stream<String> split(@Nullable String names) {
    return names == null ? Stream.empty() : Stream.of(names.split(",")).filter(n -> !n.isEmpty());
  }
}
