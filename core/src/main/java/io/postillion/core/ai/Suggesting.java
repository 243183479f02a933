package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.failure.Failure;
import io.postillion.core.insight.HashtagAdvice;
import io.postillion.core.insight.HashtagAdvisor;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Taken;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Offers words at the cursor, each with what the checks would say about it. Nothing of the post
 * changes by an offer.
 */
public final class Suggesting {

  /** More to choose from takes longer than writing it oneself. */
  static final int MOST = 3;

  /** UTF-16 units of a passage: beyond that it is another draft that is wanted. */
  static final int LONGEST_PASSAGE = 2_000;

  /** UTF-16 units of a text; no network takes as much. */
  static final int LONGEST_TEXT = 50_000;

  /** Of those that nobody took, so many are looked through for such as still fit. */
  private static final int LOOKED_THROUGH = 50;

  /**
   * What a person asks for.
   *
   * @param text as it stands on the screen, saved or not
   * @param start of the selection, in UTF-16 units; what lies outside of the text is its end
   * @param end exclusive; the same as start for a cursor
   * @param reader the language in which reasons are given
   */
  public record Ask(String text, int start, int end, Wish wish, Locale reader) {

    public Ask {
      start = Math.max(0, Math.min(start, text.length()));
      end = Math.max(start, Math.min(end, text.length()));
    }
  }

  /** Hears offers while more of them are made. */
  public interface Listener {

    /** One more, which is kept and can be taken from now on. */
    void offered(Offer offer);

    /** No more will come, and why; what was offered stays. */
    void brokeOff(Failure why);
  }

  private final Assistant assistant;
  private final Brands brands;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Briefs briefs;
  private final Posts posts;
  private final Checking checking;
  private final Suggestions suggestions;
  private final HashtagAdvisor hashtags;
  private final Clock clock;

  /** Where nothing is known of hashtags. */
  public Suggesting(
      Assistant assistant,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Checking checking,
      Suggestions suggestions,
      Clock clock) {
    this(
        assistant,
        brands,
        channels,
        networks,
        articles,
        briefs,
        posts,
        checking,
        suggestions,
        brand -> HashtagAdvice.NONE,
        clock);
  }

  public Suggesting(
      Assistant assistant,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Checking checking,
      Suggestions suggestions,
      HashtagAdvisor hashtags,
      Clock clock) {
    this.assistant = assistant;
    this.brands = brands;
    this.channels = channels;
    this.networks = networks;
    this.articles = articles;
    this.briefs = briefs;
    this.posts = posts;
    this.checking = checking;
    this.suggestions = suggestions;
    this.hashtags = hashtags;
    this.clock = clock;
  }

  /** What can be asked for; the rest needs a model. */
  public Set<Wish> wishes(BrandId brand) {
    return assistant.wishes(brand);
  }

  /**
   * @return the best first, what could not be approved last; empty when nothing better is known
   * @throws RefusedException when the post cannot be edited, the text is empty, the passage is too
   *     long, or the wish needs a model that the brand does not have
   * @throws Failure when no provider gave a usable answer
   */
  public List<Offer> suggest(Person person, BrandId brand, PostId id, Ask ask) {
    person.require(Role.MANAGER, brand);
    return suggest(Asked.by(person), Errand.fresh(), brand, id, ask, null);
  }

  /** The same, heard while it comes. */
  public List<Offer> suggest(Person person, BrandId brand, PostId id, Ask ask, Listener listener) {
    person.require(Role.MANAGER, brand);
    return suggest(Asked.by(person), Errand.fresh(), brand, id, ask, listener);
  }

  /** The same for a program that was let in for the brand. */
  public List<Offer> suggest(BrandId brand, PostId id, Ask ask) {
    return suggest(Asked.byProgram(), Errand.fresh(), brand, id, ask, null);
  }

