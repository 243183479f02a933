package io.postillion.connectors.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.Passages;
import io.postillion.connectors.ai.Requests;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.check.HashtagUse;
import io.postillion.core.insight.HashtagAdvice;
import io.postillion.core.insight.Ratio;
import io.postillion.core.post.Author;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  @Test
  void of_the_brands_list_those_come_first_of_which_the_text_speaks() {
    assertThat(
            tagged(
                new HashtagPolicy(List.of("Holidays", "OldMill"), Set.of(), 10, 5),
                Map.of(),
                Map.of()))
        .isEqualTo(
            new Proposal(
                "#OldMill #OpenDay #Holidays",
                List.of(
                    new Why(Why.Kind.PREFERRED_TAG, "#OldMill"),
                    new Why(Why.Kind.ARTICLE_TAG, "#OpenDay"),
                    new Why(Why.Kind.PREFERRED_TAG, "#Holidays"))));
  }

  @Test
  void what_did_well_before_goes_first_and_what_did_badly_last() {
    assertThat(
            tagged(
                new HashtagPolicy(List.of("OldMill", "Holidays"), Set.of(), 10, 5),
                Map.of(),
                Map.of("oldmill", new Ratio(7, 0.5), "openday", new Ratio(5, 1.44))))
        .isEqualTo(
            new Proposal(
                "#OpenDay #Holidays #Mill",
                List.of(
                    new Why(Why.Kind.ARTICLE_TAG, "#OpenDay"),
                    new Why(Why.Kind.BETTER, "#OpenDay ×1.4 (5)"),
                    new Why(Why.Kind.PREFERRED_TAG, "#Holidays"),
                    new Why(Why.Kind.FREQUENT, "#Mill"))));
  }

  @Test
  void a_tag_of_earlier_posts_that_did_well_is_proposed_where_the_text_speaks_of_it() {
    assertThat(
            tagged(
                    HashtagPolicy.NONE,
                    Map.of(),
                    Map.of("theMill", new Ratio(9, 2.0), "Skiing", new Ratio(9, 3.0)))
                .why())
        .startsWith(
            new Why(Why.Kind.PAST_TAG, "#theMill"), new Why(Why.Kind.BETTER, "#theMill ×2.0 (9)"))
        .noneMatch(why -> why.detail().contains("Skiing"));
  }

  @Test
  void of_few_posts_nothing_is_concluded() {
    assertThat(tagged(HashtagPolicy.NONE, Map.of(), Map.of("openday", new Ratio(4, null))).why())
        .extracting(Why::kind)
        .doesNotContain(Why.Kind.BETTER, Why.Kind.WORSE);
  }

  @Test
  void banned_and_overused_ones_are_left_out_and_that_is_said() {
    Proposal proposal =
        tagged(
            new HashtagPolicy(List.of("OldMill"), Set.of("mill"), 10, 5),
            Map.of("openday", 6, "oldmill", 4),
            Map.of());

    assertThat(proposal.words()).startsWith("#OldMill").doesNotContain("#Mill", "#OpenDay");
    assertThat(proposal.why())
        .contains(
            new Why(Why.Kind.BANNED_TAGS, "#Mill"), new Why(Why.Kind.OVERUSED_TAGS, "#OpenDay"));
  }

  @Test
  void what_the_brand_wants_in_every_post_is_never_overused() {
    assertThat(
            propose(
                    Passages.of(Wish.HASHTAGS, "")
                        .minding(List.of(), List.of("#acme"))
                        .advised(
                            new HashtagAdvice(
                                HashtagPolicy.NONE,
                                new HashtagUse(10, Map.of("acme", 10)),
                                Map.of())))
                .get(0)
                .words())
        .startsWith("#acme");
  }

  @Test
  void where_the_network_takes_fewer_than_there_are_that_is_said() {
    assertThat(
            propose(
                    Passages.of(Wish.HASHTAGS, "")
                        .between("The mill opens. #one #two", "")
                        .about(Requests.MILL))
                .get(0))
        .isEqualTo(
            new Proposal(
                "#OpenDay",
                List.of(new Why(Why.Kind.ARTICLE_TAG, "#OpenDay"), new Why(Why.Kind.CUSTOM, "3"))));
  }

  private Proposal tagged(
      HashtagPolicy policy, Map<String, Integer> uses, Map<String, Ratio> results) {
    Map<String, Ratio> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    found.putAll(results);
    return propose(
            Passages.of(Wish.HASHTAGS, "")
                .between("The old mill opens. https://mill.example/open", "")
                .about(Requests.MILL)
                .minding(List.of(), List.of())
                .advised(new HashtagAdvice(policy, new HashtagUse(10, uses), found)))
        .get(0);
  }
}
