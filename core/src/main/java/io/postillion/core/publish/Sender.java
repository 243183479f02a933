package io.postillion.core.publish;

import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Brings claimed posts to their networks and hands what came of it to the recorder. */
final class Sender {

  private final Dispatch dispatch;
  private final Envelopes envelopes;
  private final Ledger ledger;
  private final Bookkeeping books;
  private final Recorder recorder;
  private final Executor threads;

  Sender(
      Dispatch dispatch,
      Envelopes envelopes,
      Ledger ledger,
      Bookkeeping books,
      Recorder recorder,
      Executor threads) {
    this.dispatch = dispatch;
    this.envelopes = envelopes;
    this.ledger = ledger;
    this.books = books;
    this.recorder = recorder;
    this.threads = threads;
  }

  /**
   * @param off told when the wire is free again, and whether the channel is well
   */
  void send(Claimed claimed, Permit permit, CompletableFuture<Sent> answer, Consumer<Boolean> off) {
    threads.execute(
        () -> {
          boolean well = false;
          try {
            well = sendNow(claimed, permit, answer);
          } finally {
            off.accept(well);
          }
        });
  }

  private boolean sendNow(Claimed claimed, Permit permit, CompletableFuture<Sent> answer) {
    Publication entry = claimed.entry();
    try {
      Sent sent = dispatch.send(entry, packed(claimed), permit);
      recorder.sent(entry, sent, answer);
      return true;
    } catch (Transient failure) {
      recorder.ended(() -> books.postponed(entry, failure), failure, answer);
    } catch (Unauthorised failure) {
      recorder.ended(() -> books.signedOut(entry, failure), failure, answer);
    } catch (Rejected failure) {
      recorder.ended(() -> books.refused(entry, failure), failure, answer);
      return true;
    } catch (HalfOutException stop) {
      recorder.ended(() -> books.stopped(entry, stop), doubt(entry, stop), answer);
      return true;
    } catch (RuntimeException | LinkageError | VirtualMachineError failure) {
      OutcomeUnknown doubt = doubt(entry, failure);
      recorder.ended(() -> books.doubted(entry, doubt), doubt, answer);
    }
    return false;
  }

  /** What fails before the network hears of it is no doubt. */
  private Outgoing packed(Claimed claimed) {
    try {
      return envelopes.of(claimed);
    } catch (Rejected failure) {
      throw failure;
    } catch (RuntimeException failure) {
      throw new Transient(
          "Post %s could not be read: %s".formatted(claimed.entry().post(), failure.getMessage()),
          null,
          failure);
    }
  }

  private static OutcomeUnknown doubt(Publication claimed, Throwable failure) {
    return failure instanceof OutcomeUnknown unknown
        ? unknown
        : new OutcomeUnknown(
            "Sending post %s to %s broke off: %s"
                .formatted(claimed.post(), claimed.channel(), failure.getMessage()),
            failure);
  }

  void late(Publication entry, LateException late, CompletableFuture<Sent> answer) {
    recorder.ended(() -> books.late(entry, late), late, answer);
  }

  /** Another node was handed the same work, or a person called it off. */
  void overtaken(Publication entry, CompletableFuture<Sent> answer) {
    threads.execute(
        () -> {
          try {
            answer.complete(Publisher.overtaken(ledger, entry));
          } catch (RuntimeException problem) {
            answer.completeExceptionally(problem);
          }
        });
  }
}
