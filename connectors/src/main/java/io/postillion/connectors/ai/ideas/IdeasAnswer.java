package io.postillion.connectors.ai.ideas;

import io.postillion.connectors.ai.text.PlainText;
import io.postillion.core.ideas.Idea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model finds, as it says it. */
record IdeasAnswer(List<Line> ideas) {

  private static final int MOST = 20;

  IdeasAnswer(@Nullable List<@Nullable Line> ideas) {
    this.ideas =
        ideas == null
            ? List.of()
            : ideas.stream()
                .filter(Objects::nonNull)
                .filter(line -> !line.hook().isEmpty() && line.known().isPresent())
                .limit(MOST)
                .toList();
    if (this.ideas.isEmpty()) {
      throw new IllegalArgumentException("it has no idea of a known kind");
    }
  }

  /**
   * One idea, on one line each and without addresses.
   *
   * @param kind as the prompt names them
   * @param channel the id of a channel, as far as the model tells the truth; empty for any
   * @param article its number; 0 for none
   */
  record Line(String kind, String hook, String why, String channel, int article) {

    private static final int LONGEST_HOOK = 280;
    private static final int LONGEST_WHY = 300;
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    Line(
        @Nullable String kind,
        @Nullable String hook,
        @Nullable String why,
        @Nullable String channel,
        int article) {
      this.kind = kind == null ? "" : kind.strip();
      this.hook = line(hook, LONGEST_HOOK);
      this.why = line(why, LONGEST_WHY);
      this.channel = channel == null ? "" : channel.strip();
      this.article = article;
    }

    /** Room in the calendar is nothing that a model knows about. */
    Optional<Idea.Kind> known() {
      String name = kind.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
      return Arrays.stream(Idea.Kind.values())
          .filter(one -> one != Idea.Kind.GAP && one.name().equals(name))
          .findFirst();
    }

    private static String line(@Nullable String said, int most) {
      String clean = PlainText.line(ADDRESS.matcher(said == null ? "" : said).replaceAll(""));
      return clean.substring(0, Math.min(clean.length(), most));
    }
  }
}
