package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open pages hear what happens in their brand and nothing of another. */
interface HappeningsContract extends InWorld {

  private Happenings happenings() {
    return world().stores.happenings();
  }

  private void happens(Post post, PostEvent.Kind kind) {
    world()
        .stores
        .history()
        .add(world().brand, new PostEvent(post.id(), World.NOW, kind, "Ada", "in a word"));
  }

  @Test
  default void what_happened_after_is_heard_in_its_order() {
    Post post = world().post("Text");
    assertThat(happenings().newest(world().brand)).isZero();
    happens(post, PostEvent.Kind.EDITED);
    long first = happenings().newest(world().brand);
    happens(post, PostEvent.Kind.CHECKED);
    happens(post, PostEvent.Kind.APPROVED);

    List<Happening> after = happenings().after(world().brand, first, 10);

    assertThat(after)
        .extracting(Happening::kind)
        .containsExactly(PostEvent.Kind.CHECKED, PostEvent.Kind.APPROVED);
    assertThat(after).allMatch(one -> one.post().equals(post.id()) && one.actor().equals("Ada"));
    assertThat(happenings().after(world().brand, first, 1)).hasSize(1);
    assertThat(happenings().after(world().brand, happenings().newest(world().brand), 10)).isEmpty();
    assertThat(happenings().after(world().other, 0, 10)).isEmpty();
    assertThat(happenings().newest(world().other)).isZero();
  }
}
