package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.List;

/** The history, of which some events are news as well; both are stored together or not at all. */
public final class ToldHistory implements History {

  private final History history;
  private final Announcing announcing;

  public ToldHistory(History history, Announcing announcing) {
    this.history = history;
    this.announcing = announcing;
  }

  @Override
  public void add(BrandId brand, PostEvent event) {
    history.add(brand, event);
    announcing.happened(brand, event);
  }

  @Override
  public void add(BrandId brand, List<PostEvent> events) {
    history.add(brand, events);
    events.forEach(event -> announcing.happened(brand, event));
  }

  @Override
  public List<PostEvent> of(BrandId brand, PostId post) {
    return history.of(brand, post);
  }
}
