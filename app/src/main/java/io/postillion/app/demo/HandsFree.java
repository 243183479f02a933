package io.postillion.app.demo;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** {@code ./postillion demo --hands-free}: the whole way, printed step by step. */
public final class HandsFree {

  private static final int SAMPLES_TO_WRITE_FROM = 4;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Articles articles;
  private final Posts posts;
  private final Channels channels;
  private final ScriptedApprover approver;
  private final Ledger ledger;
  private final Clock clock;
  private final Duration patience;
  private final PrintStream out = System.out;
  private final Map<Object, PostStatus> seen = new HashMap<>();
  private int approved;

  HandsFree(
      Articles articles,
      Posts posts,
      Channels channels,
      ScriptedApprover approver,
      Ledger ledger,
      Clock clock,
      Duration patience) {
    this.articles = articles;
    this.posts = posts;
    this.channels = channels;
    this.approver = approver;
    this.ledger = ledger;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * @return 0 when all posts are out, 1 when not
   */
  public int run() {
    Instant begin = clock.instant();
    try {
      out.println(
          "Postillion, hands-free: sample articles, offline writer (not AI), sandbox network");
      while (!isDone()) {
        if (Duration.between(begin, clock.instant()).compareTo(patience) > 0) {
          throw new IllegalStateException(
              "not all posts were out after %d seconds: %s"
                  .formatted(patience.toSeconds(), seen.values()));
        }
        List<String> done = approver.answerAll();
        approved += (int) done.stream().filter(line -> line.startsWith("approved")).count();
        done.forEach(out::println);
        tellProgress();
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      report(Duration.between(begin, clock.instant()));
      return 0;
    } catch (RuntimeException e) {
      System.err.println("The demo failed: " + e.getMessage());
      return 1;
    }
  }

  private boolean isDone() {
    List<Post> all = all();
    long expected = (long) SAMPLES_TO_WRITE_FROM * channels.of(brand()).size();
    return all.size() == expected
        && all.stream().allMatch(post -> post.status() == PostStatus.PUBLISHED);
  }

  private void tellProgress() {
    for (Post post : all()) {
      PostStatus before = seen.put(post.id(), post.status());
      if (before == post.status()) {
        continue;
      }
      String where = "%s: %s".formatted(channels.get(brand(), post.channel()).name(), title(post));
      switch (post.status()) {
        case IN_REVIEW -> out.println("drafted    " + where);
        case PUBLISHED -> out.println("published  " + where);
        case NEEDS_ATTENTION ->
            throw new IllegalStateException(
                "%s needs attention: %s".formatted(where, post.attention()));
        default -> {}
      }
    }
  }

  private void report(Duration took) {
    out.println();
    out.printf("%-24s %-10s %-46s %s%n", "CHANNEL", "LATE BY", "ARTICLE", "PERMALINK");
    for (Post post : all()) {
      Publication entry = ledger.live(brand(), post.id()).orElseThrow();
      Instant sent = entry.sentAt();
      out.printf(
          "%-24s %-10s %-46.46s %s%n",
          channels.get(brand(), post.channel()).name(),
          sent == null ? "?" : Duration.between(entry.dueAt(), sent).toMillis() + " ms",
          title(post),
          entry.permalink());
    }
    out.println();
    out.printf(
        "{\"articles\":%d,\"drafted\":%d,\"approved\":%d,\"published\":%d,\"seconds\":%.1f}%n",
        articles.newest(brand(), 100).size(),
        all().size(),
        approved,
        all().stream().filter(post -> post.status() == PostStatus.PUBLISHED).count(),
        took.toMillis() / 1000.0);
  }

  private String title(Post post) {
    return Optional.ofNullable(post.article())
        .flatMap(id -> articles.find(brand(), id))
        .map(Article::item)
        .map(item -> item.title())
        .orElse("-");
  }

  private List<Post> all() {
    return posts.list(brand(), PostFilter.all());
  }

  private BrandId brand() {
    return approver.brand();
  }
}
