package io.postillion.core.evidence;

import io.postillion.core.NotFoundException;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Round;
import io.postillion.core.flow.Rounds;
import io.postillion.core.form.Forms;
import io.postillion.core.link.Links;
import io.postillion.core.people.People;
import io.postillion.core.people.PersonSteps;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remarks;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.MadePictures;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers all that is kept of a post; changes nothing. */
public final class Gathering {

  /**
   * Where the words of posts and their pictures are.
   *
   * @param findings what the checks found in them
   */
  public record Texts(
      Posts posts,
      Articles articles,
      Translations translations,
      Findings findings,
      MediaStore media,
      MadePictures made,
      AltTexts altTexts) {}

  /** Where is kept what people and models did. */
  public record Deeds(
      Approvals approvals,
      Forms forms,
      Rounds rounds,
      Ledger ledger,
      Brakes brakes,
      History history,
      AiCalls calls,
      HousePrompts prompts,
      Remarks remarks,
      Links links,
      PersonSteps people) {}

  private final Brands brands;
  private final Channels channels;
  private final Texts texts;
  private final Deeds deeds;
  private final Decided decided;
  private final Asking asking;
  private final Clock clock;

  public Gathering(
      Brands brands, Channels channels, People people, Texts texts, Deeds deeds, Clock clock) {
    this.brands = brands;
    this.channels = channels;
    this.texts = texts;
    this.deeds = deeds;
    this.decided =
        new Decided(deeds.approvals(), deeds.forms(), deeds.ledger(), people, deeds.people());
    this.asking = new Asking(deeds.calls(), deeds.prompts(), decided);
    this.clock = clock;
  }

  /**
   * As a file that can be checked.
   *
   * @throws NotFoundException when the brand has no such post
   */
  public EvidenceFile file(BrandId brand, PostId id) {
    return EvidenceFile.of(of(brand, id), clock.instant());
  }

  /**
   * @throws NotFoundException when the brand has no such post
   */
  public Evidence of(BrandId brand, PostId id) {
    Post post = texts.posts().get(brand, id);
    List<Revision> revisions = texts.posts().revisions(brand, id);
    Words words = new Words(brand, post.channel(), revisions);
    List<Version> versions =
        words.versions(texts.findings(), texts.media(), texts.made(), texts.altTexts());
    int shown = shown(post, words);
    List<Round> rounds = deeds.rounds().of(brand, id);
    List<Answer> votes = decided.votes(post, words, rounds);
    List<Sending> sendings = decided.sendings(post, words);
    List<Call> calls = asking.of(post);
    Optional<Article> article =
        Optional.ofNullable(post.article()).flatMap(of -> texts.articles().find(brand, of));
    return new Evidence(
        subject(post, shown, article),
        versions,
        Grounds.of(revisions.stream().filter(one -> one.number() <= shown).toList()),
        rounds,
        votes,
        decided.appointments(post),
        decided.rulings(post, words),
        sendings,
        calls,
        remarks(post, words),
        links(post, words),
        deeds.history().of(brand, id).stream()
            .map(event -> new Happened(event.at(), event.kind(), event.actor(), event.detail()))
            .toList(),
        new Gaps()
            .calls(calls, calls.size() == Asking.MOST && asking.isMore(post))
            .rounds(rounds, votes)
            .sendings(sendings)
            .article(
                post,
                article,
                versions.stream().filter(version -> version.number() == shown).findFirst())
            .pictures(versions)
            .brakes()
            .found());
  }

  /** Of what is out; else of what is in the ledger; else the newest. */
  private int shown(Post post, Words words) {
    List<Publication> entries = deeds.ledger().of(post.brand(), post.id());
    return last(entries, true)
        .or(() -> last(entries, false))
        .map(entry -> words.number(entry.revision()))
        .filter(number -> number > 0)
        .orElseGet(() -> words.number(post.current()));
  }

  private static Optional<Publication> last(List<Publication> entries, boolean out) {
    return entries.stream()
        .filter(
            entry ->
                out
                    ? entry.state() == Publication.State.SENT || entry.progress().isHalfOut()
                    : entry.state().isLive())
        .reduce((earlier, later) -> later);
  }

  private Subject subject(Post post, int shown, Optional<Article> article) {
    Brand brand = brands.get(post.brand());
    Channel channel = channels.get(post.brand(), post.channel());
    return new Subject(
        post.id().toString(),
        brand.id().value(),
        brand.name(),
        channel.id().value(),
        channel.name(),
        channel.network(),
        channel.account(),
        post.status(),
        post.createdAt(),
        post.scheduled().map(Schedule::at).orElse(null),
        post.scheduled().map(when -> when.zone().getId()).orElse(null),
        shown,
        article.map(Gathering::source).orElse(null),
        texts
            .translations()
            .find(post.brand(), post.id())
            .map(
                from ->
                    new Subject.Original(
                        from.source().toString(), from.revision().toString(), from.at()))
            .orElse(null),
        brake(post));
  }

  private static Subject.Source source(Article article) {
    return new Subject.Source(
        article.id().toString(),
        article.item().title(),
        article.item().link() == null ? null : article.item().link().toString(),
        article.version(),
        article.contentHash());
  }

  private Subject.@Nullable Brake brake(Post post) {
    return post.status().isFinal()
        ? null
        : deeds
            .brakes()
            .holding(post.brand())
            .map(
                brake ->
                    new Subject.Brake(brake.brand() == null, brake.who(), brake.why(), brake.at()))
            .orElse(null);
  }

  private List<Said> remarks(Post post, Words words) {
    return deeds.remarks().of(post.brand(), post.id()).stream()
        .map(
            remark ->
                new Said(
                    remark.id().toString(),
                    decided.who(remark.author()),
                    words.number(remark.revision()),
                    remark.text(),
                    Optional.ofNullable(remark.quote()).map(Quote::words).orElse(null),
                    remark.shared(),
                    Optional.ofNullable(remark.answers()).map(Object::toString).orElse(null),
                    remark.at()))
        .toList();
  }

  private List<Given> links(Post post, Words words) {
    return deeds.links().of(post.brand(), post.id()).stream()
        .map(
            link ->
                new Given(
                    decided.who(link.person()),
                    Optional.ofNullable(link.shown())
                        .map(shown -> words.number(shown.revision()))
                        .orElse(0),
                    link.createdAt(),
                    link.expiresAt(),
                    link.openedAt(),
                    link.revokedAt()))
        .toList();
  }
}
