package io.postillion.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two contents have the same seal if, and only if, the public would see the same. */
class SealLawsTest {

  private static final ChannelId WALL = new ChannelId("acme-wall");

  /** Few and short, so that equal ones and near misses are met often. */
  @Provide
  Arbitrary<PostContent> contents() {
    Arbitrary<String> words = Arbitraries.of("", "a", "b", "ab", "a b", "1:a", "é", "0");
    Arbitrary<Media> pictures =
        Combinators.combine(Arbitraries.of("aa", "bb"), words)
            .as((hash, alt) -> new Media(hash, "image/png", 1, 1, 1, alt));
    Arbitrary<LinkCard> cards =
        Combinators.combine(
                Arbitraries.of("", "https://a.example", "https://b.example"), words, words)
            .as((uri, title, text) -> new LinkCard(URI.create(uri), title, text));
    return Combinators.combine(
            words,
            Arbitraries.of(Locale.ENGLISH, Locale.FRENCH),
            pictures.list().ofMaxSize(2),
            cards.injectNull(0.3),
            Arbitraries.of(true, false))
        .as(PostContent::new);
  }

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void the_seal_is_the_same_exactly_when_the_content_is(
      @ForAll("contents") PostContent one, @ForAll("contents") PostContent other) {
    assertThat(Seal.of(WALL, one).equals(Seal.of(WALL, other))).isEqualTo(one.equals(other));
  }

  @Property
  void a_copy_has_the_same_seal(@ForAll("contents") PostContent content) {
    PostContent copy =
        new PostContent(
            content.text(),
            content.language(),
            List.copyOf(content.media()),
            content.link(),
            content.aiMark());

    assertThat(Seal.of(WALL, copy)).isEqualTo(Seal.of(WALL, content)).matches("[0-9a-f]{64}");
  }

  @Property
  void another_channel_is_another_seal(@ForAll("contents") PostContent content) {
    assertThat(Seal.of(new ChannelId("acme-other"), content)).isNotEqualTo(Seal.of(WALL, content));
  }

  @Property
  void any_change_of_any_text_changes_the_seal(@ForAll String one, @ForAll String other) {
    PostContent first = PostContent.of(one, Locale.ENGLISH);
    PostContent second = PostContent.of(other, Locale.ENGLISH);

    assertThat(Seal.of(WALL, first).equals(Seal.of(WALL, second)))
        .isEqualTo(first.text().equals(second.text()));
  }

  /** What was sealed before there were marks stays sealed. */
  @Example
  void a_content_without_a_mark_has_the_seal_that_it_always_had() {
    assertThat(Seal.of(WALL, PostContent.of("Fresh bread", Locale.ENGLISH)))
        .isEqualTo("d2198b56f0a822b687200a3fd121e4e59210b12b0092a84f514f322eb0092939");
  }

  @Example
  void half_a_surrogate_pair_cannot_pass_for_a_question_mark() {
    assertThat(PostContent.of("a\uD83Db\0", Locale.ENGLISH).text()).isEqualTo("a\uFFFDb");
  }
}
