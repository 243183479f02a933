package io.postillion.connectors.cms.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  private static final URI BASE = URI.create("https://acme.example/news/bakery/");

  @Test
  void paragraphs_are_separated_by_a_blank_line() {
    assertThat(text("<p>One</p><p>Two<br>three</p>Four<div>Five</div>"))
        .isEqualTo("One\n\nTwo\nthree\n\nFour\n\nFive");
  }

  @Test
  void headings_of_every_rank_are_marked_alike() {
    assertThat(
            text("<h1>Big <em>news</em></h1><p>Text</p><h4>More<br>news</h4><p>End</p><h2></h2>"))
        .isEqualTo("## Big news\n\nText\n\n## More news\n\nEnd");
  }

  @Test
  void links_keep_their_absolute_address() {
    assertThat(text("<p>See <a href='../prices?a=1&amp;b=2'>our <b>prices</b></a>, please.</p>"))
        .isEqualTo("See [our prices](https://acme.example/news/prices?a=1&b=2), please.");
  }

  @Test
  void brackets_in_an_address_do_not_end_the_link() {
    assertThat(text("<a href='https://en.example/Oven_(room)'>oven</a>"))
        .isEqualTo("[oven](https://en.example/Oven_%28room%29)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "#top",
        "",
        "mailto:me@acme.example",
        "tel:1"
      })
  void links_that_lead_nowhere_are_words(String href) {
    assertThat(text("<p>Go <a href=\"" + href + "\">there</a> now</p>")).isEqualTo("Go there now");
  }

  @Test
  void a_link_around_blocks_does_not_swallow_their_breaks() {
    assertThat(text("Intro<a href='/x'><h2>Title</h2></a><p>Text</p>"))
        .isEqualTo("Intro\n\n## [Title](https://acme.example/x)\n\nText");
  }

  @Test
  void links_around_pictures_vanish() {
    assertThat(text("<p>a<a href='/x'><img src='y.png'></a>b</p>")).isEqualTo("ab");
  }

  @Test
  void lists_have_a_dash_for_each_item() {
    assertThat(
            text(
                "<p>Bread:</p><ul><li>Rye</li><li><p>Spelt</p></li><li>Rolls<ol><li>plain</li>"
                    + "</ol></li></ul><p>That is all.</p>"))
        .isEqualTo("Bread:\n\n- Rye\n- Spelt\n- Rolls\n- plain\n\nThat is all.");
  }

  @Test
  void tables_have_a_line_for_each_row() {
    assertThat(
            text(
                "<table><thead><tr><th>Loaf</th><th>Price</th></tr></thead>"
                    + "<tbody><tr><td><p>Rye</p></td><td>4 €</td></tr></tbody></table><p>End</p>"))
        .isEqualTo("Loaf | Price\nRye | 4 €\n\nEnd");
  }

  @Test
  void nothing_is_read_that_the_reader_does_not_see() {
    assertThat(
            text(
                "<p>A</p><script>alert('x')</script><style>p{}</style><!-- secret --><iframe src=x>f"
                    + "</iframe><form><input value=i><button>Buy</button><label>Mail</label></form>"
                    + "<noscript>n</noscript><template>t</template><svg><text>s</text></svg>"
                    + "<object>o</object><p hidden>h</p><p style='color:red;DISPLAY : none'>d</p>"
                    + "<div aria-hidden=true>v</div><textarea>w</textarea><p>Z</p>"))
        .isEqualTo("A\n\nZ");
  }

  @Test
  void entities_are_characters() {
    assertThat(text("<p>Caf&eacute; &amp; bar&nbsp;&#8217;s &lt;new&gt;</p>"))
        .isEqualTo("Café & bar ’s <new>");
    assertThat(HtmlText.line("Tom &#8211; <em>the</em> baker&#8217;s &amp; son"))
        .isEqualTo("Tom – the baker’s & son");
  }

  @Test
  void whitespace_of_the_source_means_nothing_except_in_pre() {
    assertThat(text("<p>\n  one\n  two  <b> three</b></p><pre>a\nb</pre>"))
        .isEqualTo("one two three\n\na\nb");
  }

  @Test
  void the_pictures_come_with_their_words() {
    assertThat(
            HtmlText.parse(
                    "<img src='/a.jpg' alt='The &quot;oven&quot;'><img src='data:image/png;base64,x'>"
                        + "<img alt=x><img src='https://cdn.example/b.png'><img src='c.png'>",
                    BASE)
                .images(2))
        .containsExactly(
            new Image(URI.create("https://acme.example/a.jpg"), "The \"oven\""),
            new Image(URI.create("https://cdn.example/b.png"), ""));
  }

  @Test
  void an_article_without_text_is_an_empty_text() {
    assertThat(text("")).isEmpty();
    assertThat(text("<p>&nbsp;</p><img src=x>\u200B<h2> </h2>")).isEmpty();
  }

  @Test
  void five_megabytes_are_capped() {
    String paragraph = "<p>" + "All work and no play. ".repeat(40) + "</p>";
    String article = paragraph.repeat(5 * 1024 * 1024 / paragraph.length() + 1);

    assertThat(text(article))
        .hasSizeBetween(CmsItem.MAX_BODY - 200, CmsItem.MAX_BODY)
        .startsWith("All work and no play.");
  }

  @Test
  void endless_nesting_and_broken_tags_are_survived() {
    assertThat(text("<div>".repeat(20_000) + "deep" + "<b></p></i><a href=")).contains("deep");
  }

  private static String text(String html) {
    return HtmlText.parse(html, BASE).text();
  }
}
