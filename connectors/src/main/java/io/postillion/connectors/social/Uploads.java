package io.postillion.connectors.social;

import io.postillion.core.post.Media;
import io.postillion.core.publish.Outgoing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Brings a post's pictures to a network, and goes on where an earlier preparation stopped. */
public final class Uploads {

  private final Steps steps;
  private final Clock clock;

  public Uploads(Steps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * All pictures of the post, ready to be posted, in its order.
   *
   * @param done of its first pictures, by an earlier preparation
   * @param keep is told after each step how far it got
   */
  public List<Upload> of(Outgoing post, List<Upload> done, Consumer<List<Upload>> keep) {
    List<Media> pictures = post.content().media();
    List<Upload> uploads = new ArrayList<>(done);
    for (Media picture : pictures.subList(done.size(), pictures.size())) {
      Arrived arrived = steps.upload(picture, post.bytesOf(picture));
      uploads.add(new Upload(picture.sha256(), arrived.id(), clock.instant(), arrived.ready()));
      keep.accept(List.copyOf(uploads));
    }
    for (int number = 0; number < uploads.size(); number++) {
      Upload upload = uploads.get(number);
      if (!upload.ready()) {
        steps.ready(pictures.get(number), upload.id());
        uploads.set(number, upload.readied());
        keep.accept(List.copyOf(uploads));
      }
    }
    return List.copyOf(uploads);
  }

  /** What a network needs for a picture. */
  public interface Steps {

    Arrived upload(Media picture, byte[] bytes);

    /** Does the rest for one that is not ready: says its alt text, waits until it is processed. */
    void ready(Media picture, String id);
  }

  /**
   * A picture that has arrived.
   *
   * @param id the network's own
   * @param ready whether it can be posted as it is
   */
  public record Arrived(String id, boolean ready) {}
}
