package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.Briefs;
import io.postillion.core.content.ArticleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemoryBriefs implements Briefs, Keeping {

  private final Map<ArticleId, Brief> briefs = new HashMap<>();
  private final Map<ArticleId, BriefProposal> proposals = new HashMap<>();

  @Override
  public Runnable keep() {
    Map<ArticleId, Brief> then = Map.copyOf(briefs);
    Map<ArticleId, BriefProposal> proposed = Map.copyOf(proposals);
    return () -> {
      briefs.clear();
      briefs.putAll(then);
      proposals.clear();
      proposals.putAll(proposed);
    };
  }

  @Override
  public Optional<Brief> find(BrandId brand, ArticleId article) {
    return Optional.ofNullable(briefs.get(article));
  }

  @Override
  public Optional<BriefProposal> proposal(BrandId brand, ArticleId article) {
    return Optional.ofNullable(proposals.get(article));
  }

  @Override
  public void propose(BrandId brand, BriefProposal proposal) {
    proposals.put(proposal.article(), proposal);
  }

  @Override
  public void save(BrandId brand, Brief brief) {
    briefs.put(brief.article(), brief);
  }
}
