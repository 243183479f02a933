package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.PublicationId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Nothing goes out that a person did not approve, word for word: in raw SQL, past all our code. */
interface SealContract extends InWorld {

  @Test
  default void a_publication_of_an_approved_revision_is_accepted() {
    Map<String, Object> row = approvedPublication();

    insert(row);

    assertThat(world().stores.ledger().find(world().brand, idOf(row))).isPresent();
  }

  @Test
  default void a_publication_without_an_approval_is_refused() {
    refusesPublicationWith("approval_id", null);
  }

  @Test
  default void a_publication_with_an_approval_that_does_not_exist_is_refused() {
    refusesPublicationWith("approval_id", UUID.randomUUID());
  }

  @Test
  default void a_publication_with_the_approval_of_another_revision_is_refused() {
    Map<String, Object> row = approvedPublication();
    Post post = world().stores.posts().get(world().brand, postOf(row));
    Post edited = world().write(post, "One word more");

    row.put("revision_id", world().stores.posts().current(edited).orElseThrow().id().value());

    refuses(() -> insert(row));
  }

  @Test
  default void a_publication_with_the_approval_of_the_same_words_on_another_post_is_refused() {
    Map<String, Object> row = approvedPublication();
    Post twin = world().post("Approved text");

    row.put("post_id", twin.id().value());
    row.put("live_post_id", twin.id().value());
    row.put("revision_id", twin.current().value());

    refuses(() -> insert(row));
  }

  @Test
  default void a_publication_with_a_rejection_is_refused() {
    refusesPublicationAfter(Decision.REJECTED);
  }

  @Test
  default void a_publication_with_a_request_for_changes_is_refused() {
    refusesPublicationAfter(Decision.CHANGES);
  }

  @Test
  default void a_publication_with_another_seal_is_refused() {
    refusesPublicationWith("seal", "0".repeat(64));
  }

  @Test
  default void a_publication_on_another_channel_is_refused() {
    refusesPublicationWith("channel_id", world().second.id().value());
  }

  @Test
  default void a_publication_of_another_brand_is_refused() {
    refusesPublicationWith("brand_id", world().other.value());
  }

  @Test
  default void a_publication_does_not_lose_its_approval_afterwards() {
    Map<String, Object> row = approvedPublication();
    insert(row);

    refuses(
        () ->
            world()
                .sql
                .sql("update pst_publication set seal = :seal where id = :id")
                .param("seal", "0".repeat(64))
                .param("id", row.get("id"))
                .update());
    refuses(
        () ->
            world()
                .sql
                .sql("delete from pst_approval where id = :id")
                .param("id", row.get("approval_id"))
                .update());
  }

  @Test
  default void a_second_live_publication_of_a_post_is_refused() {
    Map<String, Object> row = approvedPublication();
    insert(row);
    row.put("id", UUID.randomUUID());

    refuses(() -> insert(row));
  }

  @Test
  default void a_live_publication_cannot_pretend_not_to_be() {
    refusesPublicationWith("live_post_id", null);
    refusesPublicationWith("live_post_id", UUID.randomUUID());
    refusesPublicationWith("state", "CANCELLED");
    refusesPublicationWith("state", "GONE");
  }

  @Test
  default void an_approval_by_someone_unknown_is_refused() {
    Post post = world().post("Text");
    Approval approval = approvalOf(post);

    refuses(() -> insertApproval(approval, approval.seal(), UUID.randomUUID()));
    refuses(() -> insertApproval(approval, approval.seal(), null));
    insertApproval(approval, approval.seal(), world().person.id().value());
  }

  @Test
  default void an_approval_by_a_programs_token_is_refused() {
    Post post = world().post("Text");
    Approval approval = approvalOf(post);
    UUID program =
        world()
            .stores
            .apiTokens()
            .issue(world().brand, null, "robot", World.NOW, null)
            .token()
            .id();

    refuses(() -> insertApproval(approval, approval.seal(), program));
  }

