package io.postillion.core.check;

import io.postillion.core.brand.HashtagPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hashtags that are too many, that the networks will not read as they were meant, that the brand
 * does not want, or has used too often lately.
 */
final class HashtagRule implements Rule {

  private static final Pattern DIGITS = Pattern.compile("[\\p{N}_]+");

  @Override
  public List<Finding> check(Checkable draft) {
    List<Finding> findings = new ArrayList<>();
    List<Span> tags = new ArrayList<>();
    Matcher hashtag = Hashtags.WRITTEN.matcher(Links.blanked(draft.content().text()));
    while (hashtag.find()) {
      Span span = new Span(hashtag.start(), hashtag.end());
      tags.add(span);
      if (!hashtag.group(2).isEmpty()) {
        findings.add(
            FindingCode.HASHTAG_PUNCTUATION.at(span, hashtag.group(), "#" + hashtag.group(1)));
      } else if (DIGITS.matcher(hashtag.group(1)).matches()) {
        findings.add(FindingCode.HASHTAG_DIGITS_ONLY.at(span, hashtag.group()));
      }
      wanted(draft, "#" + hashtag.group(1), span).ifPresent(findings::add);
    }
    int max = draft.limits().maxHashtags();
    if (tags.size() > max) {
      Span surplus = new Span(tags.get(max).start(), tags.get(tags.size() - 1).end());
      findings.add(FindingCode.HASHTAG_TOO_MANY.at(surplus, tags.size(), max));
    }
    return findings;
  }

  /** A tag that the brand wants in every post is never too much. */
  private static Optional<Finding> wanted(Checkable draft, String tag, Span span) {
    HashtagPolicy policy = draft.around().policy().hashtags();
    HashtagUse use = draft.around().hashtags();
    if (policy.isBanned(tag)) {
      return Optional.of(FindingCode.HASHTAG_BANNED.at(span, tag));
    }
    boolean isRequired =
        draft.brand().words().required().stream().anyMatch(word -> word.equalsIgnoreCase(tag));
    return policy.isOverused(use.of(tag)) && !isRequired
        ? Optional.of(FindingCode.HASHTAG_OVERUSED.at(span, tag, use.of(tag), use.posts()))
        : Optional.empty();
  }
}
