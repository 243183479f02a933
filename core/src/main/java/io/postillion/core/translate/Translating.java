package io.postillion.core.translate;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Errand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Failure;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new post of another one, in another language. It goes the same way as any: it is checked,
 * also against what it was made of, and people approve it.
 */
public final class Translating {

  private final Translator translator;
  private final Translations translations;
  private final Brands brands;
  private final Policies policies;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Posts posts;
  private final MadePictures made;
  private final Inheriting inheriting;
  private final Checking checking;
  private final History history;
  private final Flow flow;
  private final Transactions transactions;
  private final Clock clock;

  public Translating(
      Translator translator,
      Translations translations,
      Brands brands,
      Policies policies,
      Channels channels,
      NetworkConnections networks,
      Posts posts,
      MadePictures made,
      Inheriting inheriting,
      Checking checking,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    this.translator = translator;
    this.translations = translations;
    this.brands = brands;
    this.policies = policies;
    this.channels = channels;
    this.networks = networks;
    this.posts = posts;
    this.made = made;
    this.inheriting = inheriting;
    this.checking = checking;
    this.history = history;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether the brand has a model that translates just now. */
  public boolean serves(BrandId brand) {
    return translator.serves(brand);
  }

  /**
   * Translates the newest revision of a post.
   *
   * @param channel of the same brand; also the post's own
   * @param to language, and script and region where they matter
   * @return the new post, in drafting
   * @throws NotFoundException when the brand has no such post or channel
   * @throws RefusedException when the person is no manager of the brand, the post has no text or
   *     was dropped, it is in that language already, or the brand has no model
   * @throws Failure when no provider gave a usable answer; then there is no new post
   */
  public PostId translate(Person person, BrandId brand, PostId id, ChannelId channel, Locale to) {
    person.require(Role.MANAGER, brand);
    return translate(PostId.random(), Asked.by(person), person.name(), brand, id, channel, to);
  }

  /**
   * The same for a process that may ask twice: asked again with the same errand, it finds the post
   * that is there.
   *
   * @param channel null for the one of the post
   */
  public PostId translate(
      Errand errand, BrandId brand, PostId id, @Nullable ChannelId channel, Locale to) {
    PostId translation = new PostId(errand.id(0));
    if (posts.find(brand, translation).isPresent()) {
      return translation;
    }
    ChannelId on = channel == null ? posts.get(brand, id).channel() : channel;
    return translate(translation, Asked.byProcess(), "", brand, id, on, to);
  }

  /**
   * The same for a program or a process that was let in for the brand.
   *
   * @param asked by whom; about which post is filled in
   */
  public PostId translate(Asked asked, BrandId brand, PostId id, ChannelId channel, Locale to) {
    return translate(PostId.random(), asked, "", brand, id, channel, to);
  }

  private PostId translate(
      PostId translation,
      Asked asked,
      String asker,
      BrandId brand,
      PostId id,
      ChannelId on,
      Locale to) {
    Post source = posts.get(brand, id);
    source.require(
        PostStatus.DRAFTING,
        PostStatus.IN_REVIEW,
        PostStatus.CHANGES_REQUESTED,
        PostStatus.APPROVED,
        PostStatus.SCHEDULED,
        PostStatus.PUBLISHING,
        PostStatus.PUBLISHED,
        PostStatus.NEEDS_ATTENTION);
    Revision revision = posts.current(source).orElseThrow(Translating::empty);
    Channel channel = channels.get(brand, on);
    Locale language = known(to, revision.content().language());
    requireServed(brand);
    Work work =
        new Work(translation, source, revision, channel, networks.to(on).limits(), language);
    Written written = write(work, asked.about(id, source.article()));
    return transactions.in(() -> keep(work, written, asker));
  }

  /**
   * @param translation the post to come
   * @param limits of the network that it is for
   */
  private record Work(
      PostId translation,
      Post source,
      Revision revision,
      Channel channel,
      NetworkLimits limits,
      Locale language) {

    PostContent content() {
      return revision.content();
    }
  }

  /**
   * @param leftOut pictures that do not go with it, for people
   */
  private record Written(
      PostContent content, Layout layout, Translated translated, List<String> leftOut) {}

  private static RefusedException empty() {
    return new RefusedException(Reason.EMPTY_TEXT, "The text is empty. Write something first.");
  }

  /** Variants and extensions of a tag are free words of whoever wrote it. */
  private static Locale known(Locale to, Locale from) {
    String code = to.getLanguage();
    if (!Arrays.asList(Locale.getISOLanguages()).contains(code)
        || code.equals(from.getLanguage())) {
      throw new RefusedException(
          Reason.NOT_ANOTHER_LANGUAGE,
          "The post is in '%s'. Choose another language than '%s' to translate it into."
              .formatted(from.toLanguageTag(), to.toLanguageTag()),
          from.toLanguageTag(),
          to.toLanguageTag());
    }
    return new Locale.Builder()
        .setLanguage(code)
        .setScript(to.getScript())
        .setRegion(to.getCountry())
        .build();
  }

  private void requireServed(BrandId brand) {
    if (!translator.serves(brand)) {
      throw new RefusedException(
          Reason.NEEDS_MODEL,
          "This needs a model, and brand %s has none, or its AI budget is used up. Both are set under postillion: ai.providers and the brand's ai.budget."
              .formatted(brand),
          brand);
    }
  }

  private Written write(Work work, Asked asked) {
    List<String> leftOut = new ArrayList<>();
    List<Media> media = pictures(work, leftOut);
    LinkCard card = work.content().link();
    Layout layout = new Layout(arranged(work, card, media));
    List<String> alts = media.stream().map(Media::alt).filter(alt -> !alt.isBlank()).toList();
    BrandId brand = work.source().brand();
    TranslationRequest request =
        new TranslationRequest(
            brands.get(brand),
            work.channel(),
            work.limits(),
            work.limits().visible().left(layout.rest()),
            layout.sentences(),
            alts,
            work.content().language(),
            work.language(),
            policies.of(brand).glossary().between(work.content().language(), work.language()),
            "",
            asked);
    Translated translated = translated(request, layout);
    return new Written(
        new PostContent(
            layout.with(translated.sentences()),
            work.language(),
            described(media, translated.alts()),
            card),
        layout,
        translated,
        leftOut);
  }

  /** What is too long is asked for once more; if it stays so, the checks say by how much. */
  private Translated translated(TranslationRequest request, Layout layout) {
    Translated first = translator.translate(request);
    String text = layout.with(first.sentences());
    if (request.limits().fits(text)) {
      return first;
    }
    Translated second = translator.translate(request.shorterThan(text));
    NetworkLimits.Measure visible = request.limits().visible();
    return visible.left(layout.with(second.sentences())) > visible.left(text) ? second : first;
  }

  /** With the address of the card in the text where the network does not show it beside. */
  private static String arranged(Work work, @Nullable LinkCard card, List<Media> media) {
    String text = work.content().text();
    if (card == null) {
      return text;
    }
    String address = card.uri().toString();
    return work.limits().linkCard() && media.isEmpty()
        ? Layout.without(address, text)
        : Layout.with(address, text);
  }

  /** Words on a card stay in their language, so a card does not come along. */
  private List<Media> pictures(Work work, List<String> leftOut) {
    List<Media> kept = new ArrayList<>();
    for (Media picture : work.content().media()) {
      if (made.card(work.source().brand(), work.source().id(), picture.sha256()).isPresent()) {
        leftOut.add("A card: its words are in the language of the source. Make another one.");
      } else if (kept.size() >= work.limits().maxMedia() || !takes(work.limits(), picture)) {
        leftOut.add("A picture: it is more than the network takes.");
      } else {
        kept.add(picture);
      }
    }
    return kept;
  }

  private static boolean takes(NetworkLimits limits, Media picture) {
    return limits.mediaTypes().contains(picture.type())
        && picture.bytes() <= limits.maxMediaBytes()
        && (long) picture.width() * picture.height() <= limits.maxPixels();
  }

  private static List<Media> described(List<Media> media, List<String> alts) {
    List<Media> described = new ArrayList<>();
    int next = 0;
    for (Media picture : media) {
      described.add(picture.alt().isBlank() ? picture : picture.withAlt(alts.get(next++)));
    }
    return described;
  }

  private PostId keep(Work work, Written written, String asker) {
    BrandId brand = work.source().brand();
    Post post = Post.create(work.translation(), brand, work.channel().id(), null, clock.instant());
    posts.insert(post);
    translations.add(
        brand,
        new Translation(post.id(), work.source().id(), work.revision().id(), clock.instant()));
    inheriting.from(work.source().id(), post);
    written.content().media().forEach(picture -> remember(work.source(), post, picture));
    Author author = written.translated().author();
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            checking.marked(post, written.content(), author.kind()),
            author,
            written.layout().support(written.translated().sentences()),
            0,
            clock.instant());
    posts.add(brand, revision);
    Post now = posts.update(post.showing(revision));
    checking.check(now, revision);
    log(now, PostEvent.Kind.TRANSLATED, author.name(), from(work, asker));
    written
        .leftOut()
        .forEach(why -> log(now, PostEvent.Kind.PICTURE_LEFT_OUT, PostEvent.SYSTEM, why));
    flow.startPost(brand, post.id());
    return post.id();
  }

  /** How a picture was made goes with it, so that readers are told here as they were there. */
  private void remember(Post source, Post post, Media picture) {
    made.find(source.brand(), source.id(), picture.sha256())
        .ifPresent(
            known ->
                made.add(
                    source.brand(),
                    new MadePicture(post.id(), picture, known.recipe(), known.by(), known.at())));
  }

  private String from(Work work, String asker) {
    String channel = channels.get(work.source().brand(), work.source().channel()).name();
    String version = "%s, %d".formatted(channel, work.revision().number());
    return asker.isEmpty() ? version : version + " · " + asker;
  }

  private void log(Post post, PostEvent.Kind kind, String actor, String detail) {
    history.add(post.brand(), new PostEvent(post.id(), clock.instant(), kind, actor, detail));
  }
}
