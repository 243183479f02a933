package io.postillion.connectors.social.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tom & Jerry <3            | <p>Tom &amp; Jerry &lt;3</p>
          Read https://example.com/a/long/path?x=1&y=2 now | <p>Read <a href="https://example.com/a/long/path?x=1&amp;y=2"><span class="invisible">https://</span><span class="ellipsis">example.com/a/long/</span><span class="invisible">path?x=1&amp;y=2</span></a> now</p>
          Hi @bob@other.example!    | <p>Hi <span class="h-card"><a href="https://other.example/@bob" class="u-url mention">@<span>bob</span></a></span>!</p>
          Out #Café 🎉              | <p>Out <a href="https://x.example/tags/Café" class="mention hashtag">#<span>Café</span></a> 🎉</p>
          It is *very* new_ish      | It is <i>very</i> new_ish<br>
          "Quoted" -- it's          | <p>“Quoted” – it’s</p>
          🎉🎉                      | <p>🎉🎉</p>
          ...                       | <p>...</p>
          """)
  void it_is_the_same_in_the_servers_clothes(String text, String html) {
    assertThat(Wording.same(text, html)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Out today                 | <p>Out today!1</p>
          Out today                 | <p>out today</p>
          Save 10 %                 | <p>Save 20 %</p>
          🎉🎉                      | <p>🎉</p>
          ...                       | <p>…!</p>
          Out today                 | ''
          """)
  void other_letters_figures_or_emoji_are_another_text(String text, String html) {
    assertThat(Wording.same(text, html)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'one\n\ntwo\nthree', <p>one</p><p>two<br />three</p>"})
  void paragraphs_are_no_difference(String text, String html) {
    assertThat(Wording.same(text, html)).isTrue();
  }
}
