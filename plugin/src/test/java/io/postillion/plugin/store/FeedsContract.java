package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Secret;
import io.postillion.core.feed.Feed;
import io.postillion.core.feed.Feeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opens a person's feed of a brand. */
interface FeedsContract extends InWorld {

  @Test
  default void a_feed_is_found_by_what_opens_it_and_that_cannot_be_read_anywhere() {
    Feed feed = given(token("one"));

    assertThat(feeds().find(token("one"))).contains(feed);
    assertThat(feeds().find(token("two"))).isEmpty();
    assertThat(feeds().of(world().brand, world().person.id())).contains(feed);
    assertThat(feeds().of(world().other, world().person.id())).isEmpty();
    assertThat(world().sql.sql("select hash from pst_calendar_feed").query(String.class).list())
        .noneMatch(hash -> hash.contains("one"));
  }

  @Test
  default void a_new_one_takes_the_place_of_the_earlier() {
    given(token("one"));
    Feed feed = given(token("two"));

    assertThat(feeds().find(token("one"))).isEmpty();
    assertThat(feeds().find(token("two"))).contains(feed);
  }

  @Test
  default void a_revoked_one_opens_nothing_and_another_brand_revokes_none() {
    given(token("one"));

    assertThat(feeds().revoke(world().other, world().person.id())).isFalse();
    assertThat(feeds().find(token("one"))).isPresent();
    assertThat(feeds().revoke(world().brand, world().person.id())).isTrue();
    assertThat(feeds().revoke(world().brand, world().person.id())).isFalse();
    assertThat(feeds().find(token("one"))).isEmpty();
  }

  @Test
  default void who_has_left_reads_nothing_any_more() {
    given(token("one"));

    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(world().channel, world().second),
            List.of(world().source("Blog")),
            List.of());

    assertThat(feeds().find(token("one"))).isEmpty();
  }

  /** Of this world alone. */
  private Secret token(String name) {
    return Secret.of("pstf_" + world().name + name);
  }

  private Feed given(Secret token) {
    Feed feed = new Feed(world().brand, world().person.id(), World.NOW);
    feeds().give(feed, token);
    return feed;
  }

  private Feeds feeds() {
    return world().stores.feeds();
  }
}
