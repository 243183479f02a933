package io.postillion.plugin.store;

import io.postillion.core.people.Languages;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import java.util.Locale;

final class JdbcLanguages implements Languages {

  private final Database database;

  JdbcLanguages(Database database) {
    this.database = database;
  }

  @Override
  public Locale of(Person person) {
    return person.locale().getLanguage().isEmpty() ? lastRead(person.id()) : person.locale();
  }

  private Locale lastRead(PersonId person) {
    return database
        .sql("select reads from pst_person where id = :id and reads is not null")
        .param("id", person.value())
        .query(String.class)
        .optional()
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  @Override
  public void read(PersonId person, Locale locale) {
    database
        .sql(
            """
            update pst_person set reads = :locale
            where id = :id and (reads is null or reads <> :locale)
            """)
        .param("locale", locale.toLanguageTag())
        .param("id", person.value())
        .update();
  }
}
