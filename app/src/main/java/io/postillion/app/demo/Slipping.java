package io.postillion.app.demo;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits for the post that the slip is for, so that a visitor of the desk finds it flagged. */
final class Slipping implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Slipping.class.getName());
  private static final int LOOKS = 120;

  private final Slip slip;
  private final Posts posts;
  private final People people;
  private final BrandId brand;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "demo-slip");
            thread.setDaemon(true);
            return thread;
          });
  private int looks;

  Slipping(Slip slip, Posts posts, People people, BrandId brand) {
    this.slip = slip;
    this.posts = posts;
    this.people = people;
    this.brand = brand;
  }

  void begin() {
    looking.scheduleWithFixedDelay(this::lookSafely, 1, 1, TimeUnit.SECONDS);
  }

  /** Somebody may edit the same post just then: the next look comes all the same. */
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException unlucky) {
      LOG.log(Level.INFO, "The demo's slip waits for the next look: {0}", unlucky.getMessage());
    }
  }

  private void look() {
    looks++;
    Person marie =
        people
            .byLogin("marie")
            .orElseThrow(() -> new IllegalStateException("The demo needs the person marie"));
    Optional<Post> one =
        posts.list(brand, new PostFilter(PostStatus.IN_REVIEW, null, null, null, 100, 0)).stream()
            .filter(slip::isFor)
            .findFirst();
    one.ifPresent(post -> slip.into(marie, post));
    if (one.isPresent() || looks == LOOKS) {
      looking.shutdown();
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
