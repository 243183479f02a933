package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Channels that people set at the desk stay, with every start and on every node. */
interface ChannelBookContract extends InWorld {

  Secret SESAME = Secret.of("open sesame, „é“");

  private ChannelBook book() {
    return world().stores.channelBook();
  }

  private ChannelSteps steps() {
    return world().stores.channelSteps();
  }

  private ChannelId id() {
    return new ChannelId(world().name + "-try-outs");
  }

  private ChannelEntry entry() {
    return new ChannelEntry(
        id(),
        world().brand,
        "mastodon",
        "Try „outs“",
        "@acme.é",
        Map.of("url", "https://mast.example/„é\"\\", "visibility", "unlisted"),
        "42@mast.example",
        1);
  }

  private ChannelEntry added() {
    assertThat(book().insert(entry(), SESAME)).isTrue();
    return entry();
  }

  private Channel channel() {
    return world().stores.channels().get(world().brand, id());
  }

  private List<ChannelId> listed() {
    return world().stores.channels().of(world().brand).stream().map(Channel::id).toList();
  }

  private Post post(PostStatus status) {
    Post post = Post.create(world().brand, id(), null, World.NOW).in(status);
    world().stores.posts().insert(post);
    return post;
  }

  @Test
  default void what_was_added_is_a_channel_like_any_other() {
    ChannelEntry entry = added();

    assertThat(book().of(world().brand)).containsExactly(entry);
    assertThat(book().of(world().other)).isEmpty();
    assertThat(book().find(id())).contains(entry);
    assertThat(listed()).contains(id(), world().channel.id(), world().second.id());
    assertThat(channel()).isEqualTo(entry.channel());
  }

  @Test
  default void a_name_that_is_taken_is_refused_whoever_has_or_had_it() {
    added();

    assertThat(book().insert(entry(), null)).isFalse();
    assertThat(
            book()
                .insert(
                    new ChannelEntry(
                        world().channel.id(),
                        world().brand,
                        "sandbox",
                        "Mine",
                        "@mine",
                        Map.of(),
                        "",
                        1),
                    null))
        .isFalse();
    assertThat(book().find(world().channel.id())).isEmpty();

    book().remove(world().brand, id(), false, World.NOW);
    assertThat(book().insert(entry(), null)).isFalse();
  }

  @Test
  default void a_credential_is_kept_encrypted_for_its_brand_channel_and_address_alone() {
    ChannelEntry entry = added();
    ChannelId other = new ChannelId(id() + "-too");

    assertThat(book().secret(world().brand, id())).contains(SESAME);
    assertThat(book().secret(world().other, id())).isEmpty();
    assertThat(closed(id())).isNotBlank().doesNotContain("sesame");

    book()
        .insert(
            new ChannelEntry(
                other, world().brand, entry.network(), "Too", "@too", entry.settings(), "", 1),
            null);
    assertThat(book().secret(world().brand, other)).isEmpty();
    set("secret", closed(id()), other);
    assertThatThrownBy(() -> book().secret(world().brand, other))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("another postillion.secret-key")
        .hasMessageContaining(other.value());

    set("settings", "{\"url\":\"https://evil.example\"}", id());
    assertThatThrownBy(() -> book().secret(world().brand, id())).isInstanceOf(Unauthorised.class);
  }

