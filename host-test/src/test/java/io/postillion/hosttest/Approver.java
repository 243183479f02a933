package io.postillion.hosttest;

import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** Reads what waits, and approves it. */
final class Approver {

  private static final BrandId BRAND = new BrandId(PostillionInAShop.BRAND);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ApplicationContext host;

  Approver(ApplicationContext host) {
    this.host = host;
  }

  Post waiting() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                items().of(BRAND).stream()
                    .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
                    .map(item -> posts().get(BRAND, item.postOf()))
                    .findFirst()
                    .orElse(null),
            post -> post != null);
  }

  void decide(Post post, Decision decision, String comment) {
    Person person = host.getBean(People.class).byLogin(PostillionInAShop.LOGIN).orElseThrow();
    Revision revision = posts().current(post).orElseThrow();
    host.getBean(Approving.class)
        .decide(
            person,
            BRAND,
            new Approving.Verdict(
                post.id(), revision.id(), revision.seal(), decision, comment, null));
  }

  Post published() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                posts().list(BRAND, PostFilter.all()).stream()
                    .filter(post -> post.status() == PostStatus.PUBLISHED)
                    .findFirst()
                    .orElse(null),
            post -> post != null);
  }

  String text(Post post) {
    return posts().current(post).orElseThrow().content().text();
  }

  WorkItems items() {
    return host.getBean(WorkItems.class);
  }

  private Posts posts() {
    return host.getBean(Posts.class);
  }
}
