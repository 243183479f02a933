package io.postillion.core.brief;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import java.util.Map;
import java.util.Optional;

/**
 * Briefs as claims are held against them: with the brand's fact sheet behind the facts of each.
 * What people edit, and what drafts are made of, are the briefs beneath: a sheet is there to bear
 * out what somebody says, and would find its way into every draft.
 */
public final class KnownFacts implements Briefs {

  /** UTF-16 units of a fact sheet: every check reads it whole. */
  public static final int LONGEST = 20_000;

  private final Briefs beneath;
  private final Map<BrandId, String> sheets;

  /**
   * @param sheets full sentences, by brand; nothing for a brand that has none
   * @throws IllegalArgumentException when one is longer than {@value #LONGEST}
   */
  public KnownFacts(Briefs beneath, Map<BrandId, String> sheets) {
    this.beneath = beneath;
    this.sheets = Map.copyOf(sheets);
    this.sheets.forEach(
        (brand, sheet) -> {
          if (sheet.length() > LONGEST) {
            throw new IllegalArgumentException(
                "The fact sheet of brand %s has %d characters, %d are read. Shorten it."
                    .formatted(brand, sheet.length(), LONGEST));
          }
        });
  }

  @Override
  public Optional<Brief> find(BrandId brand, ArticleId article) {
    Optional<Brief> own = beneath.find(brand, article);
    String sheet = sheets.getOrDefault(brand, "");
    return sheet.isBlank()
        ? own
        : Optional.of(own.orElse(Brief.none(article)).withFacts(sheet.strip()));
  }

  @Override
  public void save(BrandId brand, Brief brief) {
    beneath.save(brand, brief);
  }

  @Override
  public Optional<BriefProposal> proposal(BrandId brand, ArticleId article) {
    return beneath.proposal(brand, article);
  }

  @Override
  public void propose(BrandId brand, BriefProposal proposal) {
    beneath.propose(brand, proposal);
  }
}
