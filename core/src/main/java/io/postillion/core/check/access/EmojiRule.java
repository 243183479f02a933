package io.postillion.core.check.access;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Emoji;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Emoji that a screen reader reads out one by one, by names: many of them, the same again and
 * again, and those that stand for a word of the sentence. W3C asks for text alternatives that serve
 * the same purpose (WCAG 2.2, 1.1.1); of an emoji the writer cannot choose one.
 */
final class EmojiRule implements Rule {

  static final int GOOD = 5;
  private static final int AGAIN = 3;

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    List<Span> emoji = Emoji.in(text);
    List<Finding> findings = new ArrayList<>();
    if (emoji.size() > GOOD) {
      findings.add(FindingCode.ACCESS_EMOJI_MANY.found(emoji.size(), GOOD));
    }
    repeated(text, emoji, findings);
    emoji.stream()
        .filter(one -> isWord(text, one))
        .forEach(one -> findings.add(FindingCode.ACCESS_EMOJI_WORD.at(one, one.in(text))));
    return findings;
  }

  private static void repeated(String text, List<Span> emoji, List<Finding> findings) {
    int from = 0;
    for (int i = 1; i <= emoji.size(); i++) {
      boolean goesOn =
          i < emoji.size()
              && emoji.get(i).in(text).equals(emoji.get(from).in(text))
              && text.substring(emoji.get(i - 1).end(), emoji.get(i).start()).isBlank();
      if (!goesOn) {
        if (i - from >= AGAIN) {
          findings.add(
              FindingCode.ACCESS_EMOJI_REPEATED.at(
                  new Span(emoji.get(from).start(), emoji.get(i - 1).end()),
                  emoji.get(from).in(text)));
        }
        from = i;
      }
    }
  }

  /** The sentence goes on behind it without it: <i>we ❤️ bread</i>. */
  private static boolean isWord(String text, Span emoji) {
    String before = text.substring(Math.max(0, emoji.start() - 2), emoji.start()).strip();
    String after = text.substring(emoji.end(), Math.min(text.length(), emoji.end() + 2)).strip();
    boolean hasBegun = !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
    return hasBegun && !after.isEmpty() && Character.isLowerCase(after.charAt(0));
  }
}
