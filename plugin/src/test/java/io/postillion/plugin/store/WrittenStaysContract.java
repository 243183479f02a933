package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What was written, decided and done cannot be changed afterwards, not even in raw SQL. */
interface WrittenStaysContract extends InWorld {

  @Test
  default void the_text_of_a_revision_stays() {
    Post post = world().post("As it was");

    refuses("update pst_revision set text = 'Changed' where id = :id", post.current().value());
    refuses("delete from pst_revision where id = :id", post.current().value());

    assertThat(world().stores.posts().current(post).orElseThrow().content().text())
        .isEqualTo("As it was");
  }

  @Test
  default void a_decision_stays() {
    Post post = world().post("Text");
    UUID approval = world().decide(post, Decision.REJECTED).id().value();

    refuses("update pst_approval set decision = 'APPROVED' where id = :id", approval);
    refuses("update pst_approval set remark = 'fine' where id = :id", approval);
    refuses("delete from pst_approval where id = :id", approval);
  }

  @Test
  default void a_voided_approval_stays_voided() {
    Post post = world().post("Text");
    Approval approval = world().decide(post, Decision.APPROVED);
    world().stores.approvals().voidAll(world().brand, post.id(), World.NOW);

    refuses("update pst_approval set voided_at = null where id = :id", approval.id().value());
    refuses(
        "update pst_approval set voided_at = current_timestamp where id = :id",
        approval.id().value());

    assertThat(world().stores.approvals().of(world().brand, post.id()))
        .singleElement()
        .extracting(Approval::voidedAt)
        .isEqualTo(World.NOW);
  }

  @Test
  default void voiding_changes_nothing_else() {
    UUID approval = world().decide(world().post("Text"), Decision.APPROVED).id().value();

    refuses(
        "update pst_approval set voided_at = current_timestamp, remark = 'no' where id = :id",
        approval);
  }

  @Test
  default void history_stays() {
    Post post = world().post();
    PostEvent event =
        new PostEvent(post.id(), World.NOW, PostEvent.Kind.EDITED, "Ada Approver", "");
    world().stores.history().add(world().brand, event);

    refuses("update pst_post_event set actor = 'Eve' where post_id = :id", post.id().value());
    refuses("delete from pst_post_event where post_id = :id", post.id().value());

    assertThat(world().stores.history().of(world().brand, post.id())).containsExactly(event);
  }

  private void refuses(String statement, UUID id) {
    assertThatThrownBy(() -> world().sql.sql(statement).param("id", id).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("never changed");
  }
}
