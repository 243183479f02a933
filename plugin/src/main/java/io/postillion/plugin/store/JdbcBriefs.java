package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.Fillings;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Author;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class JdbcBriefs implements Briefs {

  private static final TypeReference<List<String>> QUESTIONS = new TypeReference<>() {};

  private final Database database;

  JdbcBriefs(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Brief> find(BrandId brand, ArticleId article) {
    return database
        .sql("select * from pst_brief where brand_id = :brand and article_id = :article")
        .param("brand", brand.value())
        .param("article", article.value())
        .query(
            (row, number) ->
                new Brief(
                    new ArticleId(Columns.uuid(row, "article_id")),
                    row.getString("key_message"),
                    row.getString("audience"),
                    row.getString("goal"),
                    row.getString("facts"),
                    row.getString("call_to_action"),
                    row.getString("angle"),
                    row.getString("sources"),
                    row.getString("tone"),
                    row.getString("avoid"),
                    row.getObject("deadline", LocalDate.class)))
        .optional();
  }

  @Override
  public void save(BrandId brand, Brief brief) {
    database.save(
        """
        update pst_brief
        set key_message = :keyMessage, audience = :audience, goal = :goal, facts = :facts,
          call_to_action = :callToAction, angle = :angle, sources = :sources, tone = :tone,
          avoid = :avoid, deadline = :deadline
        where brand_id = :brand and article_id = :article
        """,
        """
        insert into pst_brief
          (article_id, brand_id, key_message, audience, goal, facts, call_to_action, angle, sources,
           tone, avoid, deadline)
        values
          (:article, :brand, :keyMessage, :audience, :goal, :facts, :callToAction, :angle, :sources,
           :tone, :avoid, :deadline)
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("article", brief.article().value())
                .param("keyMessage", Columns.words(brief.keyMessage()))
                .param("audience", Columns.words(brief.audience()))
                .param("goal", Columns.words(brief.goal()))
                .param("facts", Columns.words(brief.facts()))
                .param("callToAction", Columns.words(brief.callToAction()))
                .param("angle", Columns.words(brief.angle()))
                .param("sources", Columns.words(brief.sources()))
                .param("tone", Columns.words(brief.tone()))
                .param("avoid", Columns.words(brief.avoid()))
                .param("deadline", brief.deadline()));
  }

  @Override
  public Optional<BriefProposal> proposal(BrandId brand, ArticleId article) {
    return database
        .sql("select * from pst_brief_proposal where brand_id = :brand and article_id = :article")
        .param("brand", brand.value())
        .param("article", article.value())
        .query(
            (row, number) ->
                new BriefProposal(
                    article,
                    new Fillings(
                        row.getString("key_message"),
                        row.getString("audience"),
                        row.getString("goal"),
                        row.getString("facts"),
                        row.getString("call_to_action"),
                        row.getString("tone"),
                        row.getString("avoid"),
                        Json.read(row.getString("questions"), QUESTIONS),
                        new Author(
                            Author.Kind.valueOf(row.getString("author_kind")),
                            null,
                            row.getString("author_name"))),
                    Columns.instant(row, "proposed_at")))
        .optional();
  }

  @Override
  public void propose(BrandId brand, BriefProposal proposal) {
    Fillings fillings = proposal.fillings();
    database.save(
        """
        update pst_brief_proposal
        set key_message = :keyMessage, audience = :audience, goal = :goal, facts = :facts,
          call_to_action = :callToAction, tone = :tone, avoid = :avoid, questions = :questions,
          author_kind = :authorKind, author_name = :authorName, proposed_at = :proposedAt
        where brand_id = :brand and article_id = :article
        """,
        """
        insert into pst_brief_proposal
          (article_id, brand_id, key_message, audience, goal, facts, call_to_action, tone, avoid,
           questions, author_kind, author_name, proposed_at)
        values
          (:article, :brand, :keyMessage, :audience, :goal, :facts, :callToAction, :tone, :avoid,
           :questions, :authorKind, :authorName, :proposedAt)
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("article", proposal.article().value())
                .param("keyMessage", Columns.words(fillings.keyMessage()))
                .param("audience", Columns.words(fillings.audience()))
                .param("goal", Columns.words(fillings.goal()))
                .param("facts", Columns.words(fillings.facts()))
                .param("callToAction", Columns.words(fillings.callToAction()))
                .param("tone", Columns.words(fillings.tone()))
                .param("avoid", Columns.words(fillings.avoid()))
                .param("questions", Json.write(fillings.questions()))
                .param("authorKind", fillings.author().kind().name())
                .param("authorName", fillings.author().name())
                .param("proposedAt", Columns.time(proposal.at())));
  }
}
