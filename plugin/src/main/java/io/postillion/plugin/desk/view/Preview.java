package io.postillion.plugin.desk.view;

import io.postillion.core.brand.Channel;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.ThreadText;
import io.postillion.core.post.ThreadText.Part;
import io.postillion.plugin.desk.text.Entities;
import io.postillion.plugin.desk.text.Mark;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Pieces;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post as its network shows it.
 *
 * @param network decides the looks; unknown ones look like the sandbox
 * @param card null when the network shows none: a picture takes its place
 * @param rest the later posts of a thread
 */
public record Preview(
    String network,
    String name,
    String handle,
    String initials,
    String language,
    List<Piece> text,
    List<Media> pictures,
    @Nullable Card card,
    List<List<Piece>> rest) {

  /** A link as a network shows it. */
  public record Card(String address, String host, String title, String description) {}

  private static final Set<String> CARD_FROM_TEXT = Set.of("mastodon", "x");
  private static final Pattern SPACE = Pattern.compile("[\\s_-]+");

  /**
   * One post, to the character.
   *
   * @param marks findings and sentences to show in the text
   */
  public static Preview of(Channel channel, PostContent content, List<Mark> marks) {
    return of(channel, content, marks, List.of(new Part(0, content.text())));
  }

  /** The same where the network publishes each part as a post of its own. */
  static Preview ofThread(Channel channel, PostContent content, List<Mark> marks) {
    return of(channel, content, marks, ThreadText.parts(content.text()));
  }

  private static Preview of(
      Channel channel, PostContent content, List<Mark> marks, List<Part> parts) {
    List<List<Piece>> posts = parts.stream().map(part -> pieces(part, marks)).toList();
    return new Preview(
        channel.network(),
        Visible.text(channel.name()),
        Visible.text(channel.account()),
        initials(channel.name()),
        content.language().toLanguageTag(),
        posts.get(0),
        content.media(),
        content.media().isEmpty()
            ? content
                .card()
                .filter(link -> isShown(channel, content, link))
                .map(Preview::card)
                .orElse(null)
            : null,
        posts.subList(1, posts.size()));
  }

  /** The marks that concern it, counted from its beginning. */
  private static List<Piece> pieces(Part part, List<Mark> marks) {
    int end = part.start() + part.text().length();
    List<Mark> all = new ArrayList<>(Entities.of(part.text()));
    marks.stream()
        .filter(mark -> mark.start() < end && mark.end() > part.start())
        .map(mark -> mark.within(part.start(), end))
        .forEach(all::add);
    return Pieces.of(part.text(), all);
  }

  /** Some make a card from an address in the text; the others take it beside the text. */
  private static boolean isShown(Channel channel, PostContent content, LinkCard link) {
    return WebAddress.isOne(link.uri().toString())
        && (!CARD_FROM_TEXT.contains(channel.network())
            || content.text().contains(link.uri().toString()));
  }

  private static Card card(LinkCard link) {
    return new Card(
        link.uri().toString(),
        Optional.ofNullable(link.uri().getHost()).orElse(""),
        Visible.text(link.title()),
        Visible.text(link.description()));
  }

  private static String initials(String name) {
    return SPACE
        .splitAsStream(name)
        .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
        .limit(2)
        .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
        .collect(Collectors.joining());
  }
}
