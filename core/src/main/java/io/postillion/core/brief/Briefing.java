package io.postillion.core.brief;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Weighs briefs, proposes what could stand in them, and keeps what people decide. */
public final class Briefing {

  private final Brands brands;
  private final Articles articles;
  private final Briefs briefs;
  private final BriefReviewer reviewer;
  private final BriefThreshold threshold;
  private final Clock clock;

  public Briefing(
      Brands brands,
      Articles articles,
      Briefs briefs,
      BriefReviewer reviewer,
      BriefThreshold threshold,
      Clock clock) {
    this.brands = brands;
    this.articles = articles;
    this.briefs = briefs;
    this.reviewer = reviewer;
    this.threshold = threshold;
    this.clock = clock;
  }

  /**
   * The article's brief as it is kept, or an empty one.
   *
   * @throws NotFoundException when the brand has no such article
   */
  public BriefReview review(BrandId brand, ArticleId id) {
    return review(brand, kept(brand, id));
  }

  /** The same for a brief that is being written. */
  public BriefReview review(BrandId brand, Brief brief) {
    Article article = articles.get(brand, brief.article());
    return new BriefReview(brief, BriefGate.score(article, brief), threshold.least(brand));
  }

  /**
   * Whether nobody has to be asked before posts are planned: the brief says enough, or the article
   * was removed, and then none are.
   */
  public boolean isEnough(BrandId brand, ArticleId id) {
    return articles.get(brand, id).isRemoved() || review(brand, id).isEnough();
  }

  public boolean hasModel(BrandId brand) {
    return reviewer.hasModel(brand);
  }

  /** What the article's own sentences say; nothing is kept. */
  public Fillings extract(BrandId brand, ArticleId id) {
    return reviewer.extract(request(brand, kept(brand, id), Locale.ROOT, Asked.byProcess()));
  }

  /** What was proposed last. */
  public Optional<BriefProposal> proposed(BrandId brand, ArticleId id) {
    return briefs.proposal(brand, id);
  }

  /**
   * Proposes fillings and questions for a brief as it is being written, and keeps them beside the
   * one that is kept, which stays as it is.
   *
   * @param reader the language in which questions are asked
   * @throws RefusedException when the person is no manager of the brand
   * @throws Failure when no provider gave a usable answer
   */
  public BriefProposal propose(Person person, BrandId brand, Brief brief, Locale reader) {
    person.require(Role.MANAGER, brand);
    return propose(Asked.by(person), brand, brief, reader);
  }

  private BriefProposal propose(Asked asked, BrandId brand, Brief brief, Locale reader) {
    BriefProposal proposal =
        new BriefProposal(
            brief.article(),
            reviewer.propose(request(brand, brief, reader, asked)),
            clock.instant());
    briefs.propose(brand, proposal);
    return proposal;
  }

  /**
   * The same for a process, for the brief as it is kept. What was proposed since the article came
   * in as it is serves again, and nobody is asked.
   *
   * @throws NotFoundException when the brand has no such article
   * @throws Failure when no provider gave a usable answer
   */
  public BriefProposal propose(BrandId brand, ArticleId id) {
    Article article = articles.get(brand, id);
    return briefs
        .proposal(brand, id)
        .filter(proposal -> !proposal.at().isBefore(article.receivedAt()))
        .orElseGet(
            () -> propose(Asked.byProcess(), brand, kept(brand, id), brands.get(brand).language()));
  }

  /**
   * Keeps a brief for the drafts that are written from now on.
   *
   * @throws RefusedException when the person is no manager of the brand
   * @throws NotFoundException when the brand has no such article
   */
  public void save(Person person, BrandId brand, Brief brief) {
    person.require(Role.MANAGER, brand);
    requireArticle(brand, brief.article());
    briefs.save(brand, brief);
  }

  private void requireArticle(BrandId brand, ArticleId id) {
    if (articles.find(brand, id).isEmpty()) {
      throw new NotFoundException("article", id);
    }
  }

  private BriefRequest request(BrandId brand, Brief brief, Locale reader, Asked asked) {
    BriefReview now = review(brand, brief);
    return new BriefRequest(
        brands.get(brand),
        articles.get(brand, brief.article()),
        brief,
        now.score().missing(),
        reader,
        asked.about(null, brief.article()));
  }

  private Brief kept(BrandId brand, ArticleId id) {
    return briefs.find(brand, id).orElse(Brief.none(id));
  }
}
