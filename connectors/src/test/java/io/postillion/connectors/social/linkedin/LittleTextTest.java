package io.postillion.connectors.social.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittleTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          50% (ca.) #1_a [x]              § 50% \\(ca.\\) \\#1\\_a \\[x\\]
          Plain. Words, 1+1=2; "so"!      § Plain. Words, 1+1=2; "so"!
          #news at noon                   § #news at noon
          Now (#news)                     § Now \\(#news\\)
          #2026goals and #café, #日本語!  § #2026goals and #café, #日本語!
          #1 #2026 # ## #my_tag C#        § \\#1 \\#2026 \\# \\#\\# \\#my\\_tag C\\#
          https://a.example/b_c#part      § https://a.example/b\\_c\\#part
          a@b.example *bold* ~x~ <3 {y}   § a\\@b.example \\*bold\\* \\~x\\~ \\<3 \\{y\\}
          back\\slash | pipe              § back\\\\slash \\| pipe
          """)
  void markup_is_escaped_and_hashtags_stay_live(String text, String little) {
    assertThat(LittleText.of(text)).isEqualTo(little);
  }

  @Property
  void people_see_the_text_as_it_was_written(@ForAll("texts") String text) {
    assertThat(LittleText.plain(LittleText.of(text))).isEqualTo(text);
  }

  @Property(tries = 200)
  void any_text_comes_back(@ForAll String text) {
    assertThat(LittleText.plain(LittleText.of(text))).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\\",
            "|",
            "{",
            "}",
            "@",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "#",
            "*",
            "_",
            "~",
            " ",
            "\n",
            "a",
            "1",
            "é",
            "👍🏿",
            "hashtag",
            "{hashtag|\\#|x}",
            "@[Acme](urn:li:organization:1)")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Test
  void what_linkedin_itself_writes_is_read_as_people_see_it() {
    assertThat(
            LittleText.plain(
                "New {hashtag|\\#|my\\_tag} by @[Acme \\(UK\\)](urn:li:organization:42) \\<3"))
        .isEqualTo("New #my_tag by Acme (UK) <3");
  }
}
