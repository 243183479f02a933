package io.postillion.core.check;

import io.postillion.core.brand.Policy;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.memory.Change;
import io.postillion.core.post.PostContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param wanted the language of its channel; null where that takes any
 * @param original what it was translated from; null when it was not
 * @param rightsEnded its pictures that may no longer be used on that day
 */
public record Circumstances(
    Policy policy,
    @Nullable LocalDate day,
    Habits habits,
    HashtagUse hashtags,
    boolean aiWrote,
    boolean networkMarks,
    List<Change> learned,
    @Nullable Locale wanted,
    @Nullable PostContent original,
    List<RightsEnded> rightsEnded) {

  public static final Circumstances NONE =
      new Circumstances(Policy.NONE, null, Habits.NONE, false, false);

  public Circumstances {
    learned = List.copyOf(learned);
    rightsEnded = List.copyOf(rightsEnded);
  }

  /** Of a post whose pictures may be used. */
  public Circumstances(
      Policy policy,
      @Nullable LocalDate day,
      Habits habits,
      HashtagUse hashtags,
      boolean aiWrote,
      boolean networkMarks,
      List<Change> learned,
      @Nullable Locale wanted,
      @Nullable PostContent original) {
    this(
        policy, day, habits, hashtags, aiWrote, networkMarks, learned, wanted, original, List.of());
  }

  /**
   * Of a brand without hashtags and voice rules of its own, and of a post that was written for
   * itself, on a channel that takes any language.
   */
  public Circumstances(
      Policy policy,
      @Nullable LocalDate day,
      Habits habits,
      boolean aiWrote,
      boolean networkMarks) {
    this(policy, day, habits, HashtagUse.NONE, aiWrote, networkMarks, List.of(), null, null);
  }

  /** The same for a translation. */
  public Circumstances from(PostContent source) {
    return new Circumstances(
        policy, day, habits, hashtags, aiWrote, networkMarks, learned, wanted, source, rightsEnded);
  }

  public Optional<PostContent> translatedFrom() {
    return Optional.ofNullable(original);
  }

  public Optional<Locale> channelLanguage() {
    return Optional.ofNullable(wanted);
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
