package io.postillion.core.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is written for machines: HTML, Markdown that networks show as it is, template expressions,
 * the markers of prompts and chats, long codes. It does nothing in a post but look odd, and is a
 * sign that a model was made to write it.
 */
final class MarkupRule implements Rule {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:[a-zA-Z][^<>\\n]{0,300}|/[a-zA-Z][^<>\\n]{0,40}|!--[^<>\\n]{0,300}|[%?|][^<>\\n]{0,300})>?"
              + "|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});"
              + "|[$#*@~%]\\{[^{}\\n]{0,200}}?|\\{\\{[^{}\\n]{0,200}(?:}})?|\\{%[^{}\\n]{0,200}"
              + "|!?\\[[^\\[\\]\\n]{0,200}]\\([^()\\n]{1,500}\\)|`{3,}"
              + "|<{3,}|>{3,}|\\[/?(?:INST|SYS|SYSTEM)]"
              + "|(?<![\\p{L}\\p{N}#/@_.+-])(?=[A-Za-z0-9+/_-]*\\d)(?=[A-Za-z0-9+/_-]*[a-z])"
              + "(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+/_-]{24,}={0,2}");

  @Override
  public List<Finding> check(Checkable draft) {
    return MARKUP
        .matcher(Links.blanked(draft.content().text()))
        .results()
        .map(MarkupRule::finding)
        .toList();
  }

  private static Finding finding(MatchResult match) {
    return FindingCode.MARKUP_FOUND.at(new Span(match.start(), match.end()), match.group());
  }
}
