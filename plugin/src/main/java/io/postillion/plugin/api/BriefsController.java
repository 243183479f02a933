package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.BriefReview;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.Criterion;
import io.postillion.core.brief.Fillings;
import io.postillion.core.content.ArticleId;
import io.postillion.plugin.api.RevisionView.AuthorView;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/articles/{article}/brief")
@Tag(name = "Articles")
class BriefsController {

  private final Briefing briefing;
  private final CurrentPerson person;

  BriefsController(Briefing briefing, CurrentPerson person) {
    this.briefing = briefing;
    this.person = person;
  }

  /**
   * A brief and what it is worth.
   *
   * @param points 0 to 100
   * @param least what the brand wants before anything is written
   */
  record BriefView(
      BriefBody brief, int points, int least, boolean enough, List<CriterionView> criteria)
      implements Wire {

    static BriefView of(BriefReview review) {
      return new BriefView(
          BriefBody.of(review.brief()),
          review.score().points(),
          review.least(),
          review.isEnough(),
          Arrays.stream(Criterion.values())
              .map(
                  one ->
                      new CriterionView(
                          one, one.points(), review.score().met().contains(one), one.question()))
              .toList());
    }
  }

  /**
   * @param question what to ask a person when it is not met
   */
  record CriterionView(Criterion criterion, int points, boolean met, String question)
      implements Wire {}

  /**
   * What could stand in the brief; nothing of the brief has changed.
   *
   * @param questions for people who know more than the article
   */
  record ProposalView(BriefBody brief, List<String> questions, AuthorView author, Instant at)
      implements Wire {

    static ProposalView of(BriefProposal proposal) {
      Fillings fillings = proposal.fillings();
      return new ProposalView(
          BriefBody.of(Brief.none(proposal.article()).filled(fillings)),
          fillings.questions(),
          new AuthorView(fillings.author().kind(), fillings.author().name()),
          proposal.at());
    }
  }

  @GetMapping
  @Operation(
      summary = "An article's brief",
      description = "Empty where nobody has written one, with its score and what is missing.")
  BriefView get(@PathVariable BrandId brand, @PathVariable ArticleId article) {
    return BriefView.of(briefing.review(brand, article));
  }

  @PutMapping
  @Operation(
      summary = "Write an article's brief",
      description =
          "For the drafts from now on. Key message and facts are a source like the article, so only "
              + "people write them. An open question about the brief is answered at the work items.")
  BriefView put(
      @PathVariable BrandId brand, @PathVariable ArticleId article, @RequestBody BriefBody body) {
    briefing.save(person.get(), brand, body.about(article));
    return BriefView.of(briefing.review(brand, article));
  }

  @PostMapping("/proposal")
  @Operation(
      summary = "Ask what the brief could say",
      description =
          "By the brand's model, or from the article's own sentences. Key message and facts are "
              + "always sentences of the article. The brief itself stays as it is.")
  ProposalView propose(@PathVariable BrandId brand, @PathVariable ArticleId article) {
    Brief kept = briefing.review(brand, article).brief();
    return ProposalView.of(briefing.propose(person.get(), brand, kept, Locale.ENGLISH));
  }
}
