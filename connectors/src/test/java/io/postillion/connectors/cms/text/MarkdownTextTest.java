package io.postillion.connectors.cms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

  private static final URI BASE = URI.create("https://acme.example/news/");

  @Test
  void it_has_the_same_form_as_html() {
    assertThat(
            text(
                """
                # Fresh *bread*

                We bake **daily**, from `4 am`, see [the
                hours](hours.html).

                * Rye
                * Spelt

                1. Mix

                <script>alert(1)</script>

                > Best bread ever &amp; more

                ![An oven](oven.png)
                """))
        .isEqualTo(
            """
            ## Fresh bread

            We bake daily, from 4 am, see [the hours](https://acme.example/news/hours.html).

            - Rye
            - Spelt

            - Mix

            Best bread ever & more""");
  }

  @Test
  void relative_links_without_a_site_are_words() {
    assertThat(MarkdownText.parse("See [there](x.html).", URI.create("")).text())
        .isEqualTo("See there.");
  }

  @Test
  void a_text_that_no_person_wrote_is_refused_in_words() {
    String nested = ">".repeat(200_000) + " x";

    assertThatThrownBy(() -> MarkdownText.parse(nested, BASE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested too deeply");
  }

  private static String text(String markdown) {
    return MarkdownText.parse(markdown, BASE).text();
  }
}
