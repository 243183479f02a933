package io.postillion.core.publish;

import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.ThreadText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a post to its network: as one, or, where it is a thread, post by post. Each goes only when
 * the one before is written down in the ledger, so that at most one is ever in doubt, and whoever
 * goes on begins where the thread had got to.
 */
final class Dispatch {

  private final NetworkConnections networks;
  private final Ledger ledger;
  private final Bookkeeping books;

  Dispatch(NetworkConnections networks, Ledger ledger, Bookkeeping books) {
    this.networks = networks;
    this.ledger = ledger;
    this.books = books;
  }

  /** Ahead of time: of a thread its first post; the others wait until they can reply to it. */
  String prepare(Publication entry, Outgoing whole, Consumer<String> keep) {
    SocialNetwork network = networks.to(entry.channel());
    List<PostContent> posts = posts(network, whole, entry);
    if (posts.size() > 1) {
      if (entry.progress().isHalfOut()) {
        return Publisher.handleOf(entry);
      }
      requireSound(entry, posts, network);
    }
    return network.prepare(whole.only(posts.get(0)), entry.handle(), keep);
  }

  /**
   * @return where it is; of a thread, where it begins
   * @throws HalfOutException when some posts are out and the network refuses the next one
   */
  Sent send(Publication claimed, Outgoing whole, Permit permit) {
    SocialNetwork network = networks.to(claimed.channel());
    List<PostContent> posts = posts(network, whole, claimed);
    Progress progress = claimed.progress();
    if (!progress.isHalfOut()) {
      Sent first = network.send(whole.only(posts.get(0)), Publisher.handleOf(claimed), permit);
      if (posts.size() == 1) {
        return first;
      }
      writeDown(claimed, List.of(), first, posts);
    }
    List<Sent> out = new ArrayList<>(ledger.out(claimed.brand(), claimed.id()));
    for (int begun = progress.begun(); out.size() < posts.size(); begun = 0) {
      Sent next = sendNext(claimed, whole, posts, out, begun, permit);
      writeDown(claimed, out, next, posts);
      out.add(next);
    }
    return out.get(0);
  }

  /**
   * Asks for the one post that is in doubt, and writes down what it hears of a thread.
   *
   * @return of a thread: {@link Lookup.Found} when all of it is out, {@link Lookup.Partly} when
   *     some of it is
   */
  Lookup look(Publication entry, Outgoing whole) {
    SocialNetwork network = networks.to(entry.channel());
    List<PostContent> posts = posts(network, whole, entry);
    if (posts.size() == 1) {
      return network.look(whole, Publisher.handleOf(entry));
    }
    Progress progress = entry.progress();
    List<Sent> out = ledger.out(entry.brand(), entry.id());
    if (out.size() == posts.size()) {
      return new Lookup.Found(out.get(0));
    }
    if (progress.isHalfOut() && progress.begun() == 0) {
      return new Lookup.Partly(out.size(), posts.size(), true);
    }
    int attempt = out.isEmpty() ? whole.attempt() : progress.begun();
    Lookup next = network.look(next(whole, posts, out, attempt), Publisher.handleOf(entry));
    if (next instanceof Lookup.Found found) {
      writeDown(entry, out, found.sent(), posts);
      Sent first = out.isEmpty() ? found.sent() : out.get(0);
      int now = out.size() + 1;
      return now == posts.size()
          ? new Lookup.Found(first)
          : new Lookup.Partly(now, posts.size(), true);
    }
    if (out.isEmpty()) {
      return next;
    }
    return next instanceof Lookup.CannotTell blind
        ? new Lookup.CannotTell(halfOut(out, posts) + blind.why())
        : new Lookup.Partly(out.size(), posts.size(), false);
  }

  private Sent sendNext(
      Publication claimed,
      Outgoing whole,
      List<PostContent> posts,
      List<Sent> out,
      int begun,
      Permit permit) {
    SocialNetwork network = networks.to(claimed.channel());
    try {
      String handle =
          prepared(network, next(whole, posts, out, begun), begun > 0 ? claimed.handle() : null);
      if (!ledger.begin(claimed.brand(), claimed.id(), claimed.fence(), handle)) {
        throw heldElsewhere(claimed);
      }
      return network.send(next(whole, posts, out, begun + 1), handle, permit);
    } catch (Rejected refusal) {
      throw new HalfOutException(halfOut(out, posts) + refusal.getMessage(), refusal);
    }
  }

  /** Nothing is public after a preparation, however it ended. */
  private static String prepared(SocialNetwork network, Outgoing post, @Nullable String earlier) {
    try {
      return network.prepare(post, earlier, half -> {});
    } catch (OutcomeUnknown failure) {
      throw new Transient(String.valueOf(failure.getMessage()), null, failure);
    }
  }

  /** The first that is not known to be out. */
  private static Outgoing next(
      Outgoing whole, List<PostContent> posts, List<Sent> out, int attempt) {
    PostContent content = posts.get(out.size());
    return out.isEmpty()
        ? whole.only(content)
        : whole.following(
            content, attempt, new Follows(out.size() + 1, out.get(0), out.get(out.size() - 1)));
  }

  private void writeDown(Publication entry, List<Sent> before, Sent sent, List<PostContent> posts) {
    if (!books.reached(entry, new Reached(before.size() + 1, sent), posts.size())) {
      throw heldElsewhere(entry);
    }
  }

  /** What the checks should have found, before anything of it is out. */
  private static void requireSound(
      Publication entry, List<PostContent> posts, SocialNetwork network) {
    int most = network.limits().maxParts();
    if (posts.size() > most) {
      throw new Rejected(
          "The thread for %s has %d posts, %d are taken. Shorten it and have it approved again."
              .formatted(entry.channel(), posts.size(), most));
    }
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < posts.size(); i++) {
      String text = posts.get(i).text();
      if (!network.limits().fits(text)) {
        throw new Rejected(
            "Post %d of the thread for %s is too long. Shorten it and have it approved again."
                .formatted(i + 1, entry.channel()));
      }
      if (!texts.add(text)) {
        throw new Rejected(
            "Post %d of the thread for %s repeats another. Change it and have it approved again."
                .formatted(i + 1, entry.channel()));
      }
    }
  }

  /**
   * A text without a separator is one post everywhere: no network need be asked. What was begun as
   * a thread stays one.
   */
  private static List<PostContent> posts(SocialNetwork network, Outgoing whole, Publication entry) {
    PostContent content = whole.content();
    if (!ThreadText.isThread(content.text())) {
      return List.of(content);
    }
    return entry.progress().isHalfOut() ? content.parts() : network.limits().posts(content);
  }

  private static String halfOut(List<Sent> out, List<PostContent> posts) {
    return "%d of the %d posts of the thread are out. ".formatted(out.size(), posts.size());
  }

  private static OutcomeUnknown heldElsewhere(Publication entry) {
    return new OutcomeUnknown(
        "The thread of post %s was begun, and another node holds its entry"
            .formatted(entry.post()));
  }
}
