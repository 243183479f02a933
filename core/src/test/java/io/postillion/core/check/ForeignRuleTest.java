package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignRuleTest {

  private static final String SOURCE =
      "Acme bakes bread. Thanks to @marie, and see [more](https://evil.example/more).";

  private final ForeignRule rule = new ForeignRule();

  private List<Finding> check(String text) {
    return rule.check(
        Drafts.text(text).linking("https://www.acme.example/bread").restingOn(SOURCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read https://www.acme.example/bread.",
        "Read https://acme.example/bread and HTTPS://WWW.ACME.EXAMPLE/other?a=b!",
        "See shop.acme.example or write to bread@acme.example",
        "The end.It was good. Version 2.0.1 of Node.js, at 10.30 p.m., e.g. in the U.S., 3.5 km",
        "Un point de vue, le point fr. J. Martin, M. Durand, z.B. heute",
        "50 % of 100%, and that is 20 %",
        "Merci @marie, meet us @ noon"
      })
  void the_articles_own_address_and_what_is_none_are_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/more",
        "HTTPS://EVIL.EXAMPLE",
        "http://www.acme.example.evil.example/bread",
        "https://www.acme.example@evil.example/bread",
        "https://acme-example.evil.example",
        "ftp://acme.example/x",
        "hxxps://evil.example/x",
        "javascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4",
        "mailto:boss@evil.example",
        "boss@evil.example",
        "//evil.example/x",
        "evil.example",
        "EVIL.EXAMPLE",
        "evil.zip",
        "evil[.]example",
        "evil(dot)example",
        "evil [punkt] example",
        "evil dot com",
        "evil point com",
        "evil。example",
        "ｅｖｉｌ．ｅｘａｍｐｌｅ",
        "ev\u200Bil.exam\u00ADple",
        "xn--vil-5cd.example",
        "аcme.example",
        "198.51.100.7/x",
        "http://3325256711/",
        "http://[2001:db8::1]/",
        "%65%76%69%6c%2eexample"
      })
  void every_other_address_is_pointed_at_however_it_is_written(String address) {
    assertThat(check("Go " + address + " now"))
        .containsExactly(FindingCode.LINK_FOREIGN.at(new Span(3, 3 + address.length()), address));
  }

  @Test
  void without_an_address_of_its_own_every_address_is_foreign() {
    assertThat(rule.check(Drafts.text("See https://acme.example.").restingOn(SOURCE)))
        .extracting(Finding::code)
        .containsExactly("link.foreign");
  }

  @Test
  void who_wrote_from_nothing_may_point_anywhere() {
    assertThat(rule.check(Drafts.text("See https://else.example, @jo.").restingOnNothing()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@evil", "@evil.example", "@evil@social.example", "＠evil"})
  void a_mention_that_the_source_does_not_make_is_pointed_at(String mention) {
    assertThat(check("Hi " + mention + ", welcome"))
        .containsExactly(
            FindingCode.MENTION_FOREIGN.at(new Span(3, 3 + mention.length()), mention));
  }
}
