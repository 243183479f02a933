package io.postillion.plugin.desk.posts;

import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.ThreadText;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.Publication;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.SourceText;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WebAddress;
import io.postillion.plugin.desk.text.WordDiff;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.Originals;
import io.postillion.plugin.desk.view.ShownExample;
import io.postillion.plugin.desk.view.ShownExamples;
import io.postillion.plugin.desk.view.StepNames;
import io.postillion.plugin.desk.view.WhenHints;
import io.postillion.plugin.desk.view.WhoWrote;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers all that is known about a post. */
public final class PostViews {

  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private static final int CALLS = 100;
  private static final Set<PostStatus> DROPPED =
      EnumSet.of(PostStatus.REJECTED, PostStatus.CANCELLED, PostStatus.RETRACTED);

  private final Posts posts;
  private final Channels channels;
  private final Articles articles;
  private final Approvals approvals;
  private final People people;
  private final Ledger ledger;
  private final History history;
  private final WorkItems items;
  private final Diagrams diagrams;
  private final NetworkConnections networks;
  private final AiCalls calls;
  private final ShownExamples examples;
  private final Originals originals;
  private final CampaignTags campaigns;
  private final Times times;
  private final WhenHints hints;
  private final EventLines events;

  public PostViews(
      Posts posts,
      Channels channels,
      Articles articles,
      Approvals approvals,
      People people,
      Ledger ledger,
      History history,
      WorkItems items,
      Diagrams diagrams,
      NetworkConnections networks,
      AiCalls calls,
      ShownExamples examples,
      Originals originals,
      CampaignTags campaigns,
      Times times,
      WhenHints hints,
      Words words) {
    this.posts = posts;
    this.channels = channels;
    this.articles = articles;
    this.approvals = approvals;
    this.people = people;
    this.ledger = ledger;
    this.history = history;
    this.items = items;
    this.diagrams = diagrams;
    this.networks = networks;
    this.calls = calls;
    this.examples = examples;
    this.originals = originals;
    this.campaigns = campaigns;
    this.times = times;
    this.hints = hints;
    this.events = new EventLines(times, words);
  }

  PostView of(Desk desk, PostId id) {
    Post post = posts.get(desk.id(), id);
    Channel channel = channels.get(desk.id(), post.channel());
    List<Revision> revisions = posts.revisions(desk.id(), id);
    Optional<Whereabouts> where = diagrams.of(desk.id(), id);
    ZoneId zone = post.scheduled().map(Schedule::zone).orElse(desk.zone());
    Optional<CampaignTag> campaign = campaigns.of(desk, id);
    return new PostView(
        id,
        post.status().name(),
        channel.network(),
        Visible.text(channel.name()),
        Visible.text(channel.account()),
        networks
            .to(channel.id())
            .home(channel.account())
            .map(Object::toString)
            .filter(WebAddress::isOne)
            .orElse(null),
        post.article(),
        title(desk, post),
        post.attention() == null ? null : Visible.text(post.attention()),
        post.scheduled().map(when -> times.at(when.at(), desk.zone())).orElse(null),
        post.scheduled().map(when -> FIELD.format(when.local())).orElse(""),
        zone.getId(),
        WhoWrote.of(revisions),
        originals.of(desk.id(), id, Map.of()).orElse(null),
        beside(revisions),
        originals.translations(desk.id(), id),
        newestFirst(versions(desk, revisions)),
        shown(desk, id),
        newestFirst(publications(desk, id, revisions)),
        newestFirst(
            history.of(desk.id(), id).stream().map(event -> events.of(desk, event)).toList()),
        where.isPresent(),
        where.map(now -> StepNames.of(now.bpmn(), now.active())).orElse(List.of()),
        where.map(PostViews::called).orElse(List.of()),
        items.of(desk.id(), id).stream()
            .filter(item -> desk.may(item.role()))
            .map(item -> new PostView.Task(item.id(), item.kind().name()))
            .toList(),
        halfOut(desk, id),
        !revisions.isEmpty()
            && ThreadText.isThread(revisions.get(revisions.size() - 1).content().text()),
        rights(desk, post),
        WhenHints.zones(zone, desk.zone(), desk.brand().zone()),
        hints.hint(
            desk.id(),
            post.scheduled().map(when -> FIELD.format(when.local())).orElse(""),
            zone.getId()),
        campaign.orElse(null),
        campaigns.open(desk, campaign.map(CampaignTag::id).orElse("")));
  }

  private static List<PostView.Called> called(Whereabouts where) {
    return where.called().stream()
        .map(
            one ->
                new PostView.Called(
                    one.id(),
                    Visible.line(one.name(), 80),
                    StepNames.of(one.where().bpmn(), one.where().active())))
        .toList();
  }

