package io.postillion.bench.faults;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.plugin.store.Stores;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a post, by what the network accepted and what our tables say.
 *
 * @param struck it stood at its line when the strike came
 * @param doubted nobody knew for a while whether it was out
 * @param asked a person had to look, other than at a thread that the network would not go on with
 * @param duplicates how often it was accepted after the first time
 * @param unapproved how often something was accepted that no approval stood behind
 * @param lost why it did not come to a right end; empty when it did
 */
record Ending(
    Scenario scenario,
    boolean struck,
    boolean doubted,
    boolean asked,
    int duplicates,
    int unapproved,
    List<String> lost,
    String story) {

  private static final Set<PostEvent.Kind> DOUBTS =
      EnumSet.of(PostEvent.Kind.UNKNOWN, PostEvent.Kind.LOOKED, PostEvent.Kind.ADOPTED);

  static Ending of(World world, Scenario scenario, PostId id, boolean struck, boolean asked) {
    Stores stores = world.office().stores();
    Post post = stores.posts().get(Office.BRAND, id);
    List<PostEvent> history = stores.history().of(Office.BRAND, id);
    List<Publication> entries = stores.ledger().of(Office.BRAND, id);
    List<OracleProcess.Accepted> accepted = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>(WireNetwork.tags(scenario.text()));
    tags.forEach(tag -> accepted.addAll(world.oracle().accepted(tag)));
    List<String> lost = new ArrayList<>();
    boolean published = post.status() == PostStatus.PUBLISHED;
    if (!post.status().isFinal()) {
      lost.add("it came to no end");
    } else if (published == accepted.isEmpty()) {
      lost.add(published ? "it counts as published and is not out" : "it is out and nobody knows");
    } else if (post.status() == PostStatus.CANCELLED && !scenario.cancels()) {
      lost.add("nobody called it off");
    }
    List<Publication> sent = entries.stream().filter(entry -> entry.state() == State.SENT).toList();
    if (sent.size() != (published ? 1 : 0)) {
      lost.add("the ledger says so %d times".formatted(sent.size()));
    } else if (published && !asked && !accepted.isEmpty()) {
      List<String> wanted = WireNetwork.tags(textOf(stores, sent.get(0)));
      String first = wanted.get(0);
      if (accepted.stream()
          .noneMatch(one -> one.tag().equals(first) && one.id().equals(sent.get(0).remoteId()))) {
        lost.add("the ledger takes another post for it");
      }
      boolean left = history.stream().anyMatch(event -> event.kind() == PostEvent.Kind.LEFT);
      List<String> order = accepted.stream().map(OracleProcess.Accepted::tag).distinct().toList();
      if (!left && !order.equals(wanted)) {
        lost.add("of %s only %s are out".formatted(wanted, order));
      }
      if (!inOrder(accepted)) {
        lost.add("its posts are out in another order");
      }
    }
    boolean stopped = history.stream().anyMatch(event -> event.kind() == PostEvent.Kind.STOPPED);
    return new Ending(
        scenario,
        struck,
        history.stream().map(PostEvent::kind).anyMatch(DOUBTS::contains),
        asked && !stopped,
        accepted.size()
            - (int) accepted.stream().map(OracleProcess.Accepted::tag).distinct().count(),
        (int) accepted.stream().filter(one -> !isApproved(stores, id, one)).count(),
        lost,
        story(scenario, post, lost, history, entries, accepted));
  }

  private static String textOf(Stores stores, Publication entry) {
    return stores.posts().revision(Office.BRAND, entry.revision()).orElseThrow().content().text();
  }

  /** By when they were accepted for the first time, in the order of the thread. */
  private static boolean inOrder(List<OracleProcess.Accepted> accepted) {
    for (int i = 1; i < accepted.size(); i++) {
      if (accepted.get(i).at().isBefore(accepted.get(i - 1).at())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApproved(Stores stores, PostId id, OracleProcess.Accepted accepted) {
    List<Approval> approvals = stores.approvals().of(Office.BRAND, id);
    return stores.posts().revisions(Office.BRAND, id).stream()
        .filter(
            revision ->
                revision.content().parts().stream()
                    .anyMatch(part -> part.text().equals(accepted.text())))
        .map(Revision::id)
        .anyMatch(
            revision ->
                approvals.stream()
                    .anyMatch(
                        approval ->
                            approval.revision().equals(revision)
                                && approval.decision() == Decision.APPROVED
                                && approval.voidedAt() == null
                                && !approval.at().isAfter(accepted.at().plusMillis(1))));
  }

  private static String story(
      Scenario scenario,
      Post post,
      List<String> lost,
      List<PostEvent> history,
      List<Publication> entries,
      List<OracleProcess.Accepted> accepted) {
    return """
        %s (%s; sends %s, looks %s, lag %s): %s %s
          accepted: %s
          ledger: %s
          history: %s
        """
        .formatted(
            scenario.tag(),
            scenario.cell().words(),
            scenario.sends(),
            scenario.looks(),
            scenario.lag(),
            post.status(),
            lost,
            accepted.stream().map(one -> one.at() + " " + one.id()).toList(),
            entries.stream()
                .map(entry -> entry.state() + " " + entry.attempt() + " " + entry.remoteId())
                .toList(),
            history.stream()
                .map(event -> "%s %s %s".formatted(event.at(), event.kind(), event.detail()))
                .collect(Collectors.joining("; ")));
  }

  boolean isRight() {
    return duplicates == 0 && unapproved == 0 && lost.isEmpty();
  }
}