  /** The same, heard while it comes. */
  public List<Offer> suggest(BrandId brand, PostId id, Ask ask, Listener listener) {
    return suggest(Asked.byProgram(), Errand.fresh(), brand, id, ask, listener);
  }

  /**
   * The same for a process, about the text as it is: people see later what was offered, and take it
   * or leave it.
   *
   * @param errand asked again, the same comes back and nobody is asked
   * @param start of the passage in UTF-16 units; what lies outside of the text is its end
   * @param end exclusive
   * @return the best first
   */
  public List<Suggestion> suggest(
      Errand errand, BrandId brand, PostId id, Wish wish, int start, int end) {
    List<Suggestion> had = had(errand, brand, id);
    if (!had.isEmpty()) {
      return had;
    }
    Ask ask = new Ask(text(posts.get(brand, id)), start, end, wish, brands.get(brand).language());
    return suggest(Asked.byProcess(), errand, brand, id, ask, null).stream()
        .map(Offer::suggestion)
        .toList();
  }

  private List<Suggestion> had(Errand errand, BrandId brand, PostId id) {
    return IntStream.range(0, MOST)
        .mapToObj(place -> suggestions.find(brand, id, new SuggestionId(errand.id(place))))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What was offered last for the text as it is kept, and not taken; why it was is not kept.
   *
   * @return what could not be approved last
   */
  public List<Offer> open(BrandId brand, PostId id) {
    Post post = posts.get(brand, id);
    Optional<PostContent> kept = posts.current(post).map(Revision::content);
    if (kept.isEmpty()) {
      return List.of();
    }
    PostContent content = kept.get();
    List<Finding> known = checking.preview(post, content);
    return left(brand, post).stream()
        .map(
            suggestion ->
                new Offer(
                    suggestion,
                    List.of(),
                    Offering.fresh(
                        known, checking.preview(post, content.withText(suggestion.taken())))))
        .sorted(Comparator.comparing(Offer::blocks))
        .toList();
  }

  /** How many {@link #open} would show; nothing is checked. */
  public int openNumber(BrandId brand, PostId id) {
    return left(brand, posts.get(brand, id)).size();
  }

  private List<Suggestion> left(BrandId brand, Post post) {
    String text = text(post);
    return suggestions.open(brand, post.id(), LOOKED_THROUGH).stream()
        .filter(suggestion -> suggestion.text().equals(text))
        .limit(MOST)
        .toList();
  }

  private String text(Post post) {
    return posts.current(post).map(revision -> revision.content().text()).orElse("");
  }

  private List<Offer> suggest(
      Asked asked, Errand errand, BrandId brand, PostId id, Ask ask, @Nullable Listener listener) {
    Post post = posts.get(brand, id);
    post.require(
        PostStatus.DRAFTING,
        PostStatus.IN_REVIEW,
        PostStatus.CHANGES_REQUESTED,
        PostStatus.APPROVED,
        PostStatus.SCHEDULED,
        PostStatus.NEEDS_ATTENTION);
    Brand owner = brands.get(brand);
    Article article =
        Optional.ofNullable(post.article()).flatMap(one -> articles.find(brand, one)).orElse(null);
    PostContent content = content(post, owner, article).withText(ask.text());
    String text = content.text();
    if (text.isBlank()) {
      throw new RefusedException(Reason.EMPTY_TEXT, "The text is empty. Write something first.");
    }
    Passage passage =
        Passage.of(
            text,
            Math.min(length(ask.text().substring(0, ask.start())), text.length()),
            Math.min(length(ask.text().substring(0, ask.end())), text.length()),
            ask.wish(),
            content.language());
    requireReasonable(text, passage);
    requireServed(brand, ask.wish());
    NetworkLimits limits = networks.to(post.channel()).limits();
    String before = text.substring(0, passage.start());
    String after = text.substring(passage.end());
    PassageRequest request =
        new PassageRequest(
            owner,
            channels.get(brand, post.channel()),
            limits,
            limits.visible().left(before + after),
            ask.wish(),
            before,
            passage.in(text),
            after,
            content.language(),
            source(article),
            article == null ? List.of() : article.item().tags(),
            ask.reader(),
            MOST,
            asked.about(id, post.article()),
            ask.wish() == Wish.HASHTAGS ? hashtags.of(brand) : HashtagAdvice.NONE);
    Offering offering =
        new Offering(post, content, ask.wish(), passage, limits, checking, clock.instant());
    return listener == null
        ? whole(request, offering, errand)
        : heard(request, offering, errand, listener);
  }

  private List<Offer> whole(PassageRequest request, Offering offering, Errand errand) {
    Proposals proposals = assistant.propose(request);
    proposals.all().forEach(proposal -> offering.add(proposal, proposals.author()));
    List<Offer> best = offering.best();
    List<Offer> ranked =
        IntStream.range(0, best.size())
            .mapToObj(place -> best.get(place).withId(new SuggestionId(errand.id(place))))
            .toList();
    suggestions.add(request.brand().id(), ranked.stream().map(Offer::suggestion).toList());
    return ranked;
  }

  /** Each is kept before it is shown, so that it can be taken at once, whatever comes next. */
  private List<Offer> heard(
      PassageRequest request, Offering offering, Errand errand, Listener listener) {
    Assistant.Listener hearing =
        (proposal, author) -> {
          Optional<Offer> offer =
              offering.add(proposal, author, new SuggestionId(errand.id(offering.size())));
          offer.ifPresent(
              one -> {
                suggestions.add(request.brand().id(), List.of(one.suggestion()));
                listener.offered(one);
              });
          return offer.isPresent();
        };
    try {
      Proposals proposals = assistant.propose(request, hearing);
      proposals.all().forEach(proposal -> hearing.proposed(proposal, proposals.author()));
    } catch (Failure broken) {
      if (offering.size() == 0) {
        throw broken;
      }
      listener.brokeOff(broken);
    }
    return offering.best();
  }

  /**
   * What was taken of what was offered for a post, to be handed on with the text that is saved.
   *
   * @throws NotFoundException when one of them was never offered for it
   */
  public List<Taken> taken(BrandId brand, PostId post, List<SuggestionId> ids) {
    List<Taken> taken =
        ids.stream().distinct().map(id -> suggestions.get(brand, post, id).asTaken()).toList();
    suggestions.take(brand, post, ids, clock.instant());
    return taken;
  }

  private PostContent content(Post post, Brand owner, @Nullable Article article) {
    return posts
        .current(post)
        .map(Revision::content)
        .orElseGet(
            () ->
                PostContent.of("", article == null ? owner.language() : article.item().language()));
  }

  private String source(@Nullable Article article) {
    return article == null
        ? ""
        : Checking.sourceText(
            article, briefs.find(article.brand(), article.id()).orElse(Brief.none(article.id())));
  }

  /** How long a beginning of the text is when it is written as revisions are. */
  private static int length(String beginning) {
    return written(beginning).length();
  }

  static String written(String words) {
    return PostContent.of(words, Locale.ROOT).text();
  }

  private static void requireReasonable(String text, Passage passage) {
    if (text.length() > LONGEST_TEXT || passage.end() - passage.start() > LONGEST_PASSAGE) {
      throw new RefusedException(
          Reason.PASSAGE_TOO_LONG,
          "That is too much at once. Select %d characters or fewer, or ask for another version."
              .formatted(LONGEST_PASSAGE),
          LONGEST_PASSAGE);
    }
  }

  private void requireServed(BrandId brand, Wish wish) {
    if (!assistant.wishes(brand).contains(wish)) {
      throw new RefusedException(
          Reason.NEEDS_MODEL,
          "This needs a model, and brand %s has none, or its AI budget is used up. Both are set under postillion: ai.providers and the brand's ai.budget."
              .formatted(brand),
          brand);
    }
  }
}
