package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.ai.Wish;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.pictures.PictureFacts;
import io.postillion.plugin.desk.text.Mark;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WordDiff;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.FindingLine;
import io.postillion.plugin.desk.view.LiveCheck;
import io.postillion.plugin.desk.view.Originals;
import io.postillion.plugin.desk.view.RiskView;
import io.postillion.plugin.desk.view.WhenHints;
import io.postillion.plugin.desk.view.WhoWrote;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Puts the review page together. */
public final class Reviews {

  private static final Set<PostStatus> BEING_WRITTEN =
      EnumSet.of(
          PostStatus.DRAFTING,
          PostStatus.IN_REVIEW,
          PostStatus.CHANGES_REQUESTED,
          PostStatus.NEEDS_ATTENTION);
  private static final Set<PostStatus> APPROVED =
      EnumSet.of(PostStatus.APPROVED, PostStatus.SCHEDULED);
  private static final Set<WorkItem.Kind> FINISHED_BY_TEXT =
      EnumSet.of(WorkItem.Kind.WRITE_POST, WorkItem.Kind.REVISE_POST, WorkItem.Kind.MEND_POST);
  private static final int DESCRIPTION = 200;

  private final Posts posts;
  private final Channels channels;
  private final Articles articles;
  private final Briefs briefs;
  private final Findings findings;
  private final Approvals approvals;
  private final People people;
  private final WorkItems items;
  private final Paths paths;
  private final Suggesting suggesting;
  private final Variants variants;
  private final PictureFacts facts;
  private final Originals originals;
  private final LiveCheck check;
  private final WhenHints hints;
  private final Times times;
  private final Words words;

  public Reviews(
      Posts posts,
      Channels channels,
      Articles articles,
      Briefs briefs,
      Findings findings,
      Approvals approvals,
      People people,
      WorkItems items,
      Paths paths,
      Suggesting suggesting,
      Variants variants,
      PictureFacts facts,
      Originals originals,
      LiveCheck check,
      WhenHints hints,
      Times times,
      Words words) {
    this.posts = posts;
    this.channels = channels;
    this.articles = articles;
    this.briefs = briefs;
    this.findings = findings;
    this.approvals = approvals;
    this.people = people;
    this.items = items;
    this.paths = paths;
    this.suggesting = suggesting;
    this.variants = variants;
    this.facts = facts;
    this.originals = originals;
    this.check = check;
    this.hints = hints;
    this.times = times;
    this.words = words;
  }

  /** Puts the page into the model. */
  void show(Desk desk, PostId id, Typed typed, Model model) {
    Post post = posts.get(desk.id(), id);
    Channel channel = channels.get(desk.id(), post.channel());
    List<Revision> revisions = posts.revisions(desk.id(), id);
    Revision current = posts.current(post).orElse(null);
    PostContent content = content(post);
    Evidence evidence = Evidence.of(content.text(), revisions);
    List<Finding> found = current == null ? List.of() : findings.of(desk.id(), current.id());
    List<Mark> marks = new ArrayList<>(evidence.sentences());
    marks.addAll(LiveCheck.marks(found));
    PostContent edited = typed.into(content);
    Set<Wish> served = suggesting.wishes(desk.id());

    model.addAttribute("preview", check.preview(channel, content, marks));
    model.addAttribute("findings", FindingLine.of(found, content.text(), words));
    model.addAttribute("risk", RiskView.of(found, words));
    model.addAttribute("who", WhoWrote.of(revisions));
    model.addAttribute("label", label(found));
    model.addAttribute("path", paths.of(desk, post).orElse(null));
    model.addAttribute("counter", check.counter(post, edited.text()));
    model.addAttribute("choices", choices(served));
    model.addAttribute("openOffers", suggesting.openNumber(desk.id(), id));
    model.addAttribute("openVersions", variants.number(desk.id(), id));
    model.addAttribute("variants", check.variants(channel));
    model.addAttribute("facts", facts.of(desk.id(), id, content.media()));
    model.addAttribute("typedFacts", facts.of(desk.id(), id, edited.media()));
    model.addAttribute("needModel", served.size() < Wish.values().length);
    model.addAttribute(
        "review",
        new ReviewView(
            id,
            post.status().name(),
            channel.network(),
            Visible.text(channel.name()),
            Visible.text(channel.account()),
            post.attention() == null ? null : Visible.text(post.attention()),
            post.scheduled().map(when -> times.at(when.at(), desk.zone())).orElse(null),
            current == null ? "" : current.id().toString(),
            current == null ? "" : current.seal(),
            current == null ? 0 : current.number(),
            current == null ? null : Byline.of(current.author()),
            origin(revisions),
            content.language().toLanguageTag(),
            edited.text(),
            edited.media(),
            typed,
            changed(desk, typed, current),
            source(desk, post, evidence, current),
            originals.of(desk.id(), id, evidence.passages()).orElse(null),
            ask(desk, post),
            rights(desk, post, current),
            WhenHints.zones(zone(desk, typed), desk.zone(), desk.brand().zone()),
            hints.hint(desk.id(), typed.at(), zone(desk, typed).getId())));
  }

