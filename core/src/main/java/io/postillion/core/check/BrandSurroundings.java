package io.postillion.core.check;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.check.voice.Style;
import io.postillion.core.memory.LearnedVoice;
import io.postillion.core.post.Author;
import io.postillion.core.post.Authorship;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.core.translate.Translations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The brand's policy, the day, who made words and pictures, until when these may be used, what a
 * translation was made of, how the brand's latest posts sound, and the voice rules that its people
 * accepted.
 */
public final class BrandSurroundings implements Surroundings {

  /** Posts that went out lately, in any language. */
  private static final int LATEST = 40;

  /** A brand does not change its voice from one minute to the next. */
  private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

  private record Known(Map<String, Habits> byLanguage, HashtagUse hashtags, Instant until) {}

  private final Posts posts;
  private final Brands brands;
  private final Policies policies;
  private final GeneratedPictures pictures;
  private final Channels channels;
  private final Translations translations;
  private final LearnedVoice voice;
  private final PictureRights rights;
  private final Clock clock;
  private final Map<BrandId, Known> known = new ConcurrentHashMap<>();

  /** Where every picture may be used for ever. */
  public BrandSurroundings(
      Posts posts,
      Brands brands,
      Policies policies,
      GeneratedPictures pictures,
      Channels channels,
      Translations translations,
      LearnedVoice voice,
      Clock clock) {
    this(
        posts,
        brands,
        policies,
        pictures,
        channels,
        translations,
        voice,
        PictureRights.NONE,
        clock);
  }

  public BrandSurroundings(
      Posts posts,
      Brands brands,
      Policies policies,
      GeneratedPictures pictures,
      Channels channels,
      Translations translations,
      LearnedVoice voice,
      PictureRights rights,
      Clock clock) {
    this.posts = posts;
    this.brands = brands;
    this.policies = policies;
    this.pictures = pictures;
    this.channels = channels;
    this.translations = translations;
    this.voice = voice;
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  public Circumstances of(
      Post post, PostContent content, Author.Kind writer, SocialNetwork network) {
    Policy policy = policies.of(post.brand());
    return new Circumstances(
        policy,
        day(post),
        known(post.brand())
            .byLanguage()
            .getOrDefault(content.language().getLanguage(), Habits.NONE),
        known(post.brand()).hashtags(),
        policy.disclosure().rule() == Disclosure.Rule.WHEN_AI_WROTE
            && (aiWrote(post, content, writer) || aiPainted(post, content)),
        network.marksAi(),
        voice.inForce(post.brand()),
        channels.find(post.brand(), post.channel()).flatMap(Channel::ownLanguage).orElse(null),
        original(post),
        rights.ended(post.brand(), post.id(), content.media(), post.schedule()));
  }

  /** Whatever becomes of the source, a translation is held against what it was made of. */
  private @Nullable PostContent original(Post post) {
    return translations
        .find(post.brand(), post.id())
        .flatMap(translation -> posts.revision(post.brand(), translation.revision()))
        .map(Revision::content)
        .orElse(null);
  }

  /** A post without a time goes out as soon as it is approved. */
  private LocalDate day(Post post) {
    return post.scheduled()
        .map(Schedule::local)
        .orElseGet(() -> clock.instant().atZone(brand(post).zone()))
        .toLocalDate();
  }

  private Brand brand(Post post) {
    return brands.get(post.brand());
  }

  private boolean aiWrote(Post post, PostContent content, Author.Kind writer) {
    return Authorship.of(posts.revisions(post.brand(), post.id()), content.text(), writer)
        .has(Author.Kind.MODEL);
  }

  private boolean aiPainted(Post post, PostContent content) {
    return content.media().stream()
        .anyMatch(picture -> pictures.isGenerated(post.brand(), post.id(), picture.sha256()));
  }

  private Known known(BrandId brand) {
    Known before = known.get(brand);
    if (before == null || !clock.instant().isBefore(before.until())) {
      before =
          new Known(
              habits(brand),
              HashtagUse.latest(posts, brand, policies.of(brand).hashtags().recent()),
              clock.instant().plus(KNOWN_FOR));
      known.put(brand, before);
    }
    return before;
  }

  /** What is published was approved, word for word. */
  private Map<String, Habits> habits(BrandId brand) {
    PostFilter published = new PostFilter(PostStatus.PUBLISHED, null, null, null, LATEST, 0);
    List<RevisionId> ids =
        posts.list(brand, published).stream()
            .flatMap(post -> Optional.ofNullable(post.current()).stream())
            .toList();
    return posts.revisions(brand, ids).stream()
        .map(Revision::content)
        .collect(
            Collectors.groupingBy(
                content -> content.language().getLanguage(),
                Collectors.collectingAndThen(
                    Collectors.mapping(
                        content -> Style.of(content.text()), Collectors.toUnmodifiableList()),
                    Habits::new)));
  }
}
