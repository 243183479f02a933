package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.Models.Obstacle;
import io.postillion.core.flow.Models.Trial;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.memory.MemoryModels;
import io.postillion.plugin.desk.memory.Sample;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelsTest extends DeskTest {

  private static final String MODELS = "/desk/velo/models";
  private static final String MIGRATION = MODELS + "/post/1/migration";

  @Autowired private MemoryModels models;
  @Autowired private History history;

  /** Administers every brand. */
  private static final Person ROOT =
      new Person(
          Sample.CAMILLE.id(),
          Sample.CAMILLE.login(),
          Sample.CAMILLE.name(),
          EnumSet.allOf(Role.class),
          Set.of(Sample.VELO, Sample.TEA, Sample.FOREIGN, Sample.BARE),
          Sample.CAMILLE.locale(),
          Sample.CAMILLE.zone());

  @BeforeEach
  void twoRunOnTheOldVersion() {
    as(ROOT);
    models.runs(
        List.of(
            trial(sample.review, List.of()),
            trial(
                sample.published,
                List.of(new Obstacle(Obstacle.Kind.GONE, "Task_Old", "Old step", "")))));
  }

  @Test
  void every_model_shows_where_it_comes_from_its_versions_and_what_is_wrong_with_it() {
    assertThat(text(get(MODELS)))
        .contains("Bring a post out", "comes with Postillion", "post.bpmn", MIGRATION)
        .contains("Legal &lt;decides&gt;", "from the folder of models")
        .contains("Task_Ring “Ring”", "nobody works on it", "What to do: use another.")
        .contains("the version before stays", "The linter has nothing to say against it.")
        .contains("<title>Models · Postillion</title>");
    assertThat(text(inFrench(MODELS))).contains("Modèles", "livré avec Postillion", "personne");
  }

  @Test
  void a_dry_run_shows_which_can_and_which_cannot_and_why_and_moves_nothing() {
    assertThat(text(get(MIGRATION)))
        .contains("These can: 1", "These stay on their version: 1", page(sample.review))
        .contains("It stands at “Old step”, and the newest version has no such step.")
        .contains("Move 1 to version 2");
    assertThat(text(inFrench(MIGRATION))).contains("Elle est à l’étape « Old step »");
    assertThat(models.migrated()).isEmpty();
  }

  @Test
  void a_person_moves_those_that_can_and_each_has_it_in_its_history() {
    assertThat(told(post(MIGRATION), "done"))
        .isEqualTo("1 of post go on on the newest version now.");

    assertThat(models.migrated()).containsExactly(sample.review.toString());
    assertThat(history.of(Sample.VELO, sample.review))
        .last()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(PostEvent.Kind.MIGRATED);
              assertThat(event.actor()).isEqualTo("Camille Roux");
              assertThat(event.detail()).isEqualTo("post 1 → 2");
            });
    assertThat(history.of(Sample.VELO, sample.published))
        .extracting(PostEvent::kind)
        .doesNotContain(PostEvent.Kind.MIGRATED);
  }

  @Test
  void nothing_left_is_said_so_and_an_unknown_version_is_not_there() {
    assertThat(text(get(MODELS + "/post/2/migration")))
        .contains("Nothing that runs on this version");
    assertThat(get(MODELS + "/post/9/migration")).hasStatus(404);
    assertThat(text(get(MODELS + "/post/2/diagram"))).contains("<definitions/>");
  }

  @Test
  void who_does_not_administer_every_brand_neither_sees_nor_moves_anything() {
    assertThat(text(get("/desk/velo/work"))).contains("\"" + MODELS + "\"");
    as(Sample.CAMILLE);

    assertThat(text(get("/desk/velo/work"))).doesNotContain("\"" + MODELS + "\"");
    assertThat(get(MODELS)).hasStatus(403);
    assertThat(get(MIGRATION)).hasStatus(403);
    assertThat(get(MODELS + "/post/2/diagram")).hasStatus(403);
    assertThat(post(MIGRATION)).hasStatus(403);
    assertThat(models.migrated()).isEmpty();
  }

  private static Trial trial(PostId post, List<Obstacle> obstacles) {
    return new Trial("i-" + post, Sample.VELO, post, post.toString(), 1, 2, obstacles);
  }
}
