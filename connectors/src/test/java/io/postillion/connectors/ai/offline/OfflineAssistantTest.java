package io.postillion.connectors.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.Passages;
import io.postillion.connectors.ai.Requests;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineAssistantTest {

  private final OfflineAssistant assistant = new OfflineAssistant();

  private List<Proposal> propose(Passages request) {
    return assistant.propose(request.build()).all();
  }

  private List<String> words(Passages request) {
    return propose(request).stream().map(Proposal::words).toList();
  }

  @Test
  void it_says_that_it_is_no_model() {
    assertThat(assistant.propose(Passages.of(Wish.PLAIN, "A.").build()).author().kind())
        .isEqualTo(Author.Kind.OFFLINE);
    assertThat(assistant.wishes(new BrandId("acme")))
        .containsExactlyInAnyOrder(Wish.SHORTER, Wish.CLEARER, Wish.PLAIN, Wish.HASHTAGS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The mill is really beautiful. | The mill is beautiful.",
        "en | Of course, we open in May. | We open in May.",
        "en | It turns, in fact, every day. | It turns every day.",
        "en | It turns every day, of course. | It turns every day.",
        "en | We work in order to open prior to May. | We work to open before May.",
        "en | In order to see it, come. | To see it, come.",
        "fr | Le moulin est vraiment beau. | Le moulin est beau.",
        "fr | Bien sûr, nous ouvrons en mai. | Nous ouvrons en mai.",
        "fr | Nous travaillons afin de rouvrir. | Nous travaillons pour rouvrir.",
        "fr | Nous rouvrons dans l’optique de moudre. | Nous rouvrons pour moudre."
      })
  void it_leaves_out_what_says_nothing_and_says_the_rest_simply(
      String language, String passage, String clearer) {
    assertThat(words(Passages.of(Wish.CLEARER, passage).in(Locale.forLanguageTag(language))))
        .containsExactly(clearer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It is not very cheap.",
        "en | That was a really easy day.",
        "en | She isn’t really sure.",
        "en | A reality check.",
        "fr | Ce n’est pas vraiment sûr.",
        "fr | Il y a de très anciens moulins.",
        "de | Die Mühle ist wirklich schön."
      })
  void it_leaves_alone_what_would_mean_something_else(String language, String passage) {
    assertThat(words(Passages.of(Wish.CLEARER, passage).in(Locale.forLanguageTag(language))))
        .isEmpty();
  }

  @Test
  void it_says_what_it_left_out() {
    assertThat(propose(Passages.of(Wish.PLAIN, "It is really open in order to grind.")))
        .singleElement()
        .extracting(Proposal::why)
        .isEqualTo(
            List.of(
                new Why(Why.Kind.FILLERS, "really"),
                new Why(Why.Kind.PLAIN_WORDS, "in order to → to")));
  }

  @Test
  void shorter_goes_without_fillers_then_without_an_aside() {
    assertThat(
            propose(
                Passages.of(
                    Wish.SHORTER,
                    "The mill, which cost 1.5 million, is really open (not on Mondays).")))
        .containsExactly(
            new Proposal(
                "The mill, which cost 1.5 million, is open (not on Mondays).",
                List.of(new Why(Why.Kind.FILLERS, "really"))),
            new Proposal(
                "The mill, which cost 1.5 million, is open.",
                List.of(
                    new Why(Why.Kind.FILLERS, "really"),
                    new Why(Why.Kind.CLAUSE, "(not on Mondays)"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The mill, which cost 1.5 million, is open. | The mill is open.",
        "en | The mill is open – at last – for all. | The mill is open for all.",
        "en | The mill is open, thanks to forty volunteers. | The mill is open.",
        "fr | Le moulin, qui date de 1720, rouvre. | Le moulin rouvre.",
        "fr | Le moulin rouvre (le 3 mai). | Le moulin rouvre."
      })
  void it_knows_the_asides_that_a_sentence_can_do_without(
      String language, String passage, String shorter) {
    assertThat(words(Passages.of(Wish.SHORTER, passage).in(Locale.forLanguageTag(language))))
        .containsExactly(shorter);
  }

  @Test
  void of_several_sentences_it_leaves_out_the_one_that_says_least() {
    assertThat(
            words(
                Passages.of(
                    Wish.SHORTER,
                    "The old mill grinds local wheat. So we say hello. "
                        + "Visitors of the mill taste bread from local wheat.")))
        .containsExactly(
            "The old mill grinds local wheat. Visitors of the mill taste bread from local wheat.");
  }

  @Test
  void links_hashtags_and_mentions_are_never_left_out() {
    assertThat(
            words(
                Passages.of(
                    Wish.SHORTER,
                    "The mill (see https://mill.example), which @laurent runs, is open")))
        .isEmpty();
  }

  @Test
  void what_does_not_fit_at_all_is_cut_at_a_word() {
    assertThat(words(Passages.of(Wish.SHORTER, "The mill opens in May.").withRoom(12)))
        .containsExactly("The mill…");
  }

  @Test
  void hashtags_come_from_brand_article_and_text_with_their_reasons() {
    List<Proposal> proposals =
        propose(
            Passages.of(Wish.HASHTAGS, "")
                .between("The mill opens. https://mill.example/open", "")
                .about(Requests.MILL)
                .minding(List.of("wheel"), List.of("#acme", "mill")));

    assertThat(proposals)
        .containsExactly(
            new Proposal(
                "#acme #OpenDay #Mill",
                List.of(
                    new Why(Why.Kind.BRAND_TAG, "#acme"),
                    new Why(Why.Kind.ARTICLE_TAG, "#OpenDay"),
                    new Why(Why.Kind.FREQUENT, "#Mill"))),
            new Proposal("#acme", List.of(new Why(Why.Kind.BRAND_TAG, "#acme"))));
  }

  @Test
  void hashtags_that_are_forbidden_there_already_or_too_many_are_not_proposed() {
    assertThat(
            words(
                Passages.of(Wish.HASHTAGS, "")
                    .between("Open! #one #OpenDay", "")
                    .minding(List.of("#cheap"), List.of("#cheap", "#acme", "#more"))))
        .containsExactly("#acme");
    assertThat(words(Passages.of(Wish.HASHTAGS, "").between("#one #two #three", ""))).isEmpty();
    assertThat(words(Passages.of(Wish.HASHTAGS, "").withRoom(5))).isEmpty();
  }
}
