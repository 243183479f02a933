package io.postillion.core.ideas;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Errand;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.claim.Likeness;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects ideas, and lets people use or drop them. Nothing is written or planned by itself. */
public final class Backlog {

  /** More at once are not read. */
  static final int MOST = 8;

  private static final int KEPT = 500;
  private static final int PAST = 20;
  private static final int RECENT_ARTICLES = 50;
  private static final int MOST_ARTICLES = 3;
  private static final int HALF = 50;

  /** Characters of an article in which a topic is looked for. */
  private static final int READ = 20_000;

  /** Characters of a topic: more is an article. */
  private static final int LONGEST_TOPIC = 300;

  private static final Author CALENDAR = Author.offline("calendar");

  /**
   * What a person asks about: an article, or else a topic.
   *
   * @param reader the language in which reasons are given
   */
  public record Ask(@Nullable ArticleId article, String topic, Locale reader) {

    public Ask {
      String line = topic.strip();
      topic = article == null ? line.substring(0, Math.min(line.length(), LONGEST_TOPIC)) : "";
    }
  }

  /** Occasions at once: what is further away is offered the next time. */
  private static final int MOST_OCCASIONS = 3;

  private final IdeaFinder finder;
  private final OwnDays ownDays;
  private final Ideas ideas;
  private final Brands brands;
  private final Channels channels;
  private final Articles articles;
  private final Briefs briefs;
  private final Posts posts;
  private final Transactions transactions;
  private final Clock clock;

