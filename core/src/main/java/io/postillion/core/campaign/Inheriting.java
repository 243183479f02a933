package io.postillion.core.campaign;

import io.postillion.core.content.ArticleId;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.util.Optional;

/** A new post belongs to the campaign of what it comes from, unless that is closed by now. */
public final class Inheriting {

  private final Campaigns campaigns;
  private final History history;
  private final Clock clock;

  public Inheriting(Campaigns campaigns, History history, Clock clock) {
    this.campaigns = campaigns;
    this.history = history;
    this.clock = clock;
  }

  /** It was planned from the article; in the caller's transaction. */
  public void from(ArticleId article, Post post) {
    put(post, campaigns.of(post.brand(), article));
  }

  /** It says what another post says; in the caller's transaction. */
  public void from(PostId source, Post post) {
    put(post, campaigns.of(post.brand(), source));
  }

  private void put(Post post, Optional<Campaign> into) {
    into.filter(Campaign::isOpen)
        .ifPresent(
            campaign -> {
              campaigns.put(post.brand(), post.id(), campaign.id());
              history.add(
                  post.brand(),
                  new PostEvent(
                      post.id(),
                      clock.instant(),
                      PostEvent.Kind.CAMPAIGN_CHOSEN,
                      PostEvent.SYSTEM,
                      campaign.name()));
            });
  }
}
