package io.postillion.app.demo;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.util.Optional;

/** Waits for the post that the slip is for, so that a visitor of the desk finds it flagged. */
final class Slipping {

  private final Slip slip;
  private final Posts posts;
  private final People people;
  private final BrandId brand;

  Slipping(Slip slip, Posts posts, People people, BrandId brand) {
    this.slip = slip;
    this.posts = posts;
    this.people = people;
    this.brand = brand;
  }

  /** Whether it was there. */
  boolean look() {
    Person marie =
        people
            .byLogin("marie")
            .orElseThrow(() -> new IllegalStateException("The demo needs the person marie"));
    Optional<Post> one =
        posts.list(brand, new PostFilter(PostStatus.IN_REVIEW, null, null, null, 100, 0)).stream()
            .filter(slip::isFor)
            .findFirst();
    one.ifPresent(post -> slip.into(marie, post));
    return one.isPresent();
  }
}