  public Backlog(
      IdeaFinder finder,
      OwnDays ownDays,
      Ideas ideas,
      Brands brands,
      Channels channels,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Transactions transactions,
      Clock clock) {
    this.finder = finder;
    this.ownDays = ownDays;
    this.ideas = ideas;
    this.brands = brands;
    this.channels = channels;
    this.articles = articles;
    this.briefs = briefs;
    this.posts = posts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Looks for ideas and keeps those that were not had before.
   *
   * @return the new ones; those that were posted already, or nearly, last
   * @throws RefusedException when the person is no manager of the brand, or names neither article
   *     nor topic
   * @throws NotFoundException when the brand has no such article
   * @throws Failure when no provider gave a usable answer
   */
  public List<SeenIdea> find(Person person, BrandId id, Ask ask) {
    person.require(Role.MANAGER, id);
    return find(Asked.by(person), Errand.fresh(), id, ask);
  }

  /**
   * The same for a process.
   *
   * @param errand asked again, the same come back and nobody is asked
   */
  public List<SeenIdea> find(Errand errand, BrandId id, Ask ask) {
    List<Idea> had = had(errand, id);
    return had.isEmpty()
        ? find(Asked.byProcess(), errand, id, ask)
        : ranked(had, PastPosts.of(id, posts));
  }

  private List<Idea> had(Errand errand, BrandId brand) {
    return Stream.iterate(0, place -> place + 1)
        .map(place -> ideas.find(brand, new IdeaId(errand.id(place))))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<SeenIdea> find(Asked asked, Errand errand, BrandId id, Ask ask) {
    if (ask.article() == null && ask.topic().isEmpty()) {
      throw new RefusedException(
          RefusedException.Reason.EMPTY_TEXT, "Choose an article, or say what it should be about.");
    }
    Brand brand = brands.get(id);
    List<Channel> open =
        channels.of(id).stream()
            .filter(channel -> channel.connection().state() == Connection.State.ACTIVE)
            .toList();
    List<Article> about = about(id, ask);
    PastPosts past = PastPosts.of(id, posts);
    LocalDate today = LocalDate.ofInstant(clock.instant(), brand.zone());
    FoundIdeas found =
        finder.find(
            new IdeaRequest(
                brand,
                open,
                about,
                ask.topic(),
                past.texts(PAST),
                today,
                ask.reader(),
                MOST,
                asked.about(null, ask.article())));
    List<Idea> gaps =
        open.stream().flatMap(channel -> gap(brand, channel, about, ask, today).stream()).toList();
    List<Idea> timely = occasions(brand, open, about, ask, today, found.author());
    return ranked(transactions.in(() -> keep(errand, id, ask, found, timely, gaps)), past);
  }

  /** Those that are new; the best first. */
  private List<Idea> keep(
      Errand errand, BrandId brand, Ask ask, FoundIdeas found, List<Idea> timely, List<Idea> gaps) {
    List<Idea> meanwhile = had(errand, brand);
    if (!meanwhile.isEmpty()) {
      return meanwhile;
    }
    List<Idea> known = new ArrayList<>(ideas.newest(brand, KEPT));
    List<Idea> fresh = new ArrayList<>();
    found.all().stream()
        .limit(MOST)
        .map(one -> idea(one, ask, found.author()))
        .forEach(idea -> addIfNew(idea, known, fresh));
    timely.forEach(idea -> addIfNew(idea, known, fresh));
    for (Idea gap : gaps) {
      List<Idea> earlier = openGaps(known, gap);
      if (earlier.stream().noneMatch(idea -> idea.why().equals(gap.why()))) {
        earlier.forEach(idea -> ideas.settle(brand, idea.id(), Idea.Status.DROPPED));
        fresh.add(gap);
      }
    }
    List<Idea> kept =
        IntStream.range(0, fresh.size())
            .mapToObj(place -> fresh.get(place).withId(new IdeaId(errand.id(place))))
            .toList();
    ideas.add(brand, kept);
    return kept;
  }

  /**
   * The newest first; those that were posted already, or nearly, last. None about an article that
   * was removed.
   */
  public List<SeenIdea> list(BrandId brand, Idea.Status status) {
    List<Idea> all =
        ideas.newest(brand, KEPT).stream().filter(idea -> idea.status() == status).toList();
    Set<ArticleId> removed =
        articles.find(brand, all.stream().flatMap(Backlog::article).distinct().toList()).stream()
            .filter(Article::isRemoved)
            .map(Article::id)
            .collect(Collectors.toSet());
    return ranked(
        all.stream().filter(idea -> article(idea).noneMatch(removed::contains)).toList(),
        PastPosts.of(brand, posts));
  }

  private static Stream<ArticleId> article(Idea idea) {
    return Stream.ofNullable(idea.article());
  }

  /**
   * Makes use of an idea: the brief of its article is told from its angle from now on. An idea
   * without an article is only marked as used, for a person to write from.
   *
   * @throws RefusedException when the person is no manager of the brand, or the idea was used or
   *     dropped before
   * @throws NotFoundException when the brand has no such idea, or its article was removed
   */
  public Idea use(Person person, BrandId brand, IdeaId id) {
    person.require(Role.MANAGER, brand);
    return transactions.in(
        () -> {
          article(ideas.get(brand, id))
              .flatMap(article -> articles.find(brand, article).stream())
              .filter(Article::isRemoved)
              .findFirst()
              .ifPresent(
                  gone -> {
                    throw new NotFoundException("article", gone.id());
                  });
          Idea idea = settle(brand, id, Idea.Status.USED);
          ArticleId article = idea.article();
          if (article != null && idea.kind() != Idea.Kind.GAP) {
            Brief brief = briefs.find(brand, article).orElse(Brief.none(article));
            briefs.save(brand, brief.told(idea.hook()));
          }
          return idea;
        });
  }

  /**
   * @throws RefusedException when the person is no manager of the brand, or the idea was used or
   *     dropped before
   * @throws NotFoundException when the brand has no such idea
   */
  public void drop(Person person, BrandId brand, IdeaId id) {
    person.require(Role.MANAGER, brand);
    settle(brand, id, Idea.Status.DROPPED);
  }

  private Idea settle(BrandId brand, IdeaId id, Idea.Status status) {
    Idea idea = ideas.get(brand, id);
    if (!ideas.settle(brand, id, status)) {
      throw new RefusedException(
          RefusedException.Reason.ALREADY_DONE,
          "This idea was used or dropped meanwhile. Reload the page.");
    }
    return idea;
  }

  private Article there(BrandId brand, ArticleId id) {
    return articles
        .find(brand, id)
        .filter(article -> !article.isRemoved())
        .orElseThrow(() -> new NotFoundException("article", id));
  }

  /** The article, or those that say most about the topic. */
  private List<Article> about(BrandId brand, Ask ask) {
    if (ask.article() != null) {
      return List.of(there(brand, ask.article()));
    }
    Likeness topic = Likeness.of(ask.topic());
    record Near(Article article, int percent) {}
    return articles.newest(brand, RECENT_ARTICLES).stream()
        .map(article -> new Near(article, topic.within(read(article))))
        .filter(near -> near.percent() >= HALF)
        .sorted(Comparator.comparingInt(Near::percent).reversed())
        .limit(MOST_ARTICLES)
        .map(Near::article)
        .toList();
  }

  private static Likeness read(Article article) {
    String text = article.item().title() + "\n" + article.item().body();
    return Likeness.of(text.substring(0, Math.min(text.length(), READ)));
  }

  private Idea idea(FoundIdeas.Found found, Ask ask, Author author) {
    return new Idea(
        IdeaId.random(),
        found.kind(),
        found.hook(),
        found.why(),
        found.channel(),
        found.article(),
        ask.topic(),
        author,
        clock.instant(),
        Idea.Status.OPEN);
  }

  /** A channel that has days to spare; the first article, or else the topic, could go there. */
  private List<Idea> gap(
      Brand brand, Channel channel, List<Article> about, Ask ask, LocalDate today) {
    List<LocalDate> days = FreeDays.of(brand, channel, today, posts);
    if (days.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Idea(
            IdeaId.random(),
            Idea.Kind.GAP,
            hook(channel, about, ask),
            new Reason(
                Reason.Kind.FREE_DAYS,
                days.stream().map(LocalDate::toString).collect(Collectors.joining(","))),
            channel.id(),
            about.isEmpty() ? null : about.get(0).id(),
            ask.topic(),
            CALENDAR,
            clock.instant(),
            Idea.Status.OPEN));
  }

  /** Models know seasons and holidays, and nobody but the brand knows its own days. */
  private List<Idea> occasions(
      Brand brand,
      List<Channel> open,
      List<Article> about,
      Ask ask,
      LocalDate today,
      Author finder) {
    Stream<Occasion> known =
        finder.kind() == Author.Kind.MODEL ? Stream.of() : Occasion.known(brand, today).stream();
    return Stream.concat(Occasion.own(ownDays.of(brand.id()), today).stream(), known)
        .limit(MOST_OCCASIONS)
        .map(occasion -> timely(brand, open, about, ask, occasion))
        .toList();
  }

  /** For the first channel that has no post on the day, or else for any. */
  private Idea timely(
      Brand brand, List<Channel> open, List<Article> about, Ask ask, Occasion occasion) {
    Article article = about.isEmpty() ? null : about.get(0);
    Locale language = article == null ? brand.language() : article.item().language();
    return new Idea(
        IdeaId.random(),
        Idea.Kind.SEASON,
        "%s: %s"
            .formatted(
                occasion.name(language), article == null ? ask.topic() : article.item().title()),
        new Reason(Reason.Kind.OCCASION, occasion.date() + "," + occasion.name(ask.reader())),
        open.stream()
            .filter(channel -> FreeDays.isFree(brand, channel, occasion.date(), posts))
            .map(Channel::id)
            .findFirst()
            .orElse(null),
        article == null ? null : article.id(),
        ask.topic(),
        CALENDAR,
        clock.instant(),
        Idea.Status.OPEN);
  }

  private static String hook(Channel channel, List<Article> about, Ask ask) {
    String title = about.isEmpty() ? ask.topic() : about.get(0).item().title();
    return title.isBlank() ? channel.name() : title;
  }

  private static void addIfNew(Idea idea, List<Idea> known, List<Idea> fresh) {
    if (known.stream().noneMatch(one -> isSame(one, idea))) {
      known.add(idea);
      fresh.add(idea);
    }
  }

  /** What was dropped once is not offered again. */
  private static boolean isSame(Idea one, Idea other) {
    return one.kind() == other.kind()
        && one.hook().equalsIgnoreCase(other.hook())
        && Objects.equals(one.article(), other.article())
        && Objects.equals(one.channel(), other.channel());
  }

  /** A channel has one open idea about its free days: other days take the place of older ones. */
  private static List<Idea> openGaps(List<Idea> known, Idea gap) {
    return known.stream()
        .filter(idea -> idea.kind() == Idea.Kind.GAP)
        .filter(idea -> idea.status() == Idea.Status.OPEN)
        .filter(idea -> Objects.equals(idea.channel(), gap.channel()))
        .toList();
  }

  private static List<SeenIdea> ranked(List<Idea> all, PastPosts past) {
    return all.stream()
        .map(past::beside)
        .sorted(Comparator.comparing(SeenIdea::isTooNear))
        .toList();
  }
}
