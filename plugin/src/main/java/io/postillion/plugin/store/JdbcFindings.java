package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Concern;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.List;
import java.util.Optional;
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

  /** A post is looked for by its newest text; most are checked again with the same findings. */
  private void keep(BrandId brand, RevisionId revision, Set<Concern> now) {
    newestOf(brand, revision)
        .ifPresent(
            post -> {
              Set<Concern> was = concerns(brand, post);
              Stream.of(Concern.values())
                  .filter(concern -> now.contains(concern) != was.contains(concern))
                  .forEach(
                      concern -> {
                        if (now.contains(concern)) {
                          insert(brand, post, concern);
                        } else {
                          delete(brand, post, concern);
                        }
                      });
            });
  }

  /** The post of which this is the newest revision; empty when there is a newer one. */
  private Optional<PostId> newestOf(BrandId brand, RevisionId revision) {
    return database
        .sql(
            """
            select r.post_id from pst_revision r
            where r.brand_id = :brand and r.id = :revision and not exists (
              select 1 from pst_revision n
              where n.brand_id = r.brand_id and n.post_id = r.post_id and n.number > r.number)
            """)
        .param("brand", brand.value())
        .param("revision", revision.value())
        .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
        .optional();
  }

  private Set<Concern> concerns(BrandId brand, PostId post) {
    return database
        .sql("select kind from pst_concern where brand_id = :brand and post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .query(String.class)
        .list()
        .stream()
        .map(Concern::valueOf)
        .collect(Collectors.toSet());
  }

  private void insert(BrandId brand, PostId post, Concern concern) {
    database.insertIfAbsent(
        """
        insert into pst_concern (post_id, kind, brand_id, post_created_at)
        select id, cast(:kind as varchar(16)), brand_id, created_at from pst_post
        where brand_id = :brand and id = :post
        """,
        statement ->
            statement
                .param("kind", concern.name())
                .param("brand", brand.value())
                .param("post", post.value()));
  }

  private void delete(BrandId brand, PostId post, Concern concern) {
    database
        .sql(
            """
            delete from pst_concern
            where brand_id = :brand and post_id = :post and kind = :kind
            """)
        .param("brand", brand.value())
        .param("post", post.value())
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
