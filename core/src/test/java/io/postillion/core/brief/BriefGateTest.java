package io.postillion.core.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.core.content.CmsItem;
import io.postillion.core.testing.World;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefGateTest {

  private static final String MILL =
      "The mill opens its doors on [Sunday](https://mill.example/open). Forty volunteers restored"
          + " the wheel by hand, and everyone who wants to see it turn may come and bring flour.";

  private final World world = new World();

  @ParameterizedTest(name = "{0} words of article, {1} of message, {2} of facts: {3}")
  @CsvSource({"25,0,0,true", "24,0,0,false", "10,5,10,true", "10,5,9,false", "0,0,25,true"})
  void article_and_brief_together_say_enough_or_not(
      int body, int message, int facts, boolean enough) {
    Article article = article("word ".repeat(body));
    Brief brief =
        new Brief(article.id(), "a ".repeat(message), "everyone", "to sell", "x ".repeat(facts));

    assertThat(isEnough(article, brief)).isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"'- * … — !? ', false", "'l’eau d’ici aujourd’hui ', true"})
  void punctuation_is_no_word_and_an_apostrophe_makes_no_second_one(String text, boolean words) {
    Article article = article(text.repeat(words ? 9 : 100));

    assertThat(isEnough(article, Brief.none(article.id()))).isEqualTo(words);
  }

  @Test
  void what_the_article_says_does_not_count_twice_in_the_brief() {
    Article article =
        article("Acme bakes bread on [Sundays](https://acme.example). Everyone may come along.");
    String said = "Acme bakes bread on Sundays.\nEveryone may come along.";

    Brief brief = new Brief(article.id(), said, "", "", said + "\n" + said);

    assertThat(BriefGate.score(article, brief).met())
        .doesNotContain(Criterion.MATERIAL)
        .contains(Criterion.KEY_MESSAGE, Criterion.SOURCES);
  }

  @Test
  void all_criteria_together_are_a_hundred_points_and_each_is_met_by_its_field() {
    Article article = article(MILL);
    Brief brief =
        new Brief(
            article.id(),
            "Come and see",
            "families",
            "visits",
            "The mill is 300 years old.",
            "Book a tour",
            "",
            "The chronicle of the mill",
            "",
            "",
            LocalDate.EPOCH);

    assertThat(Arrays.stream(Criterion.values()).mapToInt(Criterion::points).sum())
        .isEqualTo(BriefScore.MOST);
    assertThat(BriefGate.score(article, brief).points()).isEqualTo(100);
    assertThat(BriefGate.score(article, brief).missing()).isEmpty();
  }

  @Test
  void an_article_alone_has_its_material_and_reaches_what_is_usually_wanted() {
    BriefScore score = score(MILL, Brief.none(article(MILL).id()));

    assertThat(score.met()).containsExactlyInAnyOrder(Criterion.MATERIAL, Criterion.SOURCES);
    assertThat(score.points()).isEqualTo(35);
    assertThat(score.isEnough(BriefThreshold.USUAL)).isTrue();
    assertThat(score.isEnough(36)).isFalse();
    assertThat(score.missing())
        .startsWith(Criterion.KEY_MESSAGE, Criterion.AUDIENCE)
        .contains(Criterion.EVIDENCE);
  }

  @Test
  void facts_that_only_the_brief_knows_need_a_source() {
    Article article = article(MILL);

    assertThat(score(MILL, new Brief(article.id(), "", "", "", "The mill is 300 years old.")).met())
        .contains(Criterion.EVIDENCE)
        .doesNotContain(Criterion.SOURCES);
  }

  @ParameterizedTest
  @CsvSource({
    "'It weighs 12 kilograms.', true",
    "'“It never stops turning,” she says.', true",
    "'Elle dit « nous recommençons demain ».', true",
    "'Many came.', false"
  })
  void a_figure_or_a_quotation_is_evidence(String body, boolean evidence) {
    assertThat(score(body, Brief.none(article(body).id())).met().contains(Criterion.EVIDENCE))
        .isEqualTo(evidence);
  }

  @Test
  void every_criterion_has_a_question_that_a_person_can_answer() {
    assertThat(Criterion.values()).allMatch(one -> one.question().endsWith("?"));
  }

  private static boolean isEnough(Article article, Brief brief) {
    return BriefGate.score(article, brief).isEnough(BriefThreshold.USUAL);
  }

  private BriefScore score(String body, Brief brief) {
    return BriefGate.score(article(body), brief);
  }

  private Article article(String body) {
    CmsItem item = World.item("1", "A title that counts for nothing here", body);
    world.inbox.receive(World.BLOG, item);
    return world.articles.all().get(0);
  }
}
