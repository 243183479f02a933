package io.postillion.core.visual;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Image;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures for posts: cards with words of the article, and parts of its pictures. Nothing of
 * the post changes until somebody uses one; that is an edit like any other.
 */
public final class Illustrating {

  /**
   * A picture to be looked at before it is used.
   *
   * @param findings what the checks would find because of it
   */
  public record Offered(MadePicture picture, List<Finding> findings) {

    public Offered {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What is to be used, and where.
   *
   * @param alt what it shows, as the person says it
   * @param place of the picture that it replaces, from 1; 0 or any other to add it behind the
   *     others
   */
  public record Choice(String sha256, String alt, int place) {}

  /** UTF-16 units of a wish for a picture. */
  static final int LONGEST_WISH = 1_000;

  /** One picture is no carousel. */
  private static final int FEWEST_SLIDES = 2;

  /** More are seldom swiped through. */
  private static final int MOST_SLIDES = 6;

  private static final Author PROCESS = Author.program("process");

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  private final CardPainter painter;
  private final Cropper cropper;
  private final Imaginer imaginer;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Briefs briefs;
  private final Posts posts;
  private final Pictures pictures;
  private final MediaStore media;
  private final MadePictures made;
  private final Checking checking;
  private final Editing editing;
  private final Clock clock;

  public Illustrating(
      CardPainter painter,
      Cropper cropper,
      Imaginer imaginer,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Pictures pictures,
      MediaStore media,
      MadePictures made,
      Checking checking,
      Editing editing,
      Clock clock) {
    this.painter = painter;
    this.cropper = cropper;
    this.imaginer = imaginer;
    this.channels = channels;
    this.networks = networks;
    this.articles = articles;
    this.briefs = briefs;
    this.posts = posts;
    this.pictures = pictures;
    this.media = media;
    this.made = made;
    this.checking = checking;
    this.editing = editing;
    this.clock = clock;
  }

  /** Cards that the post's article would make, the best of each kind first; maybe none. */
  public List<Card> ideas(BrandId brand, PostId id) {
    return article(posts.get(brand, id))
        .map(
            article ->
                CardIdeas.of(
                    article, briefs.find(brand, article.id()).orElse(Brief.none(article.id()))))
        .orElse(List.of());
  }

  /** The pictures of the post's article, as {@link #crop} counts them. */
  public List<Image> images(BrandId brand, PostId id) {
    return article(posts.get(brand, id)).map(article -> article.item().images()).orElse(List.of());
  }

  /** What was made for a post, used or not, the newest first. */
  public List<MadePicture> made(BrandId brand, PostId id) {
    return made.of(brand, posts.get(brand, id).id());
  }

  /** What was made, with what the checks would find now. */
  public Offered offered(BrandId brand, PostId id, String sha256) {
    return offered(posts.get(brand, id), made.get(brand, id, sha256));
  }

  /**
   * Paints a card in the size that the post's network shows whole.
   *
   * @throws RefusedException when the post cannot be edited, its network takes no picture, or the
   *     words cannot be shown
   */
  public Offered card(Person person, BrandId brand, PostId id, Card card) {
    person.require(Role.MANAGER, brand);
    return card(Author.of(person), brand, id, card);
  }

  /** The same for a program that was let in for the brand. */
  public Offered card(Author author, BrandId brand, PostId id, Card card) {
    Post post = open(brand, id);
    if (card.main().isBlank()) {
      throw new RefusedException(
          Reason.EMPTY_TEXT, "The card has no words. Write something first.");
    }
    if (card.words().length() > Card.LONGEST) {
      throw new RefusedException(
          Reason.CARD_TOO_LONG,
          "The words do not fit on a card. Leave some out: %d characters at most."
              .formatted(Card.LONGEST),
          Card.LONGEST);
    }
    CardPainter.Painted painted = painter.paint(brand, card, size(post), type(limits(post), PNG));
    return keep(post, painted.picture(), new Recipe.OfCard(card, painted.template()), author);
  }

  /**
   * Paints the best card of a kind that the post's article would make, for a process; once, for the
   * same words make the same card.
   *
   * @return empty when the article has no words for such a card
   */
  public Optional<MadePicture> card(BrandId brand, PostId id, CardKind kind) {
    return ideas(brand, id).stream()
        .filter(card -> card.kind() == kind)
        .findFirst()
        .map(
            card ->
                made(
                        brand,
                        id,
                        recipe -> recipe instanceof Recipe.OfCard it && it.card().equals(card))
                    .orElseGet(() -> card(PROCESS, brand, id, card).picture()));
  }

  private Optional<MadePicture> made(BrandId brand, PostId id, Predicate<Recipe> wanted) {
    return made(brand, id).stream().filter(one -> wanted.test(one.recipe())).findFirst();
  }

  /**
   * Cuts a picture of the article to what the post's network shows whole.
   *
   * @param image which of {@link #images}, from 1
   * @param focus null for where most is to be seen
   * @throws RefusedException when the post cannot be edited, its network takes no picture, or there
   *     is no such picture in the article
   * @throws Failure when it cannot be fetched
   */
  public Offered crop(Person person, BrandId brand, PostId id, int image, @Nullable Focus focus) {
    person.require(Role.MANAGER, brand);
    return crop(Author.of(person), brand, id, image, focus);
  }

  /** The same for a program that was let in for the brand. */
  public Offered crop(Author author, BrandId brand, PostId id, int image, @Nullable Focus focus) {
    Post post = open(brand, id);
    List<Image> images = images(brand, id);
    if (image < 1 || image > images.size()) {
      throw new RefusedException(
          Reason.PICTURE_NOT_USABLE,
          "The article has no picture %d any more. Reload the page.".formatted(image),
          image);
    }
    Image chosen = images.get(image - 1);
    NetworkLimits limits = limits(post);
    Picture original = pictures.fetch(chosen.location(), chosen.alt());
    media.put(brand, original.media(), original.bytes());
    Cropper.Cut cut =
        cropper.cut(original, size(post), focus, type(limits, original.media().type()));
    return keep(
        post,
        cut.picture(),
        new Recipe.OfCrop(original.media().sha256(), chosen.location().toString(), cut.part()),
        author);
  }

  /** Whether the brand has a model that makes pictures. */
  public boolean imagines(BrandId brand) {
    return imaginer.serves(brand);
  }

  /**
   * Has a model make a picture, and cuts it to what the post's network shows whole. Its bytes say
   * that a trained algorithm made it.
   *
   * @param wish what is to be seen
   * @throws RefusedException when the post cannot be edited, its network takes no picture, the wish
   *     is empty or too long, or the brand has no model that makes pictures
   * @throws Failure when there is no picture
   */
  public Offered imagine(Person person, BrandId brand, PostId id, String wish) {
    person.require(Role.MANAGER, brand);
    return imagine(Author.of(person), Asked.by(person), brand, id, wish);
  }

  /** The same for a program that was let in for the brand. */
  public Offered imagine(Author author, BrandId brand, PostId id, String wish) {
    return imagine(author, Asked.byProgram(), brand, id, wish);
  }

  /** The same for a process; once for each wish. */
  public MadePicture imagine(BrandId brand, PostId id, String wish) {
    return made(
            brand,
            id,
            recipe -> recipe instanceof Recipe.OfModel it && it.wish().equals(wish.strip()))
        .orElseGet(() -> imagine(PROCESS, Asked.byProcess(), brand, id, wish).picture());
  }

  private Offered imagine(Author author, Asked asked, BrandId brand, PostId id, String wish) {
    Post post = open(brand, id);
    NetworkLimits limits = limits(post);
    if (!imaginer.serves(brand)) {
      throw new RefusedException(
          Reason.NEEDS_MODEL,
          "Brand %s has no model that makes pictures. Configure one under postillion.ai.images."
              .formatted(brand),
          brand);
    }
    if (wish.isBlank()) {
      throw new RefusedException(Reason.EMPTY_TEXT, "Say what is to be seen.");
    }
    if (wish.length() > LONGEST_WISH) {
      throw new RefusedException(
          Reason.PASSAGE_TOO_LONG,
          "That is too much at once. Say it in %d characters or fewer.".formatted(LONGEST_WISH),
          LONGEST_WISH);
    }
    Imaginer.Imagined imagined =
        imaginer.imagine(brand, asked.about(id, post.article()), wish.strip());
    Picture original = imagined.picture();
    media.put(brand, original.media(), original.bytes());
    Cropper.Cut cut = cropper.cut(original, size(post), null, type(limits, JPEG));
    return keep(
        post,
        cut.picture(),
        new Recipe.OfModel(wish.strip(), imagined.model(), original.media().sha256(), cut.part()),
        author);
  }

  /**
   * Puts a picture that was made for the post into it, as a new revision; approvals of older ones
   * lose their force.
   *
   * @param shown the revision that was on the screen
   * @throws RefusedException as {@link Editing#edit}, and when nothing was written yet or there is
   *     no room for another picture
   */
  public Revision use(
      Person person, BrandId brand, PostId id, @Nullable RevisionId shown, Choice choice) {
    person.require(Role.MANAGER, brand);
    return use(Author.of(person), brand, id, shown, choice);
  }

  /** The same for a program that was let in for the brand. */
  public Revision use(
      Author author, BrandId brand, PostId id, @Nullable RevisionId shown, Choice choice) {
    Post post = open(brand, id);
    Media picture = made.get(brand, id, choice.sha256()).media().withAlt(choice.alt().strip());
    PostContent content = written(post);
    List<Media> after = new ArrayList<>(content.media());
    if (choice.place() >= 1 && choice.place() <= after.size()) {
      after.set(choice.place() - 1, picture);
    } else {
      after.add(picture);
    }
    if (after.size() > limits(post).maxMedia()) {
      throw noRoom(post);
    }
    return editing.edit(
        author,
        brand,
        id,
        shown,
        new PostContent(content.text(), content.language(), after, content.link()),
        List.of());
  }

  /**
   * Whether the article has enough for a carousel, and the network shows several pictures of a
   * post.
   */
  public boolean hasCarousel(BrandId brand, PostId id) {
    return slides(posts.get(brand, id)).size() >= FEWEST_SLIDES;
  }

  /**
   * Makes the post a carousel: a card with the title of its article, then quotations and figures in
   * turn, in place of its pictures, as a new revision. Approvals of older ones lose their force.
   *
   * @param shown the revision that was on the screen
   * @throws RefusedException as {@link #use}, and when the article or the network has too little
   *     room for one
   */
  public Revision carousel(Person person, BrandId brand, PostId id, @Nullable RevisionId shown) {
    person.require(Role.MANAGER, brand);
    return carousel(Author.of(person), brand, id, shown);
  }

  /** The same for a program that was let in for the brand. */
  public Revision carousel(Author author, BrandId brand, PostId id, @Nullable RevisionId shown) {
    Post post = open(brand, id);
    PostContent content = written(post);
    List<Card> slides = slides(post);
    if (slides.size() < FEWEST_SLIDES) {
      throw new RefusedException(
          Reason.NO_ROOM_FOR_PICTURE,
          "Post %s makes no carousel: it takes a network that shows several pictures, and an"
                  .formatted(id)
              + " article with quotations or figures.",
          id);
    }
    List<Media> painted =
        slides.stream()
            .map(card -> card(author, brand, id, card).picture().media())
            .distinct()
            .toList();
    return editing.edit(
        author,
        brand,
        id,
        shown,
        new PostContent(content.text(), content.language(), painted, content.link()),
        List.of());
  }

  private List<Card> slides(Post post) {
    int most = Math.min(MOST_SLIDES, networks.to(post.channel()).limits().maxMedia());
    List<Card> all =
        ideas(post.brand(), post.id()).stream()
            .filter(card -> card.words().length() <= Card.LONGEST)
            .toList();
    Map<CardKind, Integer> turns = new EnumMap<>(CardKind.class);
    Map<Card, Integer> turn = new LinkedHashMap<>();
    all.forEach(card -> turn.putIfAbsent(card, turns.merge(card.kind(), 1, Integer::sum)));
    return turn.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private PostContent written(Post post) {
    return posts
        .current(post)
        .map(Revision::content)
        .orElseThrow(
            () ->
                new RefusedException(
                    Reason.EMPTY_TEXT, "The text is empty. Write something first."));
  }

  private Offered keep(Post post, Picture picture, Recipe recipe, Author author) {
    NetworkLimits limits = limits(post);
    if (picture.media().bytes() > limits.maxMediaBytes()) {
      throw noRoom(post);
    }
    MadePicture kept = new MadePicture(post.id(), picture.media(), recipe, author, clock.instant());
    media.put(post.brand(), picture.media(), picture.bytes());
    made.add(post.brand(), kept);
    return offered(post, kept);
  }

  private Offered offered(Post post, MadePicture picture) {
    PostContent alone =
        new PostContent(
            "",
            posts
                .current(post)
                .map(revision -> revision.content().language())
                .or(() -> article(post).map(article -> article.item().language()))
                .orElse(Locale.ROOT),
            List.of(picture.media()),
            null);
    return new Offered(
        picture,
        checking.preview(post, alone).stream()
            .filter(
                finding ->
                    finding.code().startsWith("card.")
                        || finding.code().startsWith("alt.")
                        || finding.code().startsWith("media."))
            .toList());
  }

  private Post open(BrandId brand, PostId id) {
    Post post = posts.get(brand, id);
    post.require(
        PostStatus.DRAFTING,
        PostStatus.IN_REVIEW,
        PostStatus.CHANGES_REQUESTED,
        PostStatus.APPROVED,
        PostStatus.SCHEDULED,
        PostStatus.NEEDS_ATTENTION);
    return post;
  }

  private Optional<Article> article(Post post) {
    return Optional.ofNullable(post.article()).flatMap(id -> articles.find(post.brand(), id));
  }

  private Size size(Post post) {
    return Size.of(channels.get(post.brand(), post.channel()).network());
  }

  private NetworkLimits limits(Post post) {
    NetworkLimits limits = networks.to(post.channel()).limits();
    if (limits.maxMedia() == 0
        || (!limits.mediaTypes().contains(PNG) && !limits.mediaTypes().contains(JPEG))) {
      throw noRoom(post);
    }
    return limits;
  }

  private static RefusedException noRoom(Post post) {
    return new RefusedException(
        Reason.NO_ROOM_FOR_PICTURE,
        "The network of post %s takes no such picture, or no more of them. Replace one instead."
            .formatted(post.id()),
        post.id());
  }

  /** The wish where the network takes it, the other one else. */
  private static String type(NetworkLimits limits, String wish) {
    String other = wish.equals(PNG) ? JPEG : PNG;
    String first = wish.equals(PNG) ? PNG : JPEG;
    return limits.mediaTypes().contains(first) ? first : other;
  }
}
