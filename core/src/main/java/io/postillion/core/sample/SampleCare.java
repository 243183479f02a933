package io.postillion.core.sample;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Source;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the samples of a brand out of everybody's way, and brings them back. Nothing is deleted:
 * what went out of them, who decided it and on which words stays readable.
 */
public final class SampleCare {

  private final Sources sources;
  private final Articles articles;
  private final Posts posts;
  private final Translations translations;
  private final WorkItems items;
  private final Editing editing;
  private final SampleJournal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SampleCare(
      Sources sources,
      Articles articles,
      Posts posts,
      Translations translations,
      WorkItems items,
      Editing editing,
      SampleJournal journal,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.articles = articles;
    this.posts = posts;
    this.translations = translations;
    this.items = items;
    this.editing = editing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether the brand has any, removed or not. */
  public boolean hasAny(BrandId brand) {
    return !known(brand).isEmpty();
  }

  /** The sources whose samples are there; none where they were removed, or never were any. */
  public List<Source> there(BrandId brand) {
    return known(brand).stream().filter(source -> !source.isRemoved()).toList();
  }

  public Samples of(BrandId brand) {
    List<Source> known = known(brand);
    List<Article> all = from(known);
    return new Samples(known, all, about(brand, all), questions(brand, all), journal.of(brand));
  }

  /** A source that is no sample any more, but was removed as one, can still be brought back. */
  private List<Source> known(BrandId brand) {
    return sources.of(brand).stream()
        .filter(source -> source.sample() || source.isRemoved())
        .toList();
  }

  /**
   * Nothing is taken in from the samples' sources any more, their articles leave all lists, and
   * their posts that are not out are called off as a person would do it one by one. Asked again, it
   * calls off what could not be before.
   *
   * @param why in a few words, for the history of each post
   * @throws RefusedException when the person is no administrator of the brand
   * @throws NotFoundException when the brand has no samples
   */
  public Removal remove(Person person, BrandId brand, String why) {
    person.require(Role.ADMIN, brand);
    List<Source> known = known(brand);
    if (known.isEmpty()) {
      throw new NotFoundException("sample of", brand);
    }
    transactions.run(() -> removeArticles(person, brand, known));
    Samples now = of(brand);
    int dropped = 0;
    List<Removal.Kept> kept = new ArrayList<>();
    for (Post post : now.open()) {
      Optional<RefusedException> refusal = drop(person, post, why);
      refusal.ifPresent(because -> kept.add(new Removal.Kept(post.id(), because)));
      dropped += isDropped(post) ? 1 : 0;
    }
    now.questions().forEach(question -> answer(brand, question));
    return new Removal(dropped, kept);
  }

  /** First of all, and by itself: from here on nothing new comes of them. */
  private void removeArticles(Person person, BrandId brand, List<Source> known) {
    Instant now = clock.instant();
    List<Source> there =
        known.stream()
            .flatMap(source -> sources.hold(source.id()).stream())
            .filter(source -> !source.isRemoved())
            .toList();
    if (there.isEmpty()) {
      return;
    }
    for (Source source : there) {
      sources.remove(brand, source.id(), now);
      articles.remove(brand, source.id(), now);
    }
    note(person, brand, SampleStep.Kind.REMOVED, from(there).size(), now);
  }

  /**
   * @return why not; empty when it is done, or when it ended by itself meanwhile
   */
  private Optional<RefusedException> drop(Person person, Post post, String why) {
    try {
      editing.cancel(Author.of(person), post.brand(), post.id(), why);
      return Optional.empty();
    } catch (RefusedException refusal) {
      return posts.get(post.brand(), post.id()).status().isFinal()
          ? Optional.empty()
          : Optional.of(refusal);
    }
  }

  /** A thread that was half out is not: it ended where it was. */
  private boolean isDropped(Post post) {
    return posts.get(post.brand(), post.id()).status() == PostStatus.CANCELLED;
  }

  /** Somebody may be faster. */
  private void answer(BrandId brand, String question) {
    try {
      transactions.run(() -> items.answer(brand, question, "drop"));
    } catch (RefusedException refusal) {
      if (refusal.reason() != RefusedException.Reason.ALREADY_DONE) {
        throw refusal;
      }
    }
  }

  /**
   * The articles are there again, and their sources are read from the beginning. What was called
   * off stays so.
   *
   * @return how many articles came back
   * @throws RefusedException when the person is no administrator of the brand
   */
  public int bringBack(Person person, BrandId brand) {
    person.require(Role.ADMIN, brand);
    return transactions.in(
        () -> {
          List<Source> gone =
              known(brand).stream()
                  .flatMap(source -> sources.hold(source.id()).stream())
                  .filter(Source::isRemoved)
                  .toList();
          if (gone.isEmpty()) {
            return 0;
          }
          for (Source source : gone) {
            sources.bringBack(brand, source.id());
            articles.bringBack(brand, source.id());
          }
          int many = from(gone).size();
          note(person, brand, SampleStep.Kind.BROUGHT_BACK, many, clock.instant());
          return many;
        });
  }

  private void note(Person person, BrandId brand, SampleStep.Kind kind, int articles, Instant now) {
    int number = journal.of(brand).size() + 1;
    journal.add(new SampleStep(brand, number, kind, articles, person.id(), now));
  }

  private List<Article> from(List<Source> some) {
    return some.stream()
        .flatMap(source -> articles.of(source.brand(), source.id()).stream())
        .toList();
  }

  /** The posts of the articles, and what was translated from them. */
  private List<Post> about(BrandId brand, List<Article> all) {
    Map<PostId, Post> found = new LinkedHashMap<>();
    List<Post> next =
        all.stream()
            .flatMap(article -> posts.list(brand, PostFilter.ofArticle(article.id())).stream())
            .toList();
    while (!next.isEmpty()) {
      List<Post> fresh = next.stream().filter(post -> !found.containsKey(post.id())).toList();
      fresh.forEach(post -> found.put(post.id(), post));
      next =
          posts.find(
              brand,
              fresh.stream()
                  .flatMap(post -> translations.of(brand, post.id()).stream())
                  .map(Translation::post)
                  .toList());
    }
    return List.copyOf(found.values());
  }

  private List<String> questions(BrandId brand, List<Article> all) {
    Set<ArticleId> ids = all.stream().map(Article::id).collect(Collectors.toSet());
    return items.of(brand).stream()
        .filter(item -> item.kind() == WorkItem.Kind.COMPLETE_BRIEF)
        .filter(item -> item.article() != null && ids.contains(item.article()))
        .map(WorkItem::id)
        .toList();
  }
}
