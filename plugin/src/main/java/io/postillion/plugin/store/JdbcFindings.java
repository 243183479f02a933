package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.RevisionId;
import java.util.List;

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
