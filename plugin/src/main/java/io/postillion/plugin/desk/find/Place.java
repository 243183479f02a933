package io.postillion.plugin.desk.find;

import io.postillion.plugin.desk.frame.Shell;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a person can go from anywhere, and what they can do at once. */
public enum Place {
  NEW_POST("posts/new", "nav.newPost", "pen", "n", Shell::mayWrite),
  WORK("work", "nav.work", "inbox", "g t", shell -> true),
  REVIEWS("reviews", "several.title", "check", "g r", shell -> true),
  POSTS("posts", "nav.posts", "post", "g p", shell -> true),
  BOARD("board", "nav.board", "board", "g b", shell -> true),
  CALENDAR("calendar", "nav.calendar", "calendar", "g c", shell -> true),
  CAMPAIGNS("campaigns", "nav.campaigns", "flag", "", shell -> true),
  RECURRING("recurring", "nav.recurring", "clock", "", shell -> true),
  LIBRARY("library", "nav.library", "picture", "g l", shell -> true),
  SNIPPETS("library/snippets", "snippet.title", "post", "", shell -> true),
  ARTICLES("articles", "nav.articles", "article", "g a", shell -> true),
  IDEAS("ideas", "nav.ideas", "spark", "g i", shell -> true),
  VOICE("voice", "nav.voice", "pen", "g v", shell -> true),
  CHANNELS("channels", "nav.channels", "channel", "g h", shell -> true),
  NEW_CHANNEL("channels/new", "channels.add", "channel", "", Shell::mayRun),
  SOURCES("sources", "nav.sources", "source", "g s", shell -> true),
  NEW_SOURCE("sources/new", "sources.add", "source", "", Shell::mayRun),
  CLIENTS("clients", "nav.clients", "inbox", "", Shell::mayWrite),
  PEOPLE("people", "people.title", "person", "g o", shell -> true),
  NEW_PERSON("people/new", "people.add", "person", "", Shell::mayRun),
  NOTICES("notices", "notices.title", "alert", "g n", shell -> true),
  SETTINGS("settings", "settings.title", "pen", "", shell -> true),
  VOICE_SETTINGS("settings/voice", "settings.edit.voice", "pen", "", Place::mayWriteOrRun),
  TRANSLATION_SETTINGS(
      "settings/translation", "settings.edit.translation", "pen", "", Place::mayWriteOrRun),
  HASHTAG_SETTINGS("settings/hashtags", "settings.edit.hashtags", "pen", "", Place::mayWriteOrRun),
  CARD_SETTINGS("settings/cards", "settings.edit.cards", "pen", "", Place::mayWriteOrRun),
  CARE_SETTINGS("settings/care", "settings.edit.care", "pen", "", Shell::mayRun),
  AI_SETTINGS("settings/ai", "settings.edit.ai", "pen", "", Shell::mayRun),
  BUDGET_SETTINGS("settings/budget", "settings.edit.budget", "pen", "", Shell::mayRun),
  NOTICE_SETTINGS("settings/notices", "settings.edit.notices", "pen", "", Shell::mayRun),
  RUNNING("running", "nav.running", "clock", "", Place::maySeeModels),
  REHEARSAL("rehearsal", "rehearsal.title", "hourglass", "", Place::maySeeModels),
  AI("ai", "nav.ai", "spark", "", Shell::mayRun),
  PROMPTS("prompts", "nav.prompts", "pen", "", Shell::mayRun),
  MODELS("models", "nav.models", "post", "", shell -> shell.ownEngine() && shell.isMayHoldAll()),
  SHORTCUTS("shortcuts", "keys.title", "keyboard", "", shell -> true),
  STYLE("styleguide", "style.title", "pen", "", shell -> true),
  HOLD("brake/pull", "brake.pull", "pause", "", shell -> shell.held() == null),
  RELEASE("brake/release", "brake.release", "check", "", Place::mayRelease);

  private final String path;
  private final String message;
  private final String icon;
  private final String keys;
  private final Predicate<Shell> open;

  Place(String path, String message, String icon, String keys, Predicate<Shell> open) {
    this.path = path;
    this.message = message;
    this.icon = icon;
    this.keys = keys;
    this.open = open;
  }

  /** Those that this person has at this desk. */
  public static Stream<Place> of(Shell shell) {
    return Stream.of(values()).filter(place -> place.open.test(shell));
  }

  /** The address below the brand's desk. */
  public String path() {
    return path;
  }

  /** The message that is its name. */
  public String message() {
    return message;
  }

  public String icon() {
    return icon;
  }

  /** What is pressed for it, one key after the other; empty for nothing. */
  public String keys() {
    return keys;
  }

  /** Changes something, so that it takes a form and is never done by passing over it. */
  public boolean acts() {
    return this == HOLD || this == RELEASE;
  }

  private static boolean maySeeModels(Shell shell) {
    return shell.ownEngine() && mayWriteOrRun(shell);
  }

  private static boolean mayWriteOrRun(Shell shell) {
    return shell.mayWrite() || shell.mayRun();
  }

  private static boolean mayRelease(Shell shell) {
    var held = shell.held();
    return held != null && held.mayRelease();
  }
}
