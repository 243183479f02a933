package io.postillion.plugin.api;

import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.check.Concern;
import io.postillion.core.check.Findings;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import io.postillion.plugin.api.PostView.ApprovalView;
import io.postillion.plugin.api.PostView.EventView;
import io.postillion.plugin.api.PostView.PublicationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts")
@Tag(name = "Posts", description = "One post is for one channel.")
class PostsController {

  private final Posts posts;
  private final Campaigns campaigns;
  private final Findings findings;
  private final Approvals approvals;
  private final Ledger ledger;
  private final History history;

  PostsController(
      Posts posts,
      Campaigns campaigns,
      Findings findings,
      Approvals approvals,
      Ledger ledger,
      History history) {
    this.posts = posts;
    this.campaigns = campaigns;
    this.findings = findings;
    this.approvals = approvals;
    this.ledger = ledger;
    this.history = history;
  }

  @GetMapping
  @Operation(
      summary = "List and search posts",
      description = "Newest first; conditions that are left out match every post.")
  Items<PostView> list(
      @PathVariable BrandId brand,
      @RequestParam(required = false) @Nullable PostStatus status,
      @RequestParam(required = false) @Nullable ChannelId channel,
      @RequestParam(required = false) @Nullable ArticleId article,
      @RequestParam(required = false) @Nullable CampaignId campaign,
      @Parameter(description = "What the checks found in the current text")
          @RequestParam(required = false)
          @Nullable Concern concern,
      @Parameter(description = "Found in the text, without regard to case")
          @RequestParam(required = false)
          @Nullable String words,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = Paging.LIMIT) int limit,
      @Parameter(description = "How many to skip") @RequestParam(defaultValue = "0") int offset) {
    int most = Paging.limit(limit);
    PostFilter filter =
        new PostFilter(
            status, channel, article, campaign, concern, words, most + 1, Paging.offset(offset));
    return Items.upTo(most, posts.list(brand, filter).stream().map(PostView::of).toList());
  }

  @GetMapping("/{post}")
  @Operation(
      summary = "One post",
      description =
          "With its revisions and what the checks found in them, the decisions, what went out, and "
              + "its history.")
  PostView.Detail get(@PathVariable BrandId brand, @PathVariable PostId post) {
    Post found = posts.get(brand, post);
    return new PostView.Detail(
        PostView.of(found),
        campaigns.of(brand, post).map(CampaignView::of).orElse(null),
        posts.revisions(brand, post).stream()
            .map(revision -> RevisionView.of(revision, findings.of(brand, revision.id())))
            .toList(),
        approvals.of(brand, post).stream().map(ApprovalView::of).toList(),
        ledger.of(brand, post).stream().map(PublicationView::of).toList(),
        history.of(brand, post).stream().map(EventView::of).toList());
  }
}
