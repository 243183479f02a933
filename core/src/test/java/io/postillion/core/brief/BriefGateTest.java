package io.postillion.core.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.core.content.CmsItem;
import io.postillion.core.testing.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefGateTest {

  private final World world = new World();

  @ParameterizedTest(name = "{0} words of article, {1} of message, {2} of facts: {3}")
  @CsvSource({"25,0,0,true", "24,0,0,false", "10,5,10,true", "10,5,9,false", "0,0,25,true"})
  void article_and_brief_together_say_enough_or_not(
      int body, int message, int facts, boolean enough) {
    Article article = article("word ".repeat(body));
    Brief brief =
        new Brief(article.id(), "a ".repeat(message), "everyone", "to sell", "x ".repeat(facts));

    assertThat(BriefGate.isEnough(article, brief)).isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({"'- * … — !? ', false", "'l’eau d’ici aujourd’hui ', true"})
  void punctuation_is_no_word_and_an_apostrophe_makes_no_second_one(String text, boolean words) {
    Article article = article(text.repeat(words ? 9 : 100));

    assertThat(BriefGate.isEnough(article, Brief.none(article.id()))).isEqualTo(words);
  }

  private Article article(String body) {
    CmsItem item = World.item("1", "A title that counts for nothing here", body);
    world.inbox.receive(World.BLOG, item);
    return world.articles.all().get(0);
  }
}
