package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Commission;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.check.Concern;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.content.Article;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Posts, their revisions, and how they are found. */
interface PostsContract extends InWorld {

  @Test
  default void a_post_comes_back_as_it_was() {
    Post post =
        Post.create(world().brand, world().channel.id(), world().article().id(), World.NOW)
            .at(new Schedule(World.NOW.plusSeconds(3600), World.PARIS))
            .needing("Say in a word what is „new“");

    posts().insert(post);

    assertThat(world().reload(post)).isEqualTo(post);
    assertThat(posts().planned(world().brand, post.article(), post.channel())).contains(post);
  }

  @Test
  default void what_is_asked_for_stands_beside_what_was_planned() {
    Article article = world().article();
    Post planned = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    Post second = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    Post third = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    Commission commission = new Commission(second.id(), "The costs", world().person.id());

    posts().insertFurther(second);
    assertThat(posts().planned(world().brand, article.id(), world().channel.id())).isEmpty();
    posts().insert(planned);
    posts().insertFurther(third);
    world().stores.commissions().add(world().brand, commission);

    assertThat(posts().planned(world().brand, article.id(), world().channel.id()))
        .contains(planned);
    assertThat(posts().list(world().brand, PostFilter.ofArticle(article.id())))
        .containsExactlyInAnyOrder(planned, second, third);
    assertThat(world().stores.commissions().of(world().brand, second.id())).contains(commission);
    assertThat(world().stores.commissions().of(world().brand, third.id())).isEmpty();
    assertThatThrownBy(
            () ->
                posts()
                    .insert(
                        Post.create(world().brand, world().channel.id(), article.id(), World.NOW)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  default void an_update_stores_all_that_changes_and_counts_the_version() {
    Post post = world().post("Text");
    Post changed =
        post.at(new Schedule(World.NOW.plusSeconds(60), World.PARIS)).in(PostStatus.APPROVED);

    Post updated = posts().update(changed);

    assertThat(updated.version()).isEqualTo(post.version() + 1);
    assertThat(world().reload(post)).isEqualTo(updated);
    assertThat(updated.status()).isEqualTo(PostStatus.APPROVED);
    assertThat(updated.schedule()).isEqualTo(changed.schedule());
  }

  @Test
  default void of_two_writers_the_second_learns_that_it_was_late() {
    Post post = world().post();
    posts().update(post.in(PostStatus.CANCELLED));

    assertThatThrownBy(() -> posts().update(post.in(PostStatus.IN_REVIEW)))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::reason)
        .isEqualTo(Reason.STALE_REVISION);
    assertThat(world().reload(post).status()).isEqualTo(PostStatus.CANCELLED);
  }

  @Test
  default void a_post_that_does_not_exist_is_not_updated() {
    Post nowhere = Post.create(world().brand, world().channel.id(), null, World.NOW);

    assertThatThrownBy(() -> posts().update(nowhere)).isInstanceOf(NotFoundException.class);
  }

  @Test
  default void one_post_is_planned_per_article_and_channel() {
    Article article = world().article();
    posts().insert(Post.create(world().brand, world().channel.id(), article.id(), World.NOW));
    posts().insert(Post.create(world().brand, world().second.id(), article.id(), World.NOW));

    assertThatThrownBy(
            () ->
                posts()
                    .insert(
                        Post.create(world().brand, world().channel.id(), article.id(), World.NOW)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  default void any_number_of_posts_has_no_article() {
    world().post();
    world().post();

    assertThat(posts().list(world().brand, PostFilter.all())).hasSize(2);
  }

  @Test
  default void revisions_come_in_their_order() {
    Post post = world().post("One");
    post = world().write(post, "Two");
    post = world().write(post, "Three");

    assertThat(posts().revisions(world().brand, post.id()))
        .extracting(revision -> revision.content().text())
        .containsExactly("One", "Two", "Three");
    assertThat(posts().current(post)).map(Revision::number).contains(3);
  }

  @Test
  default void of_two_revisions_with_the_same_number_the_second_is_refused() {
    Post post = world().post("One");
    Revision mine = world().newRevision(post, "Mine");
    Revision theirs = world().newRevision(post, "Theirs");
    posts().add(world().brand, theirs);

    assertThatThrownBy(() -> posts().add(world().brand, mine))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::reason)
        .isEqualTo(Reason.STALE_REVISION);
  }

  @Test
  default void the_approval_that_holds_is_that_of_the_current_revision() {
    Post post = world().post("Text");
    Approval approval = world().decide(post, Decision.APPROVED);
    assertThat(world().stores.approvals().holding(world().brand, post.id())).contains(approval);

    world().write(post, "Edited");

    assertThat(world().stores.approvals().holding(world().brand, post.id())).isEmpty();
  }

  @Test
  default void what_was_decided_loses_its_force_once() {
    Post post = world().post("Text");
    world().decide(post, Decision.CHANGES);
    world().decide(post, Decision.APPROVED);

    assertThat(world().stores.approvals().voidAll(world().brand, post.id(), World.NOW))
        .isEqualTo(2);
    assertThat(world().stores.approvals().voidAll(world().brand, post.id(), World.NOW)).isZero();
    assertThat(world().stores.approvals().holding(world().brand, post.id())).isEmpty();
  }

  @Test
  default void the_newest_posts_come_first_page_by_page() {
    List<Post> oldestFirst =
        IntStream.range(0, 5)
            .mapToObj(
                age ->
                    Post.create(
                        world().brand, world().channel.id(), null, World.NOW.plusSeconds(age)))
            .toList();
    oldestFirst.forEach(posts()::insert);

    assertThat(posts().list(world().brand, page(2, 0)))
        .containsExactly(oldestFirst.get(4), oldestFirst.get(3));
    assertThat(posts().list(world().brand, page(2, 4))).containsExactly(oldestFirst.get(0));
    assertThat(posts().list(world().brand, page(2, 6))).isEmpty();
  }

  @Test
  default void what_leaves_next_comes_first_however_much_else_there_is() {
    Post atOnce = leaving(PostStatus.APPROVED, null, 0);
    Post soon = leaving(PostStatus.SCHEDULED, World.NOW.plusSeconds(60), 1);
    Post onItsWay = leaving(PostStatus.PUBLISHING, World.NOW.plusSeconds(30), 2);
    leaving(PostStatus.SCHEDULED, World.NOW.plusSeconds(3_600), 3);
    leaving(PostStatus.PUBLISHED, World.NOW.plusSeconds(10), 4);
    leaving(PostStatus.IN_REVIEW, World.NOW.plusSeconds(10), 5);

    assertThat(posts().leaving(world().brand, World.NOW.plusSeconds(3_600), 10))
        .containsExactly(atOnce, onItsWay, soon);
    assertThat(posts().leaving(world().brand, World.NOW.plusSeconds(3_600), 2))
        .containsExactly(atOnce, onItsWay);
  }

  private Post leaving(PostStatus status, @Nullable Instant due, int age) {
    Post post =
        Post.create(world().brand, world().channel.id(), null, World.NOW.plusSeconds(age))
            .in(status);
    Post planned = due == null ? post : post.at(new Schedule(due, ZoneOffset.UTC));
    posts().insert(planned);
    return planned;
  }

  @Test
  default void many_posts_are_found_at_once_by_their_ids() {
    Post one = Post.create(world().brand, world().channel.id(), null, World.NOW);
    Post other = Post.create(world().brand, world().channel.id(), null, World.NOW);
    posts().insert(one);
    posts().insert(other);

    assertThat(posts().find(world().brand, List.of(one.id(), other.id(), PostId.random())))
        .containsExactlyInAnyOrder(one, other);
    assertThat(posts().find(world().brand, List.of())).isEmpty();
  }

  @Test
  default void posts_are_filtered_by_status_channel_and_article() {
    Article article = world().article();
    Post drafted = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    Post rejected =
        Post.create(world().brand, world().second.id(), article.id(), World.NOW)
            .in(PostStatus.REJECTED);
    posts().insert(drafted);
    posts().insert(rejected);
    world().post();

    assertThat(posts().list(world().brand, PostFilter.ofArticle(article.id())))
        .containsExactlyInAnyOrder(drafted, rejected);
    assertThat(
            posts()
                .list(world().brand, new PostFilter(PostStatus.REJECTED, null, null, null, 10, 0)))
        .containsExactly(rejected);
    assertThat(
            posts()
                .list(
                    world().brand,
                    new PostFilter(
                        PostStatus.DRAFTING, world().channel.id(), article.id(), null, 10, 0)))
        .containsExactly(drafted);
  }

  @Test
  default void posts_are_filtered_by_what_was_found_in_their_current_text() {
    Post claims = world().post("Twice as fast");
    Post blocked = world().post("Cheap");
    Post mended = world().post("Was cheap");
    found(claims, FindingCode.CLAIM_NUMBER.found("Twice"), FindingCode.RISK_GREEN.found("green"));
    found(blocked, FindingCode.WORD_FORBIDDEN.found("cheap"));
    found(mended, FindingCode.WORD_FORBIDDEN.found("cheap"));
    Post now = world().write(mended, "Mended");
    found(now, FindingCode.LINK_MISSING.found());

    assertThat(of(Concern.BLOCKED)).containsExactly(blocked.id());
    assertThat(of(Concern.WARNED)).containsExactly(claims.id());
    assertThat(of(Concern.SENSITIVE)).containsExactly(claims.id());
    assertThat(of(Concern.UNSOURCED)).containsExactly(claims.id());
    assertThat(
            posts()
                .list(
                    world().other,
                    new PostFilter(null, null, null, null, Concern.WARNED, null, 9, 0)))
        .isEmpty();

    world()
        .stores
        .findings()
        .save(
            world().brand, mended.current(), List.of(FindingCode.CLAIM_NUMBER.found("of before")));
    found(claims, FindingCode.WORD_FORBIDDEN.found("fast"));
    found(blocked);

    assertThat(of(Concern.BLOCKED)).containsExactly(claims.id());
    assertThat(of(Concern.WARNED)).isEmpty();
  }

  @Test
  default void what_was_found_before_there_was_such_a_filter_is_found_by_it_too() throws Exception {
    found(
        world().post("One"),
        FindingCode.CARD_DOUBT.found(1, "\"severity\":\"BLOCKER\""),
        FindingCode.RISK_TOPIC.found("war"));
    found(world().post("Other"), FindingCode.WORD_FORBIDDEN.found("\"code\":\"claim.x"));
    found(world().post("None"), FindingCode.LINK_MISSING.found());
    List<Map<String, Object>> kept = concerns();
    world()
        .sql
        .sql("delete from pst_concern where brand_id = :b")
        .param("b", world().name)
        .update();

    for (String statement : migration().split(";")) {
      if (statement.strip().startsWith("insert into pst_concern")) {
        world().sql.sql(statement + " and p.brand_id = :b").param("b", world().name).update();
      }
    }

    assertThat(concerns()).isEqualTo(kept).hasSize(4);
  }

  private static String migration() throws IOException {
    try (InputStream file =
        PostsContract.class.getResourceAsStream(
            "/db/postillion/common/V40__mentions_concerns_and_campaigns_of_articles.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<Map<String, Object>> concerns() {
    return world()
        .sql
        .sql("select * from pst_concern where brand_id = :b order by post_id, kind")
        .param("b", world().name)
        .query()
        .listOfRows();
  }

  private void found(Post post, Finding... findings) {
    world()
        .stores
        .findings()
        .save(world().brand, posts().get(world().brand, post.id()).current(), List.of(findings));
  }

  private List<PostId> of(Concern concern) {
    return posts()
        .list(world().brand, new PostFilter(null, null, null, null, concern, null, 9, 0))
        .stream()
        .map(Post::id)
        .toList();
  }

  @Test
  default void words_are_found_in_the_current_text_without_regard_to_case() {
    Post summer = world().post("Notre ÉTÉ commence: 100% soleil, snake_case!");
    Post winter = world().post("Unser Winter: 100 Prozent Schnee, snakeXcase");
    Post edited = world().write(world().post("soleil"), "pluie");

    assertThat(found("été")).containsExactly(summer);
    assertThat(found("  Soleil\tNOTRE ")).containsExactly(summer);
    assertThat(found("soleil schnee")).isEmpty();
    assertThat(found("100%")).containsExactly(summer);
    assertThat(found("snake_case")).containsExactly(summer);
    assertThat(found("case!")).containsExactly(summer);
    assertThat(found("100")).containsExactlyInAnyOrder(summer, winter);
    assertThat(found("pluie")).containsExactly(edited);
    assertThat(found("   ")).contains(summer, winter, edited);
    assertThat(found("'; drop table pst_post; --")).isEmpty();
  }

  private Posts posts() {
    return world().stores.posts();
  }

  private List<Post> found(String words) {
    return posts().list(world().brand, new PostFilter(null, null, null, words, 50, 0));
  }

  private static PostFilter page(int limit, int offset) {
    return new PostFilter(null, null, null, null, limit, offset);
  }
}