  @Test
  default void an_approval_with_the_seal_of_other_words_is_refused() {
    Approval approval = approvalOf(world().post("Text"));
    String otherSeal = world().newRevision(world().post(), "Other text").seal();

    refuses(() -> insertApproval(approval, otherSeal, world().person.id().value()));
  }

  @Test
  default void a_post_cannot_show_the_revision_of_another_post() {
    Post post = world().post("Text");
    Post thief = world().post();

    refuses(
        () ->
            world()
                .sql
                .sql("update pst_post set current_revision_id = :revision where id = :id")
                .param("revision", post.current().value())
                .param("id", thief.id().value())
                .update());
  }

  private void refusesPublicationWith(String column, Object value) {
    Map<String, Object> row = approvedPublication();
    row.put(column, value);

    refuses(() -> insert(row));
  }

  private void refusesPublicationAfter(Decision decision) {
    Map<String, Object> honest = publication(world().post("Text"), decision);
    Map<String, Object> lying = new HashMap<>(honest);
    lying.put("decision", "APPROVED");

    refuses(() -> insert(honest));
    refuses(() -> insert(lying));
  }

  private Map<String, Object> approvedPublication() {
    return publication(world().post("Approved text"), Decision.APPROVED);
  }

  /** The columns of a new publication of the post's current revision, decided on like this. */
  private Map<String, Object> publication(Post post, Decision decision) {
    Approval approval = world().decide(post, decision);
    Map<String, Object> row = new HashMap<>();
    row.put("id", UUID.randomUUID());
    row.put("brand_id", world().brand.value());
    row.put("post_id", post.id().value());
    row.put("channel_id", post.channel().value());
    row.put("revision_id", approval.revision().value());
    row.put("seal", approval.seal());
    row.put("approval_id", approval.id().value());
    row.put("decision", decision.name());
    row.put("state", "PLANNED");
    row.put("live_post_id", post.id().value());
    row.put("due_at", Columns.time(World.NOW));
    row.put("attempt", 0);
    row.put("fence", 0L);
    return row;
  }

  private void insert(Map<String, Object> row) {
    String columns = String.join(", ", row.keySet());
    String values = ":" + String.join(", :", row.keySet());
    world()
        .sql
        .sql("insert into pst_publication (%s) values (%s)".formatted(columns, values))
        .params(row)
        .update();
  }

  /** Somebody voted for it. */
  private Approval approvalOf(Post post) {
    Approval approval = unvoted(post);
    world().stores.approvals().cast(world().brand, World.vote(approval));
    return approval;
  }

  private Approval unvoted(Post post) {
    return new Approval(
        ApprovalId.random(),
        post.id(),
        post.current(),
        world().stores.posts().current(post).orElseThrow().seal(),
        Decision.APPROVED,
        world().person.id(),
        "",
        World.NOW,
        null);
  }

  private void insertApproval(Approval approval, String seal, UUID person) {
    world()
        .sql
        .sql(
            """
            insert into pst_approval
              (id, brand_id, post_id, revision_id, seal, decision, person_id, remark, decided_at)
            values (:id, :brand, :post, :revision, :seal, 'APPROVED', :person, '', :at)
            """)
        .param("id", approval.id().value())
        .param("brand", world().brand.value())
        .param("post", approval.post().value())
        .param("revision", approval.revision().value())
        .param("seal", seal)
        .param("person", person)
        .param("at", Columns.time(approval.at()))
        .update();
  }

  private static void refuses(ThrowingCallable statement) {
    assertThatThrownBy(statement).isInstanceOf(DataIntegrityViolationException.class);
  }

  private static PublicationId idOf(Map<String, Object> row) {
    return new PublicationId((UUID) row.get("id"));
  }

  private static PostId postOf(Map<String, Object> row) {
    return new PostId((UUID) row.get("post_id"));
  }
}