  /** The brand's AI label, where the post should have it and does not; empty otherwise. */
  private static String label(List<Finding> found) {
    return found.stream()
        .filter(finding -> finding.code().equals(FindingCode.DISCLOSURE_MISSING.code()))
        .map(finding -> finding.arguments().get(0))
        .findFirst()
        .orElse("");
  }

  /** What can be asked for first. */
  private static List<OfferView.Choice> choices(Set<Wish> served) {
    return Arrays.stream(Wish.values())
        .map(wish -> new OfferView.Choice(wish, served.contains(wish)))
        .sorted(Comparator.comparing(OfferView.Choice::isServed).reversed())
        .toList();
  }

  /** What the current revision says, or an empty one that points to the article. */
  PostContent content(Post post) {
    return posts
        .current(post)
        .map(Revision::content)
        .orElseGet(
            () ->
                Optional.ofNullable(post.article())
                    .flatMap(id -> articles.find(post.brand(), id))
                    .map(article -> empty(article.item()))
                    .orElseGet(() -> PostContent.of("", words.locale())));
  }

  private static PostContent empty(CmsItem item) {
    return new PostContent(
        "",
        item.language(),
        List.of(),
        item.link() == null
            ? null
            : new LinkCard(item.link(), item.title(), Visible.line(item.body(), DESCRIPTION)));
  }

  private static ZoneId zone(Desk desk, Typed typed) {
    return WhenHints.known(typed.zone()).orElse(desk.zone());
  }

  private static @Nullable Byline origin(List<Revision> revisions) {
    if (revisions.size() < 2) {
      return null;
    }
    Byline first = Byline.of(revisions.get(0).author());
    Byline last = Byline.of(revisions.get(revisions.size() - 1).author());
    return first.equals(last) ? null : first;
  }

  private List<Piece> changed(Desk desk, Typed typed, @Nullable Revision current) {
    if (current == null || !typed.isOlderThan(current.id())) {
      return List.of();
    }
    String now = current.content().text();
    if (typed.text() != null) {
      return WordDiff.between(now, typed.into(current.content()).text());
    }
    return Optional.ofNullable(typed.shown())
        .flatMap(shown -> posts.revision(desk.id(), shown))
        .map(shown -> WordDiff.between(shown.content().text(), now))
        .orElse(List.of());
  }

  private @Nullable SourceView source(
      Desk desk, Post post, Evidence evidence, @Nullable Revision current) {
    return Optional.ofNullable(post.article())
        .flatMap(id -> articles.find(desk.id(), id))
        .map(
            article ->
                SourceView.of(
                    article,
                    briefs.find(desk.id(), article.id()).orElse(Brief.none(article.id())),
                    evidence,
                    current == null ? 0 : current.articleVersion(),
                    times.at(article.item().publishedAt(), desk.zone())))
        .orElse(null);
  }

  private ReviewView.@Nullable Ask ask(Desk desk, Post post) {
    if (post.status() != PostStatus.CHANGES_REQUESTED) {
      return null;
    }
    return approvals.of(desk.id(), post.id()).stream()
        .filter(approval -> approval.decision() == Decision.CHANGES)
        .reduce((earlier, later) -> later)
        .map(
            approval ->
                new ReviewView.Ask(
                    people.find(approval.person()).map(Person::name).orElse(""),
                    Visible.text(approval.comment()),
                    times.at(approval.at(), desk.zone())))
        .orElse(null);
  }

  private ReviewView.Rights rights(Desk desk, Post post, @Nullable Revision current) {
    boolean writes = desk.may(Role.MANAGER);
    boolean isOpen = BEING_WRITTEN.contains(post.status());
    Optional<WorkItem> finish =
        items.of(desk.id(), post.id()).stream()
            .filter(item -> FINISHED_BY_TEXT.contains(item.kind()) && desk.may(item.role()))
            .findFirst();
    return new ReviewView.Rights(
        current != null && paths.asks(desk, post),
        writes && (isOpen || APPROVED.contains(post.status())),
        writes && isOpen && post.article() != null,
        finish.map(WorkItem::id).orElse(null),
        finish.map(item -> item.kind().name()).orElse(null));
  }
}
