package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Span;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.remark.Remarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcRemarks implements Remarks {

  private final Database database;

  JdbcRemarks(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, Remark remark) {
    Quote quote = remark.quote();
    Span at = quote == null ? null : quote.at();
    RemarkId answers = remark.answers();
    database
        .sql(
            """
            insert into pst_remark
              (id, brand_id, post_id, revision_id, person_id, words, quote, quote_start, quote_end,
               shared, answers_id, said_at)
            values
              (:id, :brand, :post, :revision, :person, :words, :quote, :start, :end, :shared,
               :answers, :at)
            """)
        .param("id", remark.id().value())
        .param("brand", brand.value())
        .param("post", remark.post().value())
        .param("revision", remark.revision().value())
        .param("person", remark.author().value())
        .param("words", Columns.words(remark.text()))
        .param("quote", quote == null ? null : Columns.words(quote.words()))
        .param("start", at == null ? null : at.start())
        .param("end", at == null ? null : at.end())
        .param("shared", remark.shared())
        .param("answers", answers == null ? null : answers.value())
        .param("at", Columns.time(remark.at()))
        .update();
  }

  @Override
  public List<Remark> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_remark where brand_id = :brand and post_id = :post
            order by said_at, id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  static Remark read(ResultSet row) throws SQLException {
    @Nullable UUID answers = Columns.uuidOrNull(row, "answers_id");
    return new Remark(
        new RemarkId(Columns.uuid(row, "id")),
        new PostId(Columns.uuid(row, "post_id")),
        new RevisionId(Columns.uuid(row, "revision_id")),
        new PersonId(Columns.uuid(row, "person_id")),
        row.getString("words"),
        quote(row),
        row.getBoolean("shared"),
        answers == null ? null : new RemarkId(answers),
        Columns.instant(row, "said_at"));
  }

  private static @Nullable Quote quote(ResultSet row) throws SQLException {
    @Nullable String words = row.getString("quote");
    @Nullable Integer start = row.getObject("quote_start", Integer.class);
    if (words == null) {
      return null;
    }
    return new Quote(words, start == null ? null : new Span(start, row.getInt("quote_end")));
  }
}
