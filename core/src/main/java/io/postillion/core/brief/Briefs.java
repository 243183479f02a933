package io.postillion.core.brief;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import java.util.Optional;

/** The briefs that people gave. */
public interface Briefs {

  Optional<Brief> find(BrandId brand, ArticleId article);

  /** Stores or replaces the article's brief. */
  void save(BrandId brand, Brief brief);

  /** What was proposed last for the article's brief. */
  Optional<BriefProposal> proposal(BrandId brand, ArticleId article);

  /** Stores or replaces what is proposed for the article's brief. */
  void propose(BrandId brand, BriefProposal proposal);
}
