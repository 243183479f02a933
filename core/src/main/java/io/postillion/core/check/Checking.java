package io.postillion.core.check;

import io.postillion.core.brand.Brands;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Author.Kind;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.SocialNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds a revision against all rules and keeps what they find. */
public final class Checking {

  /** Families of rules that are about words wherever they stand. */
  private static final List<String> ON_PICTURES =
      List.of("claim.", "word.forbidden", "character.", "instruction.", "link.foreign", "mention.");

  private final List<Rule> rules;
  private final Brands brands;
  private final Articles articles;
  private final Briefs briefs;
  private final NetworkConnections networks;
  private final Findings findings;
  private final Surroundings surroundings;
  private final PictureWords pictureWords;

  /** Where nothing is known but the draft and its source. */
  public Checking(
      List<Rule> rules,
      Brands brands,
      Articles articles,
      Briefs briefs,
      NetworkConnections networks,
      Findings findings) {
    this(
        rules,
        brands,
        articles,
        briefs,
        networks,
        findings,
        Surroundings.NONE,
        PictureWords.UNKNOWN);
  }

  public Checking(
      List<Rule> rules,
      Brands brands,
      Articles articles,
      Briefs briefs,
      NetworkConnections networks,
      Findings findings,
      Surroundings surroundings,
      PictureWords pictureWords) {
    this.rules = List.copyOf(rules);
    this.brands = brands;
    this.articles = articles;
    this.briefs = briefs;
    this.networks = networks;
    this.findings = findings;
    this.surroundings = surroundings;
    this.pictureWords = pictureWords;
  }

  /** Checks and stores. */
  public List<Finding> check(Post post, Revision revision) {
    List<Finding> found = look(post, revision);
    findings.save(post.brand(), revision.id(), found);
    return found;
  }

  /** What a check would find in it now, without storing. */
  public List<Finding> look(Post post, Revision revision) {
    SocialNetwork network = networks.to(post.channel());
    return check(
        post,
        revision.content(),
        network,
        surroundings.of(post, revision.content(), revision.author().kind(), network));
  }

  /** Checks without storing, for an editor that shows findings while a person types. */
  public List<Finding> preview(Post post, PostContent content) {
    SocialNetwork network = networks.to(post.channel());
    Circumstances around = surroundings.of(post, content, Kind.PERSON, network);
    return check(post, content.marked(around.isToMark()), network, around);
  }

  /**
   * The content as it is to be kept: with the network's mark for posts made with AI where the brand
   * wants readers to be told and the network has one. What is approved is what goes out, so this is
   * settled before anybody approves.
   *
   * @param writer who wrote what the newest revision does not say
   */
  public PostContent marked(Post post, PostContent content, Kind writer) {
    return content.marked(
        surroundings.of(post, content, writer, networks.to(post.channel())).isToMark());
  }

  private List<Finding> check(
      Post post, PostContent content, SocialNetwork network, Circumstances around) {
    Optional<Article> article =
        Optional.ofNullable(post.article()).flatMap(id -> articles.find(post.brand(), id));
    Checkable draft =
        new Checkable(
            content,
            network.limits(),
            brands.get(post.brand()),
            article.map(this::source).orElse(null),
            around,
            article.map(source -> source.item().language()).orElse(null));
    return Stream.concat(check(draft), onPictures(post, draft)).toList();
  }

  private Stream<Finding> check(Checkable draft) {
    return rules.stream().flatMap(rule -> rule.check(draft).stream());
  }

  private Stream<Finding> onPictures(Post post, Checkable draft) {
    List<Media> media = draft.content().media();
    return IntStream.range(0, media.size())
        .boxed()
        .flatMap(
            i ->
                pictureWords.on(post.brand(), post.id(), media.get(i)).stream()
                    .flatMap(words -> onPicture(i + 1, draft.with(words))));
  }

  private Stream<Finding> onPicture(int number, Checkable words) {
    return check(words)
        .filter(finding -> ON_PICTURES.stream().anyMatch(finding.code()::startsWith))
        .map(
            finding ->
                (finding.severity() == Severity.BLOCKER
                        ? FindingCode.CARD_FORBIDDEN
                        : FindingCode.CARD_DOUBT)
                    .found(number, finding.arguments().get(0))
                    .near(finding.passage()));
  }

  private String source(Article article) {
    return sourceText(
        article, briefs.find(article.brand(), article.id()).orElse(Brief.none(article.id())));
  }

  /** All that a post about this article may rest on. */
  public static String sourceText(Article article, Brief brief) {
    return Stream.of(
            article.item().title(), article.item().body(), brief.keyMessage(), brief.facts())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}
