package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Campaigns of one brand. */
public final class MemoryCampaigns implements Campaigns {

  private record Member(PostId post, CampaignId campaign) {}

  private record Source(ArticleId article, CampaignId campaign) {}

  private final List<Campaign> campaigns;
  private final List<Member> members;
  private final List<Source> sources;
  private final Posts posts;

  MemoryCampaigns(MemoryTransactions transactions, Posts posts) {
    this.campaigns = transactions.enlist(new ArrayList<>());
    this.members = transactions.enlist(new ArrayList<>());
    this.sources = transactions.enlist(new ArrayList<>());
    this.posts = posts;
  }

  @Override
  public boolean insert(Campaign campaign) {
    return isFree(campaign) && campaigns.add(campaign);
  }

  @Override
  public boolean update(Campaign campaign) {
    if (!isFree(campaign)) {
      return false;
    }
    campaigns.replaceAll(one -> one.id().equals(campaign.id()) ? campaign : one);
    return true;
  }

  private boolean isFree(Campaign campaign) {
    return campaigns.stream()
        .filter(Campaign::isOpen)
        .filter(one -> !one.id().equals(campaign.id()))
        .noneMatch(one -> one.folded().equals(campaign.folded()));
  }

  @Override
  public boolean close(BrandId brand, CampaignId id, Instant at) {
    Campaign open = get(brand, id);
    campaigns.set(
        campaigns.indexOf(open),
        new Campaign(
            id, brand, open.name(), open.hue(), open.first(), open.last(), open.value(), at));
    return open.isOpen();
  }

  @Override
  public Optional<Campaign> find(BrandId brand, CampaignId id) {
    return all(brand).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public List<Campaign> all(BrandId brand) {
    return campaigns.stream()
        .filter(one -> one.brand().equals(brand))
        .sorted(Comparator.comparing(Campaign::isOpen).reversed().thenComparing(Campaign::folded))
        .toList();
  }

  @Override
  public Optional<Campaign> of(BrandId brand, PostId post) {
    return members.stream()
        .filter(member -> member.post().equals(post))
        .findFirst()
        .flatMap(member -> find(brand, member.campaign()));
  }

  @Override
  public Map<PostId, Campaign> of(BrandId brand, Collection<PostId> ids) {
    return members.stream()
        .filter(member -> ids.contains(member.post()))
        .collect(Collectors.toMap(Member::post, member -> get(brand, member.campaign())));
  }

  @Override
  public void put(BrandId brand, PostId post, CampaignId campaign) {
    take(brand, post);
    members.add(new Member(post, campaign));
  }

  @Override
  public void take(BrandId brand, PostId post) {
    members.removeIf(member -> member.post().equals(post));
  }

  @Override
  public Optional<Campaign> of(BrandId brand, ArticleId article) {
    return sources.stream()
        .filter(source -> source.article().equals(article))
        .findFirst()
        .flatMap(source -> find(brand, source.campaign()));
  }

  @Override
  public void put(BrandId brand, ArticleId article, CampaignId campaign) {
    take(brand, article);
    sources.add(new Source(article, campaign));
  }

  @Override
  public void take(BrandId brand, ArticleId article) {
    sources.removeIf(source -> source.article().equals(article));
  }

  @Override
  public Map<CampaignId, Map<PostStatus, Integer>> counts(BrandId brand) {
    return members.stream()
        .collect(
            Collectors.groupingBy(
                Member::campaign,
                Collectors.toMap(
                    member -> posts.get(brand, member.post()).status(),
                    member -> 1,
                    Integer::sum)));
  }
}
