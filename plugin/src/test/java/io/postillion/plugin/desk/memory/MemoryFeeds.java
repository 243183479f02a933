package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.feed.Feed;
import io.postillion.core.feed.Feeds;
import io.postillion.core.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemoryFeeds implements Feeds {

  private final Map<Secret, Feed> feeds = new HashMap<>();

  @Override
  public void give(Feed feed, Secret token) {
    revoke(feed.brand(), feed.person());
    feeds.put(token, feed);
  }

  @Override
  public Optional<Feed> of(BrandId brand, PersonId person) {
    return feeds.values().stream().filter(feed -> is(feed, brand, person)).findFirst();
  }

  @Override
  public Optional<Feed> find(Secret token) {
    return Optional.ofNullable(feeds.get(token));
  }

  @Override
  public boolean revoke(BrandId brand, PersonId person) {
    return feeds.values().removeIf(feed -> is(feed, brand, person));
  }

  private static boolean is(Feed feed, BrandId brand, PersonId person) {
    return feed.brand().equals(brand) && feed.person().equals(person);
  }
}
