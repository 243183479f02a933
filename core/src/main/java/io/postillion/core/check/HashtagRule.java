package io.postillion.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashtags that are too many, or that the networks will not read as they were meant. */
final class HashtagRule implements Rule {

  /** A word that networks link, and what was written on without a blank. */
  private static final Pattern HASHTAG =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_&/#＃])[#＃]([\\p{L}\\p{M}\\p{N}_·・\\u200C\\u200D]+)"
              + "((?:[-.'’&+/]+[\\p{L}\\p{M}\\p{N}_]+){0,20}[+]*)");

  private static final Pattern DIGITS = Pattern.compile("[\\p{N}_]+");

  @Override
  public List<Finding> check(Checkable draft) {
    List<Finding> findings = new ArrayList<>();
    List<Span> tags = new ArrayList<>();
    Matcher hashtag = HASHTAG.matcher(Links.blanked(draft.content().text()));
    while (hashtag.find()) {
      Span span = new Span(hashtag.start(), hashtag.end());
      tags.add(span);
      if (!hashtag.group(2).isEmpty()) {
        findings.add(
            FindingCode.HASHTAG_PUNCTUATION.at(span, hashtag.group(), "#" + hashtag.group(1)));
      } else if (DIGITS.matcher(hashtag.group(1)).matches()) {
        findings.add(FindingCode.HASHTAG_DIGITS_ONLY.at(span, hashtag.group()));
      }
    }
    int max = draft.limits().maxHashtags();
    if (tags.size() > max) {
      Span surplus = new Span(tags.get(max).start(), tags.get(tags.size() - 1).end());
      findings.add(FindingCode.HASHTAG_TOO_MANY.at(surplus, tags.size(), max));
    }
    return findings;
  }
}
