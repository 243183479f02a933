package io.postillion.core.brief;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.Asked;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Author;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BriefingTest {

  private final World world = new World();
  private final ArticleId article = world.article().id();

  @Test
  void a_thin_article_is_not_enough_until_its_brief_says_more() {
    assertThat(world.briefing.review(ACME, article).isEnough()).isFalse();

    world.briefing.save(
        world.manager, ACME, new Brief(article, "", "", "", "A fact of the brand. ".repeat(6)));

    assertThat(world.briefing.review(ACME, article).isEnough()).isTrue();
  }

  @Test
  void proposals_are_kept_with_their_author_and_leave_the_brief_alone() {
    BriefProposal proposal =
        world.briefing.propose(world.manager, ACME, Brief.none(article), Locale.FRENCH);

    assertThat(world.briefing.proposed(ACME, article)).contains(proposal);
    assertThat(proposal.fillings().author())
        .isEqualTo(Author.model("openai", "gpt", "review-brief 1"));
    assertThat(proposal.at()).isEqualTo(world.clock.instant());
    assertThat(world.briefing.review(ACME, article).brief()).isEqualTo(Brief.none(article));
    assertThat(world.reviewer.asked().reader()).isEqualTo(Locale.FRENCH);
    assertThat(world.reviewer.asked().missing()).contains(Criterion.AUDIENCE, Criterion.MATERIAL);
  }

  @Test
  void fillings_never_replace_what_a_person_said() {
    Brief typed = new Brief(article, "", "neighbours", "", "");

    Brief filled =
        typed.filled(world.briefing.propose(world.manager, ACME, typed, Locale.ENGLISH).fillings());

    assertThat(filled.audience()).isEqualTo("neighbours");
    assertThat(filled.keyMessage()).isEqualTo("Acme bakes.");
    assertThat(world.reviewer.asked().brief()).isEqualTo(typed);
    assertThat(world.reviewer.asked().missing()).doesNotContain(Criterion.AUDIENCE);
  }

  @Test
  void only_managers_write_briefs_and_only_about_articles_of_the_brand() {
    Brief unknown = Brief.none(ArticleId.random());

    assertThatThrownBy(() -> world.briefing.save(world.approver, ACME, Brief.none(article)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> world.briefing.propose(world.approver, ACME, Brief.none(article), Locale.ENGLISH))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> world.briefing.save(world.manager, ACME, unknown))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_process_finds_what_was_proposed_for_the_article_as_it_is() {
    BriefProposal first = world.briefing.propose(ACME, article);
    world.clock.pass(Duration.ofMinutes(1));

    assertThat(world.briefing.propose(ACME, article)).isEqualTo(first);
    assertThat(world.briefing.proposed(ACME, article)).contains(first);
    assertThat(world.reviewer.asked().asked()).isEqualTo(Asked.byProcess().about(null, article));
  }
}
