package io.postillion.plugin.desk.view;

import io.postillion.core.post.Author;
import io.postillion.core.post.Authorship;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.text.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who wrote which sentence of the newest revision.
 *
 * @param shares the largest first
 * @param minutes of typing saved; 0 when there is nothing to say
 * @param isMarked whether the network shows the post as made with AI
 */
public record WhoWrote(
    List<Line> lines, List<Share> shares, int minutes, boolean isMarked, String language) {

  /**
   * A sentence.
   *
   * @param writer the message {@code who.<writer>}
   * @param style lower case, for the style sheet
   * @param parts who wrote how many percent of its words, where there are several; else empty
   */
  public record Line(String text, String writer, String style, List<Share> parts) {}

  /**
   * @param writer the message {@code who.<writer>}
   */
  public record Share(String writer, String style, int percent) {}

  public WhoWrote {
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
  }

  /**
   * @param revisions oldest first; may be empty
   */
  public static WhoWrote of(List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return new WhoWrote(List.of(), List.of(), 0, false, "");
    }
    Revision newest = revisions.get(revisions.size() - 1);
    Authorship authorship = Authorship.of(revisions);
    String text = newest.content().text();
    return new WhoWrote(
        authorship.sentences().stream().map(sentence -> line(sentence, text)).toList(),
        shares(authorship.shares()),
        authorship.minutesSaved(),
        newest.content().aiMark(),
        newest.content().language().toLanguageTag());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static Line line(Authorship.Sentence sentence, String text) {
    return new Line(
        Visible.text(sentence.span().in(text)),
        sentence.writer().name(),
        style(sentence.writer()),
        sentence.words().size() == 1
            ? List.of()
            : shares(new Authorship(List.of(sentence)).shares()));
  }

  private static List<Share> shares(Map<Author.Kind, Integer> shares) {
    return shares.entrySet().stream()
        .sorted(Map.Entry.<Author.Kind, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(share -> new Share(share.getKey().name(), style(share.getKey()), share.getValue()))
        .toList();
  }

  private static String style(Enum<?> writer) {
    return writer.name().toLowerCase(Locale.ROOT);
  }
}
