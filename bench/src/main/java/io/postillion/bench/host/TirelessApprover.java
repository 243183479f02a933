package io.postillion.bench.host;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulated person who approves whatever waits, at once; exists in the bench only. */
final class TirelessApprover {

  private static final Logger LOG = LoggerFactory.getLogger(TirelessApprover.class);
  private static final long GLANCE_NANOS = 100_000_000;

  private final Brands brands;
  private final People people;
  private final Posts posts;
  private final WorkItems items;
  private final Approving approving;
  private final AtomicInteger approved = new AtomicInteger();

  TirelessApprover(
      Brands brands, People people, Posts posts, WorkItems items, Approving approving) {
    this.brands = brands;
    this.people = people;
    this.posts = posts;
    this.items = items;
    this.approving = approving;
  }

  void start() {
    Thread thread = new Thread(this::work, "approver");
    thread.setDaemon(true);
    thread.start();
  }

  int approved() {
    return approved.get();
  }

  private void work() {
    Person person = people.byLogin(Seeder.PERSON).orElseThrow();
    while (!Thread.currentThread().isInterrupted()) {
      int before = approved.get();
      for (Brand brand : brands.all()) {
        for (WorkItem item : items.of(brand.id())) {
          if (item.kind() == WorkItem.Kind.REVIEW_POST) {
            approve(person, brand.id(), item);
          }
        }
      }
      if (approved.get() == before) {
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }

  private void approve(Person person, BrandId brand, WorkItem item) {
    try {
      Post post = posts.get(brand, item.postOf());
      Revision revision = posts.current(post).orElseThrow();
      approving.decide(
          person,
          brand,
          new Verdict(
              post.id(), revision.id(), revision.seal(), Decision.APPROVED, "", post.schedule()));
      approved.incrementAndGet();
    } catch (RefusedException moved) {
      LOG.info("Looking at it again: {}", moved.getMessage());
    }
  }
}
