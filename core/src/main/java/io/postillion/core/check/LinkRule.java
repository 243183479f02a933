package io.postillion.core.check;

import io.postillion.core.post.LinkCard;
import io.postillion.core.post.PostContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that will not work, will not be clickable, or are not there at all. */
final class LinkRule implements Rule {

  private static final Pattern BROKEN_BY_BLANK =
      Pattern.compile("\\bhttps?(?:\\s+:\\s*//|:\\s+//|://\\s+)\\S*", Pattern.CASE_INSENSITIVE);

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[a-z][a-z0-9+.-]{1,20}://[^\\s<>\"«»“”„]+", Pattern.CASE_INSENSITIVE);

  /** What may follow the host, percent-encoding included; other scripts are for the browser. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "https?://"
              + Links.HOST
              + "(?::\\d{1,5})?(?:[/?#](?:%[0-9a-f]{2}|[^\\s%<>\"\\\\^`{|}])*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE_DOMAIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@./:#-])(?:www\\.(?:[a-z0-9-]+\\.)+[a-z]{2,}"
              + "|(?:[a-z0-9-]+\\.)+(?:com|org|net|info|eu|fr|de|be|ch|ca|uk|es|it|nl|lu|io|co|dev|app|ai"
              + "|shop|blog|news|example))(?![\\p{L}\\p{N}_@-])(?:/[^\\s<>\"«»“”„]*)?");

  @Override
  public List<Finding> check(Checkable draft) {
    PostContent content = draft.content();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(broken(content.text()));
    String unbroken = Links.blanked(content.text(), BROKEN_BY_BLANK);
    findings.addAll(addresses(unbroken));
    findings.addAll(bareDomains(unbroken));
    findings.addAll(card(draft));
    return findings;
  }

  private static List<Finding> broken(String text) {
    return BROKEN_BY_BLANK
        .matcher(text)
        .results()
        .map(match -> FindingCode.LINK_WHITESPACE.at(spanOf(match), match.group()))
        .toList();
  }

  private static List<Finding> addresses(String text) {
    List<Finding> findings = new ArrayList<>();
    Matcher candidate = CANDIDATE.matcher(text);
    while (candidate.find()) {
      String address = Links.trimmed(candidate.group());
      Span span = new Span(candidate.start(), candidate.start() + address.length());
      String scheme = address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT);
      boolean web = scheme.startsWith("http");
      if (web && !WELL_FORMED.matcher(address).matches()) {
        findings.add(FindingCode.LINK_MALFORMED.at(span, address));
      } else if (!scheme.equals("https")) {
        findings.add(FindingCode.LINK_INSECURE.at(span, address));
      }
    }
    return findings;
  }

  private static List<Finding> bareDomains(String text) {
    return BARE_DOMAIN.matcher(Links.blanked(text)).results().map(LinkRule::notClickable).toList();
  }

  private static Finding notClickable(MatchResult match) {
    String domain = Links.trimmed(match.group());
    return FindingCode.LINK_NOT_CLICKABLE.at(
        new Span(match.start(), match.start() + domain.length()), domain);
  }

  private static List<Finding> card(Checkable draft) {
    PostContent content = draft.content();
    LinkCard card = content.link();
    if (card == null) {
      boolean pointsNowhere = Links.in(content.text()).isEmpty();
      return draft.source() != null && pointsNowhere
          ? List.of(FindingCode.LINK_MISSING.found())
          : List.of();
    }
    List<Finding> findings = new ArrayList<>();
    String address = card.uri().toString();
    if (!WELL_FORMED.matcher(address).matches()) {
      findings.add(FindingCode.LINK_MALFORMED.found(address));
    } else if (!"https".equalsIgnoreCase(card.uri().getScheme())) {
      findings.add(FindingCode.LINK_INSECURE.found(address));
    }
    boolean shown = draft.limits().linkCard() && content.media().isEmpty();
    if (!shown && !content.text().contains(address)) {
      findings.add(FindingCode.LINK_HIDDEN.found(address));
    }
    return findings;
  }

  private static Span spanOf(MatchResult match) {
    return new Span(match.start(), match.end());
  }
}
