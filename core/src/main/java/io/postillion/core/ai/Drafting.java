package io.postillion.core.ai;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.Checking;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Image;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has a post drafted from its article, with its first picture that the network takes. */
public final class Drafting {

  /** A drafted thread is about so long; longer ones are seldom read to their end. */
  private static final int THREAD_POSTS = 5;

  private final Drafter drafter;
  private final Brands brands;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Briefs briefs;
  private final Commissions commissions;
  private final Posts posts;
  private final Pictures pictures;
  private final MediaStore media;
  private final Checking checking;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Drafting(
      Drafter drafter,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Commissions commissions,
      Posts posts,
      Pictures pictures,
      MediaStore media,
      Checking checking,
      History history,
      Transactions transactions,
      Clock clock) {
    this.drafter = drafter;
    this.brands = brands;
    this.channels = channels;
    this.networks = networks;
    this.articles = articles;
    this.briefs = briefs;
    this.commissions = commissions;
    this.posts = posts;
    this.pictures = pictures;
    this.media = media;
    this.checking = checking;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Drafts the first revision; does nothing when there is one already.
   *
   * @throws Failure when no draft could be had; the post then says why and waits for a person
   */
  public void first(BrandId brand, PostId id) {
    first(brand, id, false);
  }

  /**
   * The same.
   *
   * @param again whether somebody will try again: a model that may answer later is then waited for,
   *     and nothing is done in its stead
   * @throws Transient also when it is worth to try again; the post is left as it is
   */
  public void first(BrandId brand, PostId id, boolean again) {
    Post post = posts.get(brand, id);
    if (post.current() != null) {
      return;
    }
    try {
      Written written =
          write(post, asked(post), "", null, Variant.USUAL, request -> patiently(request, again));
      transactions.run(() -> ifStillEmpty(brand, id, empty -> keep(empty, written)));
    } catch (Transient failure) {
      if (!again) {
        String why = String.valueOf(failure.getMessage());
        transactions.run(() -> ifStillEmpty(brand, id, empty -> failed(empty, why)));
      }
      throw failure;
    } catch (Failure failure) {
      String why = String.valueOf(failure.getMessage());
      transactions.run(() -> ifStillEmpty(brand, id, empty -> failed(empty, why)));
      throw failure;
    }
  }

  /** A post that a person asked for is drafted on their account. */
  private Asked asked(Post post) {
    return commissions
        .of(post.brand(), post.id())
        .map(commission -> new Asked(Asked.By.PERSON, commission.by(), null, null))
        .orElseGet(Asked::byProcess);
  }

  private Draft patiently(DraftRequest request, boolean again) {
    try {
      return drafter.draft(request);
    } catch (Failure failure) {
      if (again && failure instanceof Transient) {
        throw failure;
      }
      return drafter.instead(request, failure).orElseThrow(() -> failure);
    }
  }

  /** A model takes its time: meanwhile a person may have written the post, or called it off. */
  private void ifStillEmpty(BrandId brand, PostId id, Consumer<Post> work) {
    Post post = posts.get(brand, id);
    if (post.current() == null && !post.status().isFinal()) {
      work.accept(post);
    }
  }

  private void failed(Post post, String why) {
    posts.update(post.needing(why));
    history.add(
        post.brand(),
        new PostEvent(
            post.id(), clock.instant(), PostEvent.Kind.DRAFT_FAILED, PostEvent.SYSTEM, why));
  }

  /**
   * Another version of a post that is being worked on, as its newest revision.
   *
   * @param wish what should be different, in the person's words; may be empty
   * @throws RefusedException when the post is not being worked on, has no article to draft from, or
   *     somebody changed its text while the model was writing
   * @throws Failure when no draft could be had; the text stays as it is
   */
  public Revision another(Person person, BrandId brand, PostId id, String wish) {
    person.require(Role.MANAGER, brand);
    return another(Asked.by(person), brand, id, wish);
  }

  /** The same for a program that was let in for the brand. */
  public Revision another(BrandId brand, PostId id, String wish) {
    return another(Asked.byProgram(), brand, id, wish);
  }

  private Revision another(Asked asked, BrandId brand, PostId id, String wish) {
    Post post = posts.get(brand, id);
    requireOpen(post);
    Revision before = posts.current(post).orElse(null);
    Written written = write(post, asked, wish, before, Variant.USUAL);
    return transactions.in(
        () -> {
          Post now = posts.get(brand, id);
          requireOpen(now);
          if (!Objects.equals(now.current(), post.current())) {
            throw new RefusedException(
                Reason.STALE_REVISION,
                "The text of post %s was changed while another version was being written. "
                        .formatted(id)
                    + "Reload the page, and ask again if you still want one.",
                id);
          }
          return keep(now, written);
        });
  }

  static void requireOpen(Post post) {
    post.require(
        PostStatus.DRAFTING,
        PostStatus.IN_REVIEW,
        PostStatus.CHANGES_REQUESTED,
        PostStatus.NEEDS_ATTENTION);
  }

  /**
   * A draft with its link and picture, before it is a revision.
   *
   * @param instead see {@link Draft}
   */
  record Written(
      int articleVersion,
      PostContent content,
      Author author,
      List<Support> support,
      @Nullable String instead) {}

  /** By the model, or what serves without one. */
  Written write(Post post, Asked asked, String wish, @Nullable Revision before, Variant variant) {
    return write(post, asked, wish, before, variant, drafter::draft);
  }

  /** Told from the angle that a person wants of this post, if somebody asked for it. */
  private Brief brief(Post post, ArticleId article) {
    Brief brief = briefs.find(post.brand(), article).orElse(Brief.none(article));
    return commissions
        .of(post.brand(), post.id())
        .map(Commission::angle)
        .filter(angle -> !angle.isEmpty())
        .map(brief::told)
        .orElse(brief);
  }

  private Written write(
      Post post,
      Asked asked,
      String wish,
      @Nullable Revision before,
      Variant variant,
      Function<DraftRequest, Draft> writer) {
    ArticleId articleId = post.article();
    if (articleId == null) {
      throw new RefusedException(
          Reason.WRONG_STATUS,
          "Post %s has no article to draft from. Write it yourself.".formatted(post.id()),
          post.id());
    }
    Article article = articles.get(post.brand(), articleId);
    Brief brief = brief(post, articleId);
    NetworkLimits limits = networks.to(post.channel()).limits();
    boolean thread = variant == Variant.THREAD;
    if (thread && !limits.hasThreads()) {
      throw new Rejected(
          "%s has no threads. Choose another manner."
              .formatted(channels.get(post.brand(), post.channel()).network()));
    }
    List<Media> chosen =
        before == null ? firstPicture(post, article, limits) : before.content().media();
    LinkCard card = LinkCard.of(article.item());
    String link =
        card == null || (limits.linkCard() && chosen.isEmpty()) ? "" : card.uri().toString();
    int room =
        thread
            ? THREAD_POSTS * limits.visible().max()
            : limits.visible().left(link.isEmpty() ? "" : "\n\n" + link);
    DraftRequest request =
        new DraftRequest(
            brands.get(post.brand()),
            channels.get(post.brand(), post.channel()),
            limits,
            room,
            article,
            brief,
            wish,
            before == null ? "" : before.content().text(),
            variant,
            asked.about(post.id(), articleId));
    Draft draft = writer.apply(request);
    Locale language = language(draft, request);
    if (isOther(language, request.language())) {
      String why = draft.instead();
      draft =
          draft.because(why == null ? untranslated(request) : why + " " + untranslated(request));
    }
    String text = text(draft, link, limits, thread);
    while (!limits.takes(text) && draft.canBeShorter()) {
      draft = draft.shorter();
      text = text(draft, link, limits, thread);
    }
    return new Written(
        article.version(),
        new PostContent(text, language, chosen, card),
        draft.author(),
        draft.sentences(),
        draft.instead());
  }

  private static String text(Draft draft, String link, NetworkLimits limits, boolean thread) {
    return thread ? draft.thread(link, limits) : draft.text(link);
  }

  /**
   * Only a model writes in another language than the article's: without one its words are taken.
   */
  private static Locale language(Draft draft, DraftRequest request) {
    return draft.author().kind() == Author.Kind.MODEL
        ? request.language()
        : request.article().item().language();
  }

  private static boolean isOther(Locale language, Locale wanted) {
    return !language.getLanguage().equals(wanted.getLanguage());
  }

  private static String untranslated(DraftRequest request) {
    return "Channel %s writes in '%s', the article is in '%s', and without a model nothing is translated. Translate it, or configure a model."
        .formatted(
            request.channel().id(),
            request.language().toLanguageTag(),
            request.article().item().language().toLanguageTag());
  }

  Revision keep(Post post, Written written) {
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            posts.revisions(post.brand(), post.id()).size() + 1,
            checking.marked(post, written.content(), written.author().kind()),
            written.author(),
            written.support(),
            written.articleVersion(),
            clock.instant());
    posts.add(post.brand(), revision);
    boolean wasEmpty = post.current() == null;
    posts.update((wasEmpty ? post.in(PostStatus.DRAFTING) : post).showing(revision));
    checking.check(post, revision);
    history.add(
        post.brand(),
        new PostEvent(
            post.id(), clock.instant(), PostEvent.Kind.DRAFTED, written.author().name(), ""));
    String instead = written.instead();
    if (instead != null) {
      history.add(
          post.brand(),
          new PostEvent(
              post.id(), clock.instant(), PostEvent.Kind.WITHOUT_MODEL, PostEvent.SYSTEM, instead));
    }
    return revision;
  }

  /** A broken picture never stops a draft: the next one is tried, or none is used. */
  private List<Media> firstPicture(Post post, Article article, NetworkLimits limits) {
    if (limits.maxMedia() == 0) {
      return List.of();
    }
    return article.item().images().stream()
        .map(image -> fetch(post, image, limits))
        .flatMap(Optional::stream)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Media> fetch(Post post, Image image, NetworkLimits limits) {
    try {
      Pictures.Picture picture = pictures.fetch(image.location(), image.alt());
      Media found = picture.media();
      if (!limits.mediaTypes().contains(found.type())
          || found.bytes() > limits.maxMediaBytes()
          || (long) found.width() * found.height() > limits.maxPixels()) {
        return skip(post, "%s is more than the network takes".formatted(image.location()));
      }
      media.put(post.brand(), found, picture.bytes());
      return Optional.of(found);
    } catch (Failure failure) {
      return skip(post, String.valueOf(failure.getMessage()));
    }
  }

  private Optional<Media> skip(Post post, String why) {
    history.add(
        post.brand(),
        new PostEvent(
            post.id(), clock.instant(), PostEvent.Kind.PICTURE_LEFT_OUT, PostEvent.SYSTEM, why));
    return Optional.empty();
  }
}
