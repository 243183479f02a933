package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceDecisions;
import io.postillion.core.memory.VoiceRuleId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.UUID;

final class JdbcVoiceDecisions implements VoiceDecisions {

  private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

  private final Database database;

  JdbcVoiceDecisions(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, VoiceDecision decision) {
    Change change = decision.change();
    database
        .sql(
            """
            insert into pst_voice_decision
              (brand_id, rule_id, kind, language, words, instead, verdict, person_id, decided_at,
               evidence)
            values
              (:brand, :rule, :kind, :language, :words, :instead, :verdict, :person, :at,
               :evidence)
            """)
        .param("brand", brand.value())
        .param("rule", decision.rule().value())
        .param("kind", change.kind().name())
        .param("language", change.language())
        .param("words", change.words())
        .param("instead", change.instead())
        .param("verdict", decision.verdict().name())
        .param("person", decision.by().value())
        .param("at", Columns.time(decision.at()))
        .param("evidence", Json.write(decision.evidence().stream().map(PostId::value).toList()))
        .update();
  }

  @Override
  public List<VoiceDecision> current(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_voice_decision decision
            where brand_id = :brand and id = (
              select max(later.id) from pst_voice_decision later
              where later.brand_id = decision.brand_id and later.rule_id = decision.rule_id)
            order by id desc
            """)
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new VoiceDecision(
                    new VoiceRuleId(Columns.uuid(row, "rule_id")),
                    new Change(
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getString("language"),
                        row.getString("words"),
                        row.getString("instead")),
                    VoiceDecision.Verdict.valueOf(row.getString("verdict")),
                    new PersonId(Columns.uuid(row, "person_id")),
                    Columns.instant(row, "decided_at"),
                    Json.read(row.getString("evidence"), IDS).stream().map(PostId::new).toList()))
        .list();
  }
}
