package io.postillion.core.ai;

import static io.postillion.core.testing.FakeDrafter.draft;
import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.check.Finding;
import io.postillion.core.content.Article;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Support;
import io.postillion.core.testing.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A channel that writes in another language than the article has. */
class OtherLanguageTest {

  private static final ChannelId MUR = new ChannelId("acme-mur");

  private final World world = new World();
  private final PostId id = planned();

  private PostId planned() {
    world.channels.add(
        new Channel(MUR, ACME, "sandbox", "Le mur", "@acme", Connection.NEW, Locale.FRENCH));
    Article article = world.article();
    return world.planner.plan(ACME, article.id()).stream()
        .map(world::post)
        .filter(post -> post.channel().equals(MUR))
        .map(Post::id)
        .findFirst()
        .orElseThrow();
  }

  private List<Finding> found() {
    return world.findings.of(ACME, world.revision(id).id());
  }

  @Test
  void a_model_is_asked_for_the_channels_language_and_the_post_is_in_it() {
    world.drafter.answers(request -> draft("Acme cuit du pain le dimanche."));

    world.drafting.first(ACME, id);

    assertThat(world.drafter.asked().get(0).language()).isEqualTo(Locale.FRENCH);
    assertThat(world.revision(id).content().language()).isEqualTo(Locale.FRENCH);
    assertThat(found()).extracting(Finding::code).doesNotContain("language.other", "claim.date");
  }

  @Test
  void what_the_article_does_not_say_is_flagged_across_languages_too() {
    world.drafter.answers(request -> draft("Acme cuit 40 pains le lundi à Lyon."));

    world.drafting.first(ACME, id);

    assertThat(found())
        .filteredOn(finding -> finding.code().startsWith("claim."))
        .extracting(Finding::code, finding -> finding.arguments().get(0))
        .containsExactly(
            tuple("claim.number", "40"), tuple("claim.date", "lundi"), tuple("claim.name", "Lyon"));
  }

  @Test
  void without_a_model_the_articles_words_stay_in_its_language_and_history_and_checks_say_so() {
    world.drafter.answers(
        request ->
            new Draft(
                List.of(new Support("Everyone may come.", List.of("Everyone may come."))),
                List.of(),
                Author.offline("offline writer · TextRank")));

    world.drafting.first(ACME, id);

    assertThat(world.revision(id).content().language()).isEqualTo(Locale.ENGLISH);
    assertThat(found())
        .filteredOn(finding -> finding.code().equals("language.other"))
        .extracting(Finding::arguments)
        .containsExactly(List.of("fr", "en"));
    assertThat(world.history.of(ACME, id))
        .filteredOn(event -> event.kind() == PostEvent.Kind.WITHOUT_MODEL)
        .singleElement()
        .satisfies(event -> assertThat(event.detail()).contains("nothing is translated"));
  }
}
