package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Decision;
import io.postillion.core.post.Post;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

class H2StoreTest extends StoreContract {

  private static final TestDatabase DATABASE =
      TestDatabase.at("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

  @Override
  TestDatabase database() {
    return DATABASE;
  }

  @Test
  void a_file_that_was_closed_and_opened_again_keeps_what_was_decided(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("postillion");
    World before = new World(TestDatabase.at(url, "sa", ""));
    Post post = before.post("Text");
    UUID approval = before.decide(post, Decision.APPROVED).id().value();
    before.database.close();

    TestDatabase after = TestDatabase.at(url, "sa", "");

    assertThatThrownBy(
            () ->
                after
                    .sql()
                    .sql("update pst_approval set remark = 'changed' where id = :id")
                    .param("id", approval)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(after.stores().approvals().holding(before.brand, post.id())).isPresent();
    assertThat(after.stores().approvals().voidAll(before.brand, post.id(), World.NOW)).isOne();
    after.close();
  }
}
