package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Concern;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.RevisionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class JdbcFindings implements Findings {

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final Database database;

  JdbcFindings(Database database) {
    this.database = database;
  }

  @Override
  public void save(BrandId brand, RevisionId revision, List<Finding> findings) {
    database.save(
        """
        update pst_findings set findings = :findings
        where brand_id = :brand and revision_id = :revision
        """,
        """
        insert into pst_findings (revision_id, brand_id, findings)
        values (:revision, :brand, :findings)
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("revision", revision.value())
                .param("findings", Json.write(findings)));
    keep(brand, revision, Concern.of(findings));
  }

  /** Most revisions are checked again and again, and what they are found by stays. */
  private void keep(BrandId brand, RevisionId revision, Set<Concern> now) {
    Set<Concern> was = concerns(brand, revision);
    Stream.of(Concern.values())
        .filter(concern -> now.contains(concern) != was.contains(concern))
        .forEach(
            concern -> {
              if (now.contains(concern)) {
                insert(brand, revision, concern);
              } else {
                delete(brand, revision, concern);
              }
            });
  }

  private Set<Concern> concerns(BrandId brand, RevisionId revision) {
    return database
        .sql("select kind from pst_concern where brand_id = :brand and revision_id = :revision")
        .param("brand", brand.value())
        .param("revision", revision.value())
        .query(String.class)
        .list()
        .stream()
        .map(Concern::valueOf)
        .collect(Collectors.toSet());
  }

  private void insert(BrandId brand, RevisionId revision, Concern concern) {
    database.insertIfAbsent(
        """
        insert into pst_concern (revision_id, kind, brand_id, post_id)
        select id, cast(:kind as varchar(16)), brand_id, post_id from pst_revision
        where brand_id = :brand and id = :revision
        """,
        statement ->
            statement
                .param("kind", concern.name())
                .param("brand", brand.value())
                .param("revision", revision.value()));
  }

  private void delete(BrandId brand, RevisionId revision, Concern concern) {
    database
        .sql(
            """
            delete from pst_concern
            where brand_id = :brand and revision_id = :revision and kind = :kind
            """)
        .param("brand", brand.value())
        .param("revision", revision.value())
        .param("kind", concern.name())
        .update();
  }

  @Override
  public List<Finding> of(BrandId brand, RevisionId revision) {
    return database
        .sql(
            """
            select findings from pst_findings
            where brand_id = :brand and revision_id = :revision
            """)
        .param("brand", brand.value())
        .param("revision", revision.value())
        .query(String.class)
        .optional()
        .map(json -> Json.read(json, FINDINGS))
        .orElse(List.of());
  }
}
