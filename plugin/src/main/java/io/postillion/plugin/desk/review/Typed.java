package io.postillion.plugin.desk.review;

import io.postillion.core.NotFoundException;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.RevisionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed on the review page, kept until it was accepted.
 *
 * @param revision the one that was shown; empty when there was none
 * @param text null when the form had none: it was about something else
 * @param taken ids of suggestions whose words were put into the text
 */
record Typed(
    String revision,
    String seal,
    @Nullable String text,
    List<String> alts,
    String comment,
    String at,
    String zone,
    String wish,
    List<String> taken) {

  static final Typed NOTHING = new Typed("", "", null, List.of(), "", "", "", "", List.of());

  static Typed of(MultiValueMap<String, String> form) {
    return new Typed(
        first(form, "revision"),
        first(form, "seal"),
        form.getFirst("text"),
        form.getOrDefault("alt", List.of()),
        first(form, "comment"),
        first(form, "at"),
        first(form, "zone"),
        first(form, "wish"),
        form.getOrDefault("taken", List.of()));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }

  /**
   * @return null when the form showed no revision
   * @throws NotFoundException when it names none that could exist
   */
  @Nullable RevisionId shown() {
    return revision.isBlank() ? null : decided();
  }

  /** The revision that a decision is about. */
  RevisionId decided() {
    try {
      return RevisionId.of(revision);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("revision", revision);
    }
  }

  /**
   * @throws NotFoundException when one of them cannot exist
   */
  List<SuggestionId> suggestions() {
    return taken.stream().map(Typed::suggestion).toList();
  }

  private static SuggestionId suggestion(String id) {
    try {
      return SuggestionId.of(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("suggestion", id);
    }
  }

  /** The same with words for one picture. */
  Typed describing(List<Media> media, String sha256, String words) {
    List<String> described = new ArrayList<>();
    for (int i = 0; i < media.size(); i++) {
      String typed = i < alts.size() ? alts.get(i) : media.get(i).alt();
      described.add(media.get(i).sha256().equals(sha256) ? words : typed);
    }
    return new Typed(revision, seal, text, described, comment, at, zone, wish, taken);
  }

  boolean isOlderThan(@Nullable RevisionId current) {
    return !revision.isBlank() && current != null && !revision.equals(current.toString());
  }

  /** The same with another text. */
  Typed saying(String words) {
    return new Typed(revision, seal, words, alts, comment, at, zone, wish, taken);
  }

  /** The given content with the typed words in it. */
  PostContent into(PostContent base) {
    List<Media> media = new ArrayList<>();
    for (int i = 0; i < base.media().size(); i++) {
      Media picture = base.media().get(i);
      media.add(i < alts.size() ? picture.withAlt(alts.get(i).strip()) : picture);
    }
    return new PostContent(
        text == null ? base.text() : text, base.language(), media, base.link(), base.aiMark());
  }
}
