package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Campaigns; which post belongs to which is kept beside the posts. */
public final class MemoryCampaigns implements Campaigns {

  private final Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();
  private final Map<ArticleId, CampaignId> articles = new LinkedHashMap<>();
  private final MemoryPosts posts;

  MemoryCampaigns(MemoryPosts posts) {
    this.posts = posts;
  }

  /** There were never any. */
  public void forget() {
    campaigns.clear();
    articles.clear();
    posts.campaigns().clear();
  }

  @Override
  public boolean insert(Campaign campaign) {
    return update(campaign);
  }

  @Override
  public boolean update(Campaign campaign) {
    boolean isFree =
        all(campaign.brand()).stream()
            .filter(Campaign::isOpen)
            .filter(one -> !one.id().equals(campaign.id()))
            .noneMatch(one -> one.folded().equals(campaign.folded()));
    if (isFree) {
      campaigns.put(campaign.id(), campaign);
    }
    return isFree;
  }

  @Override
  public boolean close(BrandId brand, CampaignId id, Instant at) {
    Campaign open = get(brand, id);
    campaigns.put(
        id,
        new Campaign(
            id, brand, open.name(), open.hue(), open.first(), open.last(), open.value(), at));
    return open.isOpen();
  }

  @Override
  public Optional<Campaign> find(BrandId brand, CampaignId id) {
    return Optional.ofNullable(campaigns.get(id)).filter(one -> one.brand().equals(brand));
  }

  @Override
  public List<Campaign> all(BrandId brand) {
    return campaigns.values().stream()
        .filter(one -> one.brand().equals(brand))
        .sorted(Comparator.comparing(Campaign::isOpen).reversed().thenComparing(Campaign::folded))
        .toList();
  }

  @Override
  public Optional<Campaign> of(BrandId brand, PostId post) {
    return Optional.ofNullable(posts.campaigns().get(post)).flatMap(id -> find(brand, id));
  }

  @Override
  public Map<PostId, Campaign> of(BrandId brand, Collection<PostId> ids) {
    return ids.stream()
        .filter(id -> of(brand, id).isPresent())
        .collect(Collectors.toMap(id -> id, id -> of(brand, id).orElseThrow()));
  }

  @Override
  public void put(BrandId brand, PostId post, CampaignId campaign) {
    posts.campaigns().put(post, campaign);
  }

  @Override
  public void take(BrandId brand, PostId post) {
    posts.campaigns().remove(post);
  }

  @Override
  public Optional<Campaign> of(BrandId brand, ArticleId article) {
    return Optional.ofNullable(articles.get(article)).flatMap(id -> find(brand, id));
  }

  @Override
  public void put(BrandId brand, ArticleId article, CampaignId campaign) {
    articles.put(article, campaign);
  }

  @Override
  public void take(BrandId brand, ArticleId article) {
    articles.remove(article);
  }

  @Override
  public Map<CampaignId, Map<PostStatus, Integer>> counts(BrandId brand) {
    return posts.all(brand).stream()
        .filter(post -> of(brand, post.id()).isPresent())
        .collect(
            Collectors.groupingBy(
                post -> of(brand, post.id()).orElseThrow().id(),
                Collectors.toMap(post -> post.status(), post -> 1, Integer::sum)));
  }
}
