package io.postillion.plugin.desk.memory;

import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.evidence.Gathering;
import io.postillion.core.flow.Round;
import io.postillion.core.flow.Rounds;
import io.postillion.core.form.Forms;
import io.postillion.core.people.People;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Ledger;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.MadePictures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One approval that an engine remembers, of every post that somebody decided on. */
@Configuration(proxyBeanMethods = false)
public class EvidenceBeans {

  private static final Instant BEGAN = Instant.parse("2026-11-22T08:00:00Z");

  @Bean
  MemoryTalk talk() {
    return new MemoryTalk();
  }

  @Bean
  Rounds rounds(Approvals approvals) {
    return (brand, post) ->
        approvals.votes(brand, post).stream()
            .limit(1)
            .map(
                vote ->
                    new Round(
                        "approval-two-steps",
                        "Brand decides, then legal",
                        3,
                        "ab".repeat(32),
                        BEGAN,
                        BEGAN.plusSeconds(60),
                        "high-risk",
                        new Round.Rule(
                            "approval-policy",
                            7,
                            "Rule_HighRisk",
                            1,
                            "Much is at stake <here>.",
                            List.of(
                                new Round.Given("Risk", "high"),
                                new Round.Given("Network", "bluesky"))),
                        List.of(new Round.Step(vote.question(), "Review for brand", BEGAN))))
            .toList();
  }

  @Bean
  Gathering gathering(
      Brands brands,
      Channels channels,
      People people,
      Posts posts,
      Articles articles,
      Translations translations,
      Findings findings,
      MediaStore media,
      MadePictures made,
      AltTexts altTexts,
      Approvals approvals,
      Forms forms,
      Rounds rounds,
      Ledger ledger,
      Brakes brakes,
      History history,
      AiCalls calls,
      HousePrompts prompts,
      MemoryTalk talk,
      MemoryPersonSteps steps,
      Clock clock) {
    return new Gathering(
        brands,
        channels,
        people,
        new Gathering.Texts(posts, articles, translations, findings, media, made, altTexts),
        new Gathering.Deeds(
            approvals,
            forms,
            rounds,
            ledger,
            brakes,
            history,
            calls,
            prompts,
            talk,
            talk.links(),
            steps),
        clock);
  }
}
