package io.postillion.core.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownFactsTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final BrandId GLOBEX = new BrandId("globex");
  private static final ArticleId BREAD = ArticleId.random();

  private final Map<ArticleId, Brief> kept = new HashMap<>();
  private final Briefs beneath = new Kept();
  private final Briefs known =
      new KnownFacts(beneath, Map.of(ACME, "Acme was founded in 1998.\n", GLOBEX, ""));

  @Test
  void the_brands_facts_stand_behind_those_of_a_brief_and_alone_where_there_is_none() {
    assertThat(known.find(ACME, BREAD)).map(Brief::facts).contains("Acme was founded in 1998.");

    known.save(ACME, new Brief(BREAD, "Come", "", "", "It bakes 240 loaves."));

    assertThat(known.find(ACME, BREAD).orElseThrow().facts())
        .isEqualTo("It bakes 240 loaves.\n\nAcme was founded in 1998.");
    assertThat(known.find(ACME, BREAD).orElseThrow().keyMessage()).isEqualTo("Come");
  }

  @Test
  void who_edits_a_brief_or_drafts_from_it_does_not_see_them() {
    known.save(ACME, new Brief(BREAD, "Come", "", "", ""));

    assertThat(beneath.find(ACME, BREAD).orElseThrow().facts()).isEmpty();
  }

  @Test
  void a_brand_without_a_sheet_has_its_briefs_as_they_are() {
    assertThat(known.find(GLOBEX, BREAD)).isEmpty();
    assertThat(known.find(new BrandId("other"), BREAD)).isEmpty();
  }

  @Test
  void a_sheet_that_nobody_reads_whole_is_refused() {
    Map<BrandId, String> endless = Map.of(ACME, "x".repeat(KnownFacts.LONGEST + 1));

    assertThatThrownBy(() -> new KnownFacts(beneath, endless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("brand acme has 20001 characters");
  }

  private final class Kept implements Briefs {

    @Override
    public Optional<Brief> find(BrandId brand, ArticleId article) {
      return Optional.ofNullable(kept.get(article));
    }

    @Override
    public void save(BrandId brand, Brief brief) {
      kept.put(brief.article(), brief);
    }

    @Override
    public Optional<BriefProposal> proposal(BrandId brand, ArticleId article) {
      return Optional.empty();
    }

    @Override
    public void propose(BrandId brand, BriefProposal proposal) {
      throw new UnsupportedOperationException();
    }
  }
}
