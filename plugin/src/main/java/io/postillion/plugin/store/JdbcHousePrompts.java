package io.postillion.plugin.store;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

final class JdbcHousePrompts implements HousePrompts {

  private final Database database;

  JdbcHousePrompts(Database database) {
    this.database = database;
  }

  @Override
  public List<HousePrompt> of(BrandId brand, String task) {
    return database
        .sql(
            """
            select * from pst_prompt where brand_id = :brand and task = :task
            order by version desc
            """)
        .param("brand", brand.value())
        .param("task", task)
        .query(
            (row, number) -> {
              @Nullable String language = row.getString("language");
              return new HousePrompt(
                  brand,
                  task,
                  language == null ? null : Locale.forLanguageTag(language),
                  row.getInt("version"),
                  row.getString("text"),
                  new PersonId(Columns.uuid(row, "author_person_id")),
                  Columns.instant(row, "created_at"),
                  HousePrompt.State.valueOf(row.getString("state")),
                  row.getInt("share"));
            })
        .list();
  }

  @Override
  public void add(HousePrompt prompt) {
    Locale language = prompt.language();
    boolean added =
        database.insertIfAbsent(
            """
            insert into pst_prompt
              (brand_id, task, version, language, text, author_person_id, created_at, state, share)
            values
              (:brand, :task, :version, :language, :text, :author, :createdAt, :state, :share)
            """,
            statement ->
                statement
                    .param("brand", prompt.brand().value())
                    .param("task", prompt.task())
                    .param("version", prompt.version())
                    .param("language", language == null ? null : language.toLanguageTag())
                    .param("text", prompt.text())
                    .param("author", prompt.author().value())
                    .param("createdAt", Columns.time(prompt.at()))
                    .param("state", prompt.state().name())
                    .param("share", prompt.share()));
    if (!added) {
      throw new RefusedException(
          Reason.ALREADY_DONE,
          "Somebody else wrote version %d of prompt %s just now. Look at it, then write yours."
              .formatted(prompt.version(), prompt.task()));
    }
  }

  @Override
  public void mark(BrandId brand, String task, int version, HousePrompt.State state, int share) {
    database
        .sql(
            """
            update pst_prompt set state = :state, share = :share
            where brand_id = :brand and task = :task and version = :version
            """)
        .param("brand", brand.value())
        .param("task", task)
        .param("version", version)
        .param("state", state.name())
        .param("share", share)
        .update();
  }
}