  private String closed(ChannelId id) {
    return world()
        .sql
        .sql("select secret from pst_desk_channel where channel_id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  private void set(String column, String value, ChannelId id) {
    world()
        .sql
        .sql("update pst_desk_channel set %s = :value where channel_id = :id".formatted(column))
        .param("value", value)
        .param("id", id.value())
        .update();
  }

  @Test
  default void an_account_is_entered_once_for_a_brand_until_its_channel_is_removed() {
    ChannelEntry entry = added();
    ChannelEntry again =
        new ChannelEntry(
            new ChannelId(id() + "-again"),
            world().brand,
            entry.network(),
            "Again",
            "@renamed",
            Map.of(),
            entry.remoteId(),
            1);

    assertThatThrownBy(() -> world().stores.transactions().in(() -> book().insert(again, null)))
        .isInstanceOf(ChannelBook.KnownAccountException.class);
    assertThat(book().of(world().brand)).containsExactly(entry);
    assertThat(listed()).doesNotContain(again.id());

    book().remove(world().brand, id(), false, World.NOW);
    assertThat(world().stores.transactions().in(() -> book().insert(again, null))).isTrue();
  }

  @Test
  default void a_new_credential_raises_the_version_and_of_two_at_once_one_is_told() {
    ChannelEntry entry = added();
    Secret fresh = Secret.of("another");

    assertThat(book().renew(entry, fresh)).isTrue();
    assertThat(book().renew(entry, Secret.of("a third"))).isFalse();

    assertThat(book().secret(world().brand, id())).contains(fresh);
    assertThat(book().find(id())).map(ChannelEntry::version).contains(2);
    assertThat(book().find(id())).map(ChannelEntry::settings).contains(entry.settings());
  }

  @Test
  default void with_the_channel_its_credential_goes_and_every_node_notices() {
    added();

    book().remove(world().brand, id(), false, World.NOW);

    assertThat(book().secret(world().brand, id())).isEmpty();
    assertThat(book().find(id())).map(ChannelEntry::version).contains(2);
    assertThat(book().renew(book().find(id()).orElseThrow(), SESAME)).isFalse();
    assertThat(book().secret(world().brand, id())).isEmpty();
  }

  @Test
  default void a_channel_of_the_desk_stays_through_a_start_and_goes_with_its_brand() {
    ChannelEntry entry = added();
    world().stores.channels().update(world().brand, id(), Connection.NEW.paused());

    world().configure();

    assertThat(channel().connection().state()).isEqualTo(Connection.State.PAUSED);
    assertThat(listed()).contains(id());

    start(List.of(world().other), List.of());
    assertThat(listed()).isEmpty();

    world().configure();
    assertThat(listed()).contains(id());
    assertThat(book().of(world().brand)).containsExactly(entry);
  }

  @Test
  default void configuration_wins_where_it_has_the_same_channel_and_gives_it_back() {
    ChannelEntry entry = added();

    start(
        List.of(world().brand, world().other),
        List.of(new Channel(id(), world().brand, "sandbox", "Configured", "@c", Connection.NEW)));

    assertThat(channel().name()).isEqualTo("Configured");
    assertThat(channel().network()).isEqualTo("sandbox");
    assertThat(book().of(world().brand)).containsExactly(entry);

    world().configure();

    assertThat(channel()).isEqualTo(entry.channel());
  }

  private void start(List<BrandId> brands, List<Channel> channels) {
    world()
        .stores
        .catalogue()
        .apply(
            brands.stream().map(World::brand).toList(),
            channels,
            List.of(),
            List.of(world().account("Ada Approver")));
  }

  @Test
  default void what_is_in_the_making_or_on_its_way_is_known_and_what_is_out_is_no_hindrance() {
    added();
    Post draft = post(PostStatus.DRAFTING);
    Post stuck = post(PostStatus.NEEDS_ATTENTION);
    List.of(PostStatus.PUBLISHED, PostStatus.REJECTED, PostStatus.CANCELLED, PostStatus.RETRACTED)
        .forEach(this::post);

    assertThat(book().unfinished(world().brand, id()))
        .containsExactlyInAnyOrder(draft.id(), stuck.id());
  }

  @Test
  default void what_the_ledger_has_not_settled_is_on_its_way_whatever_its_status() {
    added();
    Post post = world().write(post(PostStatus.APPROVED), "Text");
    world()
        .stores
        .ledger()
        .plan(world().brand, id(), world().decide(post, Decision.APPROVED), World.NOW);
    world().stores.posts().settle(world().brand, List.of(post.id()), PostStatus.CANCELLED);

    assertThat(book().unfinished(world().brand, id())).containsExactly(post.id());
  }

  @Test
  default void removed_it_is_found_and_not_listed_and_nothing_goes_out_on_it() {
    added();
    world()
        .stores
        .grants()
        .connect(
            world().brand,
            id(),
            new Grant(
                Secret.of("token"),
                null,
                World.NOW,
                World.NOW.plus(Duration.ofHours(1)),
                null,
                "@acme",
                "posts"));
    assertThat(book().hold(world().brand, id())).isTrue();

    assertThat(book().remove(world().brand, id(), false, World.NOW)).isTrue();

    assertThat(book().remove(world().brand, id(), false, World.NOW)).isFalse();
    assertThat(book().hold(world().brand, id())).isFalse();
    assertThat(book().of(world().brand)).isEmpty();
    assertThat(book().find(id())).map(ChannelEntry::channel).contains(entry().channel());
    assertThat(world().stores.grants().find(world().brand, id())).isEmpty();
    assertThat(channel().connection().state()).isEqualTo(Connection.State.PAUSED);
    world().configure();
    assertThat(listed()).doesNotContain(id());
  }

  @Test
  default void a_channel_that_is_removed_while_the_configuration_names_it_is_used_on() {
    added();

    book().remove(world().brand, id(), true, World.NOW);

    assertThat(listed()).contains(id());
    assertThat(channel().connection()).isEqualTo(Connection.NEW);
  }

  @Test
  default void who_added_renewed_or_removed_a_channel_is_known_the_newest_first() {
    added();
    ChannelStep one = step(ChannelStep.Kind.ADDED);
    ChannelStep two = step(ChannelStep.Kind.RENEWED);
    ChannelStep three = step(ChannelStep.Kind.REMOVED);

    steps().add(one);
    steps().add(two);
    steps().add(three);

    assertThat(steps().newest(world().brand, 10)).containsExactly(three, two, one);
    assertThat(steps().newest(world().brand, 1)).containsExactly(three);
    assertThat(steps().newest(world().other, 10)).isEmpty();
    assertThatThrownBy(() -> world().sql.sql("update pst_channel_step set kind = 'ADDED'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world().sql.sql("delete from pst_channel_step").update())
        .isInstanceOf(DataAccessException.class);
  }

  private ChannelStep step(ChannelStep.Kind kind) {
    return new ChannelStep(world().brand, id(), kind, world().person.id(), World.NOW);
  }
}
