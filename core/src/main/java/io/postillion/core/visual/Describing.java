package io.postillion.core.visual;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Image;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Suggests alternative texts. A card says what stands on it; else a model that can see is asked;
 * else the words of the CMS serve. Nothing of the post changes: a person reads the words beside the
 * picture, and saves them or others.
 */
public final class Describing {

  private static final Author CARD = Author.offline("words of the card");
  private static final Author CMS = Author.offline("words of the article");

  private final Describer describer;
  private final Brands brands;
  private final NetworkConnections networks;
  private final Articles articles;
  private final Posts posts;
  private final MediaStore media;
  private final MadePictures made;
  private final AltTexts altTexts;
  private final Clock clock;

  public Describing(
      Describer describer,
      Brands brands,
      NetworkConnections networks,
      Articles articles,
      Posts posts,
      MediaStore media,
      MadePictures made,
      AltTexts altTexts,
      Clock clock) {
    this.describer = describer;
    this.brands = brands;
    this.networks = networks;
    this.articles = articles;
    this.posts = posts;
    this.media = media;
    this.made = made;
    this.altTexts = altTexts;
    this.clock = clock;
  }

  /**
   * @param sha256 of a picture that the post has
   * @throws NotFoundException when the post has no such picture
   * @throws RefusedException when neither card nor CMS say what it shows, and the brand has no
   *     model
   * @throws Failure when no model gave a usable answer
   */
  public AltText suggest(Person person, BrandId brand, PostId id, String sha256) {
    person.require(Role.MANAGER, brand);
    return suggest(Asked.by(person), brand, id, sha256);
  }

  /** The same for a program that was let in for the brand. */
  public AltText suggest(BrandId brand, PostId id, String sha256) {
    return suggest(Asked.byProgram(), brand, id, sha256);
  }

  /**
   * The same for a process, for each picture of the post that has no alternative text yet, in
   * order. What was suggested for it before serves again.
   *
   * @throws RefusedException when there is a picture of which neither card nor CMS say what it
   *     shows, and the brand has no model
   * @throws Failure when no model gave a usable answer
   */
  public List<AltText> suggest(BrandId brand, PostId id) {
    Post post = posts.get(brand, id);
    List<AltText> before = altTexts.of(brand, id);
    return posts.current(post).stream()
        .flatMap(revision -> revision.content().media().stream())
        .filter(picture -> picture.alt().isBlank())
        .map(Media::sha256)
        .distinct()
        .map(
            sha256 ->
                before.stream()
                    .filter(text -> text.sha256().equals(sha256))
                    .findFirst()
                    .orElseGet(() -> suggest(Asked.byProcess(), brand, id, sha256)))
        .toList();
  }

  private AltText suggest(Asked asked, BrandId brand, PostId id, String sha256) {
    Post post = posts.get(brand, id);
    Revision revision =
        posts.current(post).orElseThrow(() -> new NotFoundException("picture", sha256));
    Media picture =
        revision.content().media().stream()
            .filter(one -> one.sha256().equals(sha256))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("picture", sha256));
    Describer.Described described = describe(post, revision, picture, asked);
    AltText suggested =
        new AltText(id, sha256, described.words(), described.author(), clock.instant());
    altTexts.add(brand, suggested);
    return suggested;
  }

  /** What was ever suggested for the post's pictures, the newest first. */
  public List<AltText> suggested(BrandId brand, PostId id) {
    return altTexts.of(brand, id);
  }

  private Describer.Described describe(Post post, Revision revision, Media picture, Asked asked) {
    Optional<Card> card = made.card(post.brand(), post.id(), picture.sha256());
    if (card.isPresent()) {
      return new Describer.Described(card.get().words(), CARD);
    }
    Brand brand = brands.get(post.brand());
    Optional<String> known = known(post, picture);
    if (!describer.sees(brand)) {
      return known
          .map(words -> new Describer.Described(words, CMS))
          .orElseThrow(() -> needsModel(brand));
    }
    byte[] bytes =
        media
            .read(post.brand(), picture.sha256())
            .orElseThrow(() -> new NotFoundException("picture", picture.sha256()));
    return describer.describe(
        new Describer.Request(
            brand,
            picture,
            bytes,
            revision.content().language(),
            networks.to(post.channel()).limits().maxAlt(),
            article(post).map(article -> article.item().title()).orElse(""),
            known.orElse(""),
            asked.about(post.id(), post.article())));
  }

  private static RefusedException needsModel(Brand brand) {
    return new RefusedException(
        Reason.NEEDS_MODEL,
        "The article does not say what the picture shows, and brand %s has no model that could look."
                .formatted(brand.id())
            + " Write it yourself, or configure one under postillion.ai.providers.",
        brand.id());
  }

  /** From the CMS: by the first revision that had the picture, or by what it was cut from. */
  private Optional<String> known(Post post, Media picture) {
    Stream<String> ofRevisions =
        posts.revisions(post.brand(), post.id()).stream()
            .filter(revision -> revision.author().kind() != Author.Kind.PERSON)
            .flatMap(revision -> revision.content().media().stream())
            .filter(one -> one.sha256().equals(picture.sha256()))
            .map(Media::alt);
    Stream<String> ofCrop =
        made.find(post.brand(), post.id(), picture.sha256()).stream()
            .flatMap(one -> ofOriginal(post, one.recipe()));
    return Stream.concat(ofRevisions, ofCrop)
        .flatMap(alt -> Describer.said(alt).stream())
        .findFirst();
  }

  private Stream<String> ofOriginal(Post post, Recipe recipe) {
    return recipe instanceof Recipe.OfCrop crop
        ? article(post).stream()
            .flatMap(article -> article.item().images().stream())
            .filter(image -> image.location().toString().equals(crop.source()))
            .map(Image::alt)
        : Stream.empty();
  }

  private Optional<Article> article(Post post) {
    return Optional.ofNullable(post.article()).flatMap(id -> articles.find(post.brand(), id));
  }
}
