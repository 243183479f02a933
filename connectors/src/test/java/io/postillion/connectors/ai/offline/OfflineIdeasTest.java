package io.postillion.connectors.ai.offline;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.connectors.ai.Requests;
import io.postillion.connectors.ai.Sought;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import org.junit.jupiter.api.Test;

class OfflineIdeasTest {

  private static final Requests WORKSHOP =
      aboutTheMill()
          .saying(
              "Repair days",
              """
              Last winter 1,240 people came to repair a bike. Who has never heard a chain squeak? \
              "People arrive with a problem and leave with a skill," says Lucie Garnier. \
              Bring your bike and wear old clothes. The workshop stays open until the evening.
              """);

  @Test
  void figures_quotations_questions_and_steps_are_angles_in_the_articles_own_words() {
    FoundIdeas found = OfflineIdeas.find(Sought.about(WORKSHOP));

    assertThat(found.author()).isEqualTo(Author.offline("offline writer · ideas"));
    assertThat(found.all())
        .extracting(Found::kind, Found::hook)
        .containsExactly(
            tuple(Idea.Kind.FIGURE, "Last winter 1,240 people came to repair a bike."),
            tuple(
                Idea.Kind.STORY,
                "\"People arrive with a problem and leave with a skill,\" says Lucie Garnier."),
            tuple(Idea.Kind.QUESTION, "Who has never heard a chain squeak?"),
            tuple(Idea.Kind.HOW_TO, "Bring your bike and wear old clothes."));
    assertThat(found.all())
        .allSatisfy(
            one -> {
              assertThat(one.why()).isEqualTo(new Reason(Reason.Kind.SENTENCE, ""));
              assertThat(one.article()).isEqualTo(WORKSHOP.build().article().id());
              assertThat(one.channel()).isNull();
            });
  }

  @Test
  void an_article_with_nothing_of_the_kind_gives_no_idea() {
    Requests dull = aboutTheMill().saying("Dull", "Nothing much happens here on most days.");

    assertThat(OfflineIdeas.find(Sought.about(dull)).all()).isEmpty();
  }

  @Test
  void about_a_topic_without_an_article_it_knows_nothing() {
    assertThat(OfflineIdeas.find(Sought.about("astronomy")).all()).isEmpty();
  }
}
