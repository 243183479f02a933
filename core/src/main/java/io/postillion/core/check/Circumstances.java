package io.postillion.core.check;

import io.postillion.core.brand.Policy;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.memory.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules hold a draft against that does not lie in the draft itself.
 *
 * @param hashtags which ones the brand used lately
 * @param day on which it is to go out, where its people are; null when nobody knows
 * @param aiWrote whether words by a model stand in it, or a picture that one made
 * @param networkMarks whether its network can show a post as made with AI
 * @param learned voice rules that people of the brand accepted
 */
public record Circumstances(
    Policy policy,
    @Nullable LocalDate day,
    Habits habits,
    HashtagUse hashtags,
    boolean aiWrote,
    boolean networkMarks,
    List<Change> learned) {

  public static final Circumstances NONE =
      new Circumstances(Policy.NONE, null, Habits.NONE, false, false);

  public Circumstances {
    learned = List.copyOf(learned);
  }

  /** Of a brand without hashtags and voice rules of its own. */
  public Circumstances(
      Policy policy,
      @Nullable LocalDate day,
      Habits habits,
      boolean aiWrote,
      boolean networkMarks) {
    this(policy, day, habits, HashtagUse.NONE, aiWrote, networkMarks, List.of());
  }

  public Optional<LocalDate> departure() {
    return Optional.ofNullable(day);
  }

  /** Whether readers are to be told that AI had a hand in it. */
  public boolean isToDisclose() {
    return policy.disclosure().isDue(aiWrote);
  }

  /** Whether the network is to tell them. */
  public boolean isToMark() {
    return networkMarks && isToDisclose();
  }
}
