package io.postillion.core.testing;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Failure;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A network that remembers what it was sent and fails as a test wants it to. */
public final class FakeNetwork implements SocialNetwork {

  private final List<String> wall = new ArrayList<>();
  private final List<Outgoing> accepted = new ArrayList<>();
  private final List<String> handles = new ArrayList<>();
  private NetworkLimits limits = Drafts.LIMITS;
  private boolean marksAi;
  private boolean honest;
  private Pace pace = Pace.FREE;
  private Runnable onPace = () -> {};
  private Duration settling = Duration.ZERO;
  private Runnable onPrepare = () -> {};
  private Runnable beforeSend = () -> {};
  private Runnable afterSend = () -> {};
  private Supplier<Lookup> onLook = Lookup.Absent::new;
  private Supplier<String> onTest = () -> "@acme";
  private Supplier<Reading> onMeasure = () -> new Reading.Counted(Engagement.NONE);
  private boolean charges;

  /** The texts that are public, oldest first. */
  public List<String> wall() {
    return List.copyOf(wall);
  }

  /** What is public, as it was sent, oldest first. */
  public List<Outgoing> accepted() {
    return List.copyOf(accepted);
  }

  /** Asked for a post, it says whether its text is on the wall. */
  public void showsItsWall() {
    honest = true;
  }

  /** The handles with which it was asked to send, oldest first. */
  public List<String> handles() {
    return List.copyOf(handles);
  }

  public void takes(NetworkLimits other) {
    limits = other;
  }

  public void failsToPrepare(Failure failure) {
    whilePreparing(() -> raise(failure));
  }

  public void whilePreparing(Runnable meanwhile) {
    onPrepare = meanwhile;
  }

  /** Something else happens when it is asked how fast it may be, right before a post leaves. */
  public void asked(Runnable meanwhile) {
    onPace = meanwhile;
  }

  public void keepsTo(Pace limits) {
    pace = limits;
  }

  /** What was accepted may not show for so long. */
  public void settlesIn(Duration time) {
    settling = time;
  }

  /** Nothing reaches the wall. */
  public void refuses(RuntimeException failure) {
    beforeSend = () -> raise(failure);
  }

  /** It is on the wall, and the answer is lost. */
  public void losesItsAnswer(RuntimeException failure) {
    afterSend = () -> raise(failure);
  }

  /** It is on the wall, and something else happens before the answer comes. */
  public void losesItsAnswer(Runnable meanwhile) {
    afterSend = meanwhile;
  }

  /** Something else happens while it is sending, before anything reaches the wall. */
  public void whileSending(Runnable meanwhile) {
    beforeSend = meanwhile;
  }

  public void works() {
    onPrepare = () -> {};
    beforeSend = () -> {};
    afterSend = () -> {};
  }

  public void answersWhenAsked(Supplier<Lookup> answer) {
    onLook = answer;
  }

  public void answersTest(Supplier<String> answer) {
    onTest = answer;
  }

  public void answersMeasuring(Supplier<Reading> answer) {
    onMeasure = answer;
  }

  /** Reading costs from now on. */
  public void charges() {
    charges = true;
  }

  @Override
  public boolean chargesForReading() {
    return charges;
  }

  @Override
  public Reading engagement(String remoteId) {
    return onMeasure.get();
  }

  public static Sent sent(String remoteId) {
    return new Sent(remoteId, URI.create("https://wall.example/" + remoteId));
  }

  /** From now on it can show posts as made with AI, or cannot. */
  public void marksAi(boolean can) {
    marksAi = can;
  }

  @Override
  public boolean marksAi() {
    return marksAi;
  }

  @Override
  public NetworkLimits limits() {
    return limits;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    onPrepare.run();
    return earlier == null ? "key of " + post.key() : earlier;
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    handles.add(handle);
    beforeSend.run();
    permit.require();
    wall.add(post.content().text());
    accepted.add(post);
    afterSend.run();
    return sent(Integer.toString(wall.size()));
  }

  @Override
  public Pace pace() {
    onPace.run();
    return pace;
  }

  @Override
  public Duration settling() {
    return settling;
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    if (honest) {
      int at = wall.indexOf(post.content().text());
      return at < 0 ? new Lookup.Absent() : new Lookup.Found(sent(Integer.toString(at + 1)));
    }
    return onLook.get();
  }

  @Override
  public String test() {
    return onTest.get();
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }
}
