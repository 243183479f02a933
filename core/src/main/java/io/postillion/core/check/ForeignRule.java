package io.postillion.core.check;

import io.postillion.core.post.LinkCard;
import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses that do not lead to the article, however they are written, and mentions that the source
 * does not make. An address that stands in the article's text is not the article's own: whoever
 * wrote the text may have put it there for a model to find. Without a source it has nothing to say.
 */
final class ForeignRule implements Rule {

  /** Written out or in brackets, as people do who evade a filter. */
  private static final String DOT =
      "(?:\\.|\\s?[\\[({]\\s?(?:\\.|dot|point|punkt|punto)\\s?[\\])}]\\s?)";

  private static final String SPELT = "\\s(?:dot|point|punkt|punto)\\s";
  private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]{0,61})";
  private static final String END = "(?:\\p{L}{2,24}|xn--[a-z0-9-]{2,59})";
  private static final String PATH = "(?::\\d{1,5})?(?:[/?#][^\\s<>\"«»“”„]*+)?";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>(?<![\\p{L}\\p{N}])[a-z][a-z0-9+.-]{1,20}:\\s{0,2}//\\s{0,2}[^\\s<>\"«»“”„]+"
              + "|(?<![\\p{L}\\p{N}])(?:javascript|vbscript|data|mailto|tel|sms|file|intent|blob):"
              + "[^\\s<>\"«»“”„]+)"
              + "|(?<bare>(?<![\\p{L}\\p{N}_@.%#-])(?://)?(?:[\\p{L}\\p{N}._%+-]{1,64}@)?(?:"
              + "(?:(?:"
              + LABEL
              + DOT
              + "){1,10}(?<end>"
              + END
              + "))|(?:"
              + LABEL
              + SPELT
              + "(?<common>com|org|net|example|xyz)))"
              + "(?![\\p{L}\\p{N}_-])"
              + PATH
              + ")"
              + "|(?<number>(?<![\\p{N}.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\p{N}.])"
              + PATH
              + ")"
              + "|(?<encoded>(?<![^\\s])[^\\s%]{0,80}(?:%[0-9a-f]{2}[^\\s%]{0,80}){2,})");

  private static final int SCHEME = 1;
  private static final int END_OF_BARE = 3;

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}_.@＠/+-])[@＠][\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]*");

  private static final Pattern HEAD =
      Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?\\s*//\\s*|^[^/?#]*@");
  private static final Pattern DOTS = Pattern.compile(DOT + "|" + SPELT);
  private static final Pattern WEB = Pattern.compile("https?:\\s*//");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Every country's, and the others that are met in texts; not every word after a full stop. */
  private static final Set<String> ENDS =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)),
              Pattern.compile(" ")
                  .splitAsStream(
                      "ac eu su uk com org net info biz name pro mobi int edu gov mil arpa app dev page"
                          + " blog news shop store site online website tech xyz top club vip live link"
                          + " click zip mov wiki cloud space world life art social agency media email"
                          + " example test invalid localhost local internal onion travel museum coop jobs"
                          + " asia cat tel post bank icu host fun win bid stream download review work"
                          + " today run sh"))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public List<Finding> check(Checkable draft) {
    String source = draft.source();
    if (source == null || source.isBlank()) {
      return List.of();
    }
    List<Finding> addresses = addresses(draft).toList();
    return Stream.concat(
            addresses.stream(),
            mentions(draft, source)
                .filter(mention -> addresses.stream().noneMatch(other -> meet(mention, other))))
        .toList();
  }

  private static boolean meet(Finding one, Finding other) {
    return one.where().stream()
        .anyMatch(
            span ->
                other.where().stream()
                    .anyMatch(there -> span.start() < there.end() && there.start() < span.end()));
  }

  private static Stream<Finding> addresses(Checkable draft) {
    String text = draft.content().text();
    Folded folded = Folded.of(text, ForeignRule::fold);
    Optional<String> own =
        draft
            .content()
            .card()
            .map(LinkCard::uri)
            .map(URI::getHost)
            .map(host -> withoutWww(ascii(host)));
    return ADDRESS
        .matcher(folded.text())
        .results()
        .filter(match -> endsAsDomains(match, folded, text))
        .filter(match -> own.filter(host -> leadsTo(host, match)).isEmpty())
        .map(match -> span(match, folded))
        .map(span -> FindingCode.LINK_FOREIGN.at(span, span.in(text)));
  }

  private static Span span(MatchResult match, Folded folded) {
    String written = Links.trimmed(match.group());
    int length = written.isEmpty() ? match.group().length() : written.length();
    return folded.original(match.start(), match.start() + length);
  }

  /** Or is no bare domain. After a full stop without a blank a sentence begins with a capital. */
  private static boolean endsAsDomains(MatchResult match, Folded folded, String text) {
    String end = match.group(END_OF_BARE);
    if (end == null || end.startsWith("xn--")) {
      return true;
    }
    String written = folded.original(match.start(END_OF_BARE), match.end(END_OF_BARE)).in(text);
    String before = folded.text().substring(match.start(), match.start(END_OF_BARE));
    return ENDS.contains(end)
        && (written.equals(written.toLowerCase(Locale.ROOT))
            || written.equals(written.toUpperCase(Locale.ROOT)))
        && LETTER.matcher(before).find();
  }

  private static boolean leadsTo(String own, MatchResult match) {
    String address = match.group();
    if (match.group(SCHEME) != null && !WEB.matcher(address).lookingAt()) {
      return false;
    }
    String rest = address;
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = HEAD.matcher(rest).replaceFirst("");
    }
    String host = withoutWww(ascii(DOTS.matcher(rest).replaceAll(".").split("[/?#:\\\\]", 2)[0]));
    String closed = Links.trimmed(host);
    return closed.equals(own) || closed.endsWith("." + own);
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return host; // no name that anybody could own
    }
  }

  /** As a browser reads it: one kind of dot and letter, nothing invisible. */
  private static String fold(int codePoint) {
    if ("。．｡․".indexOf(codePoint) >= 0) {
      return ".";
    } else if (Character.getType(codePoint) == Character.FORMAT) {
      return "";
    }
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  private static Stream<Finding> mentions(Checkable draft, String source) {
    String text = draft.content().text();
    String known = source.toLowerCase(Locale.ROOT);
    return MENTION
        .matcher(Links.blanked(text))
        .results()
        .filter(match -> !known.contains(Links.trimmed(match.group()).toLowerCase(Locale.ROOT)))
        .map(
            match -> {
              String mention = Links.trimmed(match.group());
              return FindingCode.MENTION_FOREIGN.at(
                  new Span(match.start(), match.start() + mention.length()), mention);
            });
  }
}
