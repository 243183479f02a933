package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;

/** What happened to posts. */
public final class MemoryHistory implements History {

  private final List<PostEvent> events;

  MemoryHistory(MemoryTransactions transactions) {
    events = transactions.enlist(new ArrayList<>());
  }

  @Override
  public void add(BrandId brand, PostEvent event) {
    events.add(event);
  }

  @Override
  public List<PostEvent> of(BrandId brand, PostId post) {
    return events.stream().filter(event -> event.post().equals(post)).toList();
  }
}
