package io.postillion.plugin.client.team;

import io.postillion.core.client.Client;
import io.postillion.core.client.Clients;
import io.postillion.core.link.Link;
import io.postillion.core.link.Linking;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarking;
import io.postillion.plugin.client.RemarkLine;
import io.postillion.plugin.client.RemarkLines;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.store.Logins;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said about a post, and the links to it, as its team sees them. */
public final class RemarkViews {

  /**
   * The talk about one post.
   *
   * @param revision what a new remark is about; empty while there is no text
   * @param marked the text with the words that remarks are about; empty when there are none
   * @param colleagues who can be named in a remark
   * @param guests whether a client could see a remark
   * @param decides whether this person may ask for changes now
   */
  public record Talk(
      String id,
      String revision,
      String seal,
      String language,
      List<RemarkLine> lines,
      List<Piece> marked,
      List<Colleague> colleagues,
      boolean guests,
      boolean speaks,
      boolean decides) {}

  /** Somebody who can be named in a remark. */
  public record Colleague(String login, String name) {}

  /** Somebody who can be given a link. */
  public record Asked(String id, String name) {}

  /** A link that was given out. */
  public record LinkRow(
      String id, String person, Moment made, Moment until, @Nullable Moment opened, boolean good) {}

  private final Remarking remarking;
  private final Linking linking;
  private final Posts posts;
  private final Clients clients;
  private final Logins logins;
  private final People people;
  private final RemarkLines lines;
  private final Times times;

  public RemarkViews(
      Remarking remarking,
      Linking linking,
      Posts posts,
      Clients clients,
      Logins logins,
      People people,
      RemarkLines lines,
      Times times) {
    this.remarking = remarking;
    this.linking = linking;
    this.posts = posts;
    this.clients = clients;
    this.logins = logins;
    this.people = people;
    this.lines = lines;
    this.times = times;
  }

  /** Whoever looks has seen what names them. */
  public Talk of(Desk desk, PostId id) {
    remarking.read(desk.person(), desk.id(), id);
    Post post = posts.get(desk.id(), id);
    Optional<Revision> current = posts.current(post);
    String text = current.map(revision -> revision.content().text()).orElse("");
    List<Remark> said = remarking.of(desk.id(), id);
    boolean approves = desk.may(Role.APPROVER);
    return new Talk(
        id.toString(),
        current.map(revision -> revision.id().toString()).orElse(""),
        current.map(Revision::seal).orElse(""),
        current.map(revision -> revision.content().language().toLanguageTag()).orElse(""),
        lines.of(desk.id(), said, text, desk.zone()),
        RemarkLines.marked(said, text),
        colleagues(desk),
        clients.of(desk.id()).stream().anyMatch(client -> client.isFor(id)),
        current.isPresent() && (approves || desk.may(Role.MANAGER)),
        current.isPresent() && approves && post.status() == PostStatus.IN_REVIEW);
  }

  private List<Colleague> colleagues(Desk desk) {
    return people.members(desk.id()).stream()
        .filter(person -> !person.id().equals(desk.person().id()))
        .map(person -> new Colleague(person.login(), Visible.text(person.name())))
        .toList();
  }

  /** Those for the post, the newest first. */
  public List<LinkRow> links(Desk desk, PostId id) {
    return linking.of(desk.id(), id).stream()
        .sorted(Comparator.comparing(Link::createdAt).reversed())
        .map(link -> row(desk, link))
        .toList();
  }

  private LinkRow row(Desk desk, Link link) {
    return new LinkRow(
        link.id().toString(),
        people.find(link.person()).map(Person::name).orElse(""),
        times.at(link.createdAt(), desk.zone()),
        times.at(link.expiresAt(), desk.zone()),
        link.openedAt() == null ? null : times.at(link.openedAt(), desk.zone()),
        link.isGood(times.now()));
  }

  /** Approvers of the brand, and clients who are for the post; nobody while it is not in review. */
  public List<Asked> askable(Desk desk, PostId id) {
    if (!desk.may(Role.MANAGER) || posts.get(desk.id(), id).status() != PostStatus.IN_REVIEW) {
      return List.of();
    }
    return Stream.concat(
            logins.all().stream()
                .filter(person -> person.may(Role.APPROVER, desk.id()))
                .map(person -> new Asked(person.id().toString(), person.name())),
            clients.of(desk.id()).stream()
                .filter(client -> client.isFor(id))
                .map(RemarkViews::guest))
        .toList();
  }

  private static Asked guest(Client client) {
    return new Asked(client.id().toString(), client.name());
  }
}
