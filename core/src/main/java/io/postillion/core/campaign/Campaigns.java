package io.postillion.core.campaign;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The campaigns of the brands and which posts belong to them; a post belongs to one at most. */
public interface Campaigns extends Belonging {

  /**
   * @return false when an open campaign of the brand has that name
   */
  boolean insert(Campaign campaign);

  /**
   * Stores all but when it was closed.
   *
   * @return false when another open campaign of the brand has that name, after which the
   *     transaction must not go on; or when there is no such campaign
   */
  boolean update(Campaign campaign);

  /**
   * @return false when it was closed already
   */
  boolean close(BrandId brand, CampaignId id, Instant at);

  Optional<Campaign> find(BrandId brand, CampaignId id);

  /** By name, those that are open first. */
  List<Campaign> all(BrandId brand);

  @Override
  Optional<Campaign> of(BrandId brand, PostId post);

  /** Those of these posts that belong to one. */
  Map<PostId, Campaign> of(BrandId brand, Collection<PostId> posts);

  /** From now on the post belongs to it, and to no other. */
  void put(BrandId brand, PostId post, CampaignId campaign);

  /** From now on the post belongs to none. */
  void take(BrandId brand, PostId post);

  /** The one to which posts belong that are planned from the article. */
  Optional<Campaign> of(BrandId brand, ArticleId article);

  /** From now on posts that are planned from the article belong to it, and to no other. */
  void put(BrandId brand, ArticleId article, CampaignId campaign);

  /** From now on posts that are planned from the article belong to none. */
  void take(BrandId brand, ArticleId article);

  /** How many posts of each status belong to each; what there is none of is left out. */
  Map<CampaignId, Map<PostStatus, Integer>> counts(BrandId brand);

  /**
   * @throws NotFoundException when the brand has no such campaign
   */
  default Campaign get(BrandId brand, CampaignId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("campaign", id));
  }
}
