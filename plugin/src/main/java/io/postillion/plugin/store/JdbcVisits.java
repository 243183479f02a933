package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.client.Client;
import io.postillion.core.client.Visits;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A visit is as hard to guess as a token; a code is not, so its hash is a slow one. */
final class JdbcVisits implements Visits {

  private final Database database;

  JdbcVisits(Database database) {
    this.database = database;
  }

  @Override
  public void keepCode(BrandId brand, PersonId client, Secret code, Instant until) {
    database.save(
        """
        update pst_client_code set hash = :hash, expires_at = :until, tries = 0
        where brand_id = :brand and person_id = :client
        """,
        """
        insert into pst_client_code (person_id, brand_id, hash, expires_at, tries)
        values (:client, :brand, :hash, :until, 0)
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("client", client.value())
                .param("hash", SlowHash.of(code))
                .param("until", Columns.time(until)));
  }

  @Override
  public boolean redeem(BrandId brand, PersonId client, Secret code, Instant now) {
    boolean mayTry =
        database
                .sql(
                    """
                    update pst_client_code set tries = tries + 1
                    where brand_id = :brand and person_id = :client
                      and tries < :most and expires_at > :now
                    """)
                .param("brand", brand.value())
                .param("client", client.value())
                .param("most", TRIES)
                .param("now", Columns.time(now))
                .update()
            == 1;
    return mayTry
        && hash(brand, client)
            .filter(hash -> SlowHash.fits(hash, code))
            .filter(hash -> spend(brand, client, hash))
            .isPresent();
  }

  private Optional<String> hash(BrandId brand, PersonId client) {
    return database
        .sql("select hash from pst_client_code where brand_id = :brand and person_id = :client")
        .param("brand", brand.value())
        .param("client", client.value())
        .query(String.class)
        .optional();
  }

  /** Of two that come with the right code at once, one is let in. */
  private boolean spend(BrandId brand, PersonId client, String hash) {
    return database
            .sql(
                """
                delete from pst_client_code
                where brand_id = :brand and person_id = :client and hash = :hash
                """)
            .param("brand", brand.value())
            .param("client", client.value())
            .param("hash", hash)
            .update()
        == 1;
  }

  @Override
  public void begin(BrandId brand, PersonId client, Secret visit, Instant now, Instant until) {
    database
        .sql("delete from pst_client_visit where brand_id = :brand and expires_at <= :now")
        .param("brand", brand.value())
        .param("now", Columns.time(now))
        .update();
    database
        .sql(
            """
            insert into pst_client_visit (hash, person_id, brand_id, began_at, expires_at)
            values (:hash, :client, :brand, :now, :until)
            """)
        .param("hash", ApiTokens.hash(visit.reveal()))
        .param("client", client.value())
        .param("brand", brand.value())
        .param("now", Columns.time(now))
        .param("until", Columns.time(until))
        .update();
  }

  @Override
  public Optional<Client> of(Secret visit, Instant now) {
    return database
        .sql(
            JdbcClients.CLIENTS
                + """
                join pst_client_visit v
                  on v.person_id = c.person_id and v.brand_id = c.brand_id
                where v.hash = :hash and v.expires_at > :now
                """)
        .param("hash", ApiTokens.hash(visit.reveal()))
        .param("now", Columns.time(now))
        .query((row, number) -> JdbcClients.read(row))
        .optional();
  }

  @Override
  public void end(Secret visit) {
    database
        .sql("delete from pst_client_visit where hash = :hash")
        .param("hash", ApiTokens.hash(visit.reveal()))
        .update();
  }

  @Override
  public void endAll(BrandId brand, PersonId client) {
    for (String table : new String[] {"pst_client_visit", "pst_client_code"}) {
      database
          .sql("delete from %s where brand_id = :brand and person_id = :client".formatted(table))
          .param("brand", brand.value())
          .param("client", client.value())
          .update();
    }
  }
}
