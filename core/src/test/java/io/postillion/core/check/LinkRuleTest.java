package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRuleTest {

  private final LinkRule rule = new LinkRule();

  private List<Finding> check(String text) {
    return rule.check(Drafts.text(text).restingOnNothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://acme.example/news.",
        "(https://en.wikipedia.org/wiki/Bread_(food))",
        "https://münchen.example/straße?q=brot#oben, und mehr",
        "https://acme.example:8443/a%20b",
        "https://xn--mnchen-3ya.example",
        "Write to bread@acme.example, ask @acme.example or use Node.js.",
        "The end.The next one. Version 2.0.1"
      })
  void good_addresses_and_what_is_none_are_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Go to https://acme now, https://acme",
    "Go to https://acme..example/x, https://acme..example/x",
    "Go to https://-acme.example, https://-acme.example",
    "Go to https://acme.example/50%off!, https://acme.example/50%off",
    "Go to https://127.0.0.1/x, https://127.0.0.1/x",
    "Go to https://localhost:8080, https://localhost:8080"
  })
  void addresses_that_nobody_can_open_are_pointed_at(String text, String address) {
    assertThat(check(text))
        .containsExactly(
            FindingCode.LINK_MALFORMED.at(
                new Span(6, 6 + address.strip().length()), address.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https:// acme.example", "https ://acme.example", "https:\n//acme.example"})
  void a_blank_inside_breaks_an_address(String broken) {
    assertThat(check("Go to " + broken))
        .containsExactly(FindingCode.LINK_WHITESPACE.at(new Span(6, 6 + broken.length()), broken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://acme.example/x", "ftp://acme.example/x"})
  void anything_but_https_is_insecure(String address) {
    assertThat(check("Go to " + address + "."))
        .containsExactly(FindingCode.LINK_INSECURE.at(new Span(6, 6 + address.length()), address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.com", "www.acme.travel", "shop.acme.fr/bread"})
  void a_bare_domain_is_not_clickable_everywhere(String domain) {
    assertThat(check("Go to " + domain + "!"))
        .containsExactly(
            FindingCode.LINK_NOT_CLICKABLE.at(new Span(6, 6 + domain.length()), domain));
  }

  @Test
  void a_post_about_an_article_should_lead_to_it() {
    assertThat(rule.check(Drafts.text("Bread!").restingOn("An article.")))
        .containsExactly(FindingCode.LINK_MISSING.found());
    assertThat(rule.check(Drafts.text("https://acme.example").restingOn("An article."))).isEmpty();
    assertThat(
            rule.check(
                Drafts.text("Bread!").linking("https://acme.example").restingOn("An article.")))
        .isEmpty();
  }

  @Test
  void a_card_that_the_network_will_not_show_needs_its_address_in_the_text() {
    Drafts withPicture =
        Drafts.text("Bread!").linking("https://acme.example/b").showing(Drafts.picture("Bread"));

    assertThat(rule.check(withPicture.restingOnNothing()))
        .containsExactly(FindingCode.LINK_HIDDEN.found("https://acme.example/b"));
    assertThat(
            rule.check(
                Drafts.text("Bread! https://acme.example/b")
                    .linking("https://acme.example/b")
                    .showing(Drafts.picture("Bread"))
                    .restingOnNothing()))
        .isEmpty();
  }

  @Test
  void the_address_of_a_card_is_held_to_the_same_rules() {
    assertThat(rule.check(Drafts.text("x").linking("http://acme.example").restingOnNothing()))
        .containsExactly(FindingCode.LINK_INSECURE.found("http://acme.example"));
    assertThat(rule.check(Drafts.text("x").linking("/news").restingOnNothing()))
        .containsExactly(FindingCode.LINK_MALFORMED.found("/news"));
  }
}
