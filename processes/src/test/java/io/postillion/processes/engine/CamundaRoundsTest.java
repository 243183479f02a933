package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Round;
import io.postillion.core.flow.Rounds;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CamundaRoundsTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withFullHistory();

  private final PostId post = PostId.random();
  private Rounds rounds;

  @BeforeEach
  void look() {
    rounds = new CamundaRounds(engine.engine());
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.done("draft-post");
  }

  @Test
  void an_approval_that_runs_is_told_with_the_row_that_chose_it() {
    engine.checked(Map.of("risk", "high", "network", "bluesky", "market", "CA"));

    assertThat(rounds.of(TestEngine.BRAND, post))
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.process()).isEqualTo("approval-single");
              assertThat(round.name()).isEqualTo("One approver decides");
              assertThat(round.version()).isEqualTo(1);
              assertThat(round.model()).matches("[0-9a-f]{64}");
              assertThat(round.began()).isEqualTo(engine.clock().instant());
              assertThat(round.ended()).isNull();
              assertThat(round.steps())
                  .extracting(Round.Step::question, Round.Step::name)
                  .containsExactly(tuple(question(), "Review post"));
              assertThat(round.reason()).isEqualTo("high-risk");
              Round.Rule rule = round.rule();
              assertThat(rule).isNotNull();
              assertThat(rule.policy()).isEqualTo("approval-policy");
              assertThat(rule.version()).isEqualTo(1);
              assertThat(rule.id()).isEqualTo("Rule_HighRisk");
              assertThat(rule.number()).isEqualTo(1);
              assertThat(rule.says()).startsWith("Much is at stake");
              assertThat(rule.given())
                  .contains(
                      new Round.Given("Brand", "acme"),
                      new Round.Given("Network", "bluesky"),
                      new Round.Given("Market", "CA"),
                      new Round.Given("Value", "none"),
                      new Round.Given("Risk", "high"));
            });
  }

  @Test
  void each_round_has_the_rule_of_its_own_time() {
    engine.checked(Map.of("risk", "high"));
    engine.clock().move(Duration.ofHours(1));
    engine.decide(post, Decision.CHANGES, "Shorter");
    engine.done("record-decision");
    engine.clock().move(Duration.ofHours(1));
    engine
        .workItems()
        .answer(
            TestEngine.BRAND, engine.workItems().of(TestEngine.BRAND, post).get(0).id(), "done");
    engine.checked(Map.of("risk", "low"));
    engine.clock().move(Duration.ofHours(1));
    engine.decide(post, Decision.APPROVED, "");

    List<Round> told = rounds.of(TestEngine.BRAND, post);

    assertThat(told).extracting(Round::reason).containsExactly("high-risk", "usual");
    assertThat(told)
        .extracting(round -> round.rule().id())
        .containsExactly("Rule_HighRisk", "Rule_Otherwise");
    assertThat(told).allSatisfy(round -> assertThat(round.ended()).isNotNull());
    assertThat(told.get(0).began()).isBefore(told.get(1).began());
  }

  @Test
  void another_brand_is_told_nothing() {
    engine.checked();

    assertThat(rounds.of(new BrandId("other"), post)).isEmpty();
    assertThat(rounds.of(TestEngine.BRAND, PostId.random())).isEmpty();
  }

  private String question() {
    return engine.workItems().of(TestEngine.BRAND, post).get(0).id();
  }
}