  private static List<SourceText.Block> beside(List<Revision> revisions) {
    return revisions.isEmpty()
        ? List.of()
        : SourceText.blocks(revisions.get(revisions.size() - 1).content().text(), Map.of());
  }

  private @Nullable String title(Desk desk, Post post) {
    return Optional.ofNullable(post.article())
        .flatMap(id -> articles.find(desk.id(), id))
        .map(article -> Visible.line(article.item().title(), 160))
        .orElse(null);
  }

  /** What models were shown for this post, the newest call first. */
  private List<ShownExample> shown(Desk desk, PostId id) {
    return examples.of(
        desk,
        calls.newest(desk.id(), CallFilter.of(id), CALLS).stream()
            .map(kept -> kept.call().asked())
            .filter(asked -> id.equals(asked.post()))
            .flatMap(asked -> asked.examples().stream())
            .toList());
  }

  private List<PostView.Version> versions(Desk desk, List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return List.of();
    }
    PostId post = revisions.get(0).post();
    Map<RevisionId, List<Approval>> decided =
        approvals.of(desk.id(), post).stream().collect(Collectors.groupingBy(Approval::revision));
    Map<ApprovalId, Vote> votes =
        approvals.votes(desk.id(), post).stream()
            .collect(Collectors.toMap(Vote::id, Function.identity()));
    List<PostView.Version> versions = new ArrayList<>();
    String before = "";
    for (Revision revision : revisions) {
      String text = revision.content().text();
      versions.add(
          new PostView.Version(
              revision.number(),
              Byline.of(revision.author()),
              times.at(revision.createdAt(), desk.zone()),
              revision.content().language().toLanguageTag(),
              versions.isEmpty() ? WordDiff.between(text, text) : WordDiff.between(before, text),
              decided.getOrDefault(revision.id(), List.of()).stream()
                  .map(approval -> verdict(desk, approval, votes.get(approval.id())))
                  .toList(),
              revision.seal().substring(0, 12)));
      before = text;
    }
    return versions;
  }

  private PostView.Verdict verdict(Desk desk, Approval approval, @Nullable Vote vote) {
    return new PostView.Verdict(
        decision(approval, vote),
        people.find(approval.person()).map(Person::name).orElse(""),
        times.at(approval.at(), desk.zone()),
        Visible.text(approval.comment()),
        approval.voidedAt() != null);
  }

  /** Nobody is said to have read words that they approved beforehand, or before a correction. */
  private static String decision(Approval approval, @Nullable Vote vote) {
    if (vote != null && vote.standing() != null) {
      return "BEFOREHAND";
    }
    return vote != null && vote.carriedFrom() != null ? "CARRIED" : approval.decision().name();
  }

  private List<PostView.Going> publications(Desk desk, PostId id, List<Revision> revisions) {
    Map<RevisionId, Integer> numbers =
        revisions.stream().collect(Collectors.toMap(Revision::id, Revision::number));
    return ledger.of(desk.id(), id).stream()
        .map(entry -> going(desk, entry, numbers.getOrDefault(entry.revision(), 0)))
        .toList();
  }

  private @Nullable String halfOut(Desk desk, PostId id) {
    return ledger
        .live(desk.id(), id)
        .filter(entry -> entry.state() != Publication.State.SENT)
        .filter(entry -> entry.progress().isHalfOut())
        .flatMap(Publication::liveAt)
        .map(Object::toString)
        .filter(WebAddress::isOne)
        .orElse(null);
  }

  private List<String> thread(Desk desk, Publication entry) {
    return entry.progress().isHalfOut()
        ? ledger.out(desk.id(), entry.id()).stream()
            .map(sent -> sent.permalink().toString())
            .filter(WebAddress::isOne)
            .toList()
        : List.of();
  }

  private PostView.Going going(Desk desk, Publication entry, int version) {
    return new PostView.Going(
        entry.state().name(),
        version,
        times.at(entry.dueAt(), desk.zone()),
        Optional.ofNullable(entry.sentAt()).map(at -> times.at(at, desk.zone())).orElse(null),
        entry.liveAt().map(Object::toString).filter(WebAddress::isOne).orElse(null),
        thread(desk, entry),
        entry.attempt(),
        entry.problem() == null ? null : Visible.text(entry.problem()));
  }

  private static PostView.Rights rights(Desk desk, Post post) {
    boolean writes = desk.may(Role.MANAGER);
    boolean isOver = post.status().isFinal();
    boolean isLeaving = post.status() == PostStatus.PUBLISHING;
    return new PostView.Rights(
        !isOver && !isLeaving,
        writes && !isOver && !isLeaving,
        writes && !isOver && !isLeaving,
        writes && post.current() != null && !DROPPED.contains(post.status()));
  }

  private static <T> List<T> newestFirst(List<T> oldestFirst) {
    List<T> turned = new ArrayList<>(oldestFirst);
    Collections.reverse(turned);
    return turned;
  }
}
