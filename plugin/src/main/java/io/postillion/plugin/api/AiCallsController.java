package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/ai-calls")
@Tag(name = "AI calls", description = "The record of every call of a model.")
class AiCallsController {

  private final AiCalls calls;

  AiCallsController(AiCalls calls) {
    this.calls = calls;
  }

  /**
   * @param person left out unless a person asked
   * @param post left out where it was about none
   * @param article left out where it was about none
   * @param inputTokens 0 when the provider did not say
   * @param outputTokens 0 when the provider did not say
   * @param cost left out when it is not known
   * @param examples ids of the approved revisions that the model was shown
   */
  record AiCallView(
      long id,
      Instant at,
      String task,
      String provider,
      String model,
      String promptVersion,
      long latencyMillis,
      int inputTokens,
      int outputTokens,
      AiCall.Outcome outcome,
      @Nullable String problem,
      Asked.By askedBy,
      @Nullable UUID person,
      @Nullable UUID post,
      @Nullable UUID article,
      @Nullable CostView cost,
      List<UUID> examples)
      implements Wire {

    static AiCallView of(KeptCall kept) {
      AiCall call = kept.call();
      PersonId person = call.asked().person();
      PostId post = call.asked().post();
      ArticleId article = call.asked().article();
      return new AiCallView(
          kept.id().value(),
          call.at(),
          call.task(),
          call.provider(),
          call.model(),
          call.promptVersion(),
          call.latency().toMillis(),
          call.inputTokens(),
          call.outputTokens(),
          call.outcome(),
          call.problem(),
          call.asked().by(),
          person == null ? null : person.value(),
          post == null ? null : post.value(),
          article == null ? null : article.value(),
          CostView.of(call.cost()),
          call.asked().examples().stream().map(RevisionId::value).toList());
    }
  }

  /**
   * @param currency by its three letters
   */
  record CostView(BigDecimal amount, String currency) implements Wire {

    static @Nullable CostView of(@Nullable Cost cost) {
      return cost == null ? null : new CostView(cost.amount(), cost.currency().getCurrencyCode());
    }
  }

  /**
   * One call.
   *
   * @param inputHash SHA-256 of the messages as they were sent; empty when it is not known
   * @param output as the provider gave it; left out when there was none, or when it was kept long
   *     enough
   */
  record WholeCallView(
      AiCallView call, String inputHash, String parameters, @Nullable String output)
      implements Wire {

    static WholeCallView of(KeptCall kept) {
      return new WholeCallView(
          AiCallView.of(kept),
          kept.call().inputHash(),
          kept.call().parameters(),
          kept.call().output());
    }
  }

  @GetMapping
  @Operation(
      summary = "The newest calls",
      description =
          "Newest first: who asked for what, provider, model, prompt version, tokens, cost, time, "
              + "outcome. With `post`, those for it and those about its article.")
  Items<AiCallView> list(
      @PathVariable BrandId brand,
      @Parameter(description = "e.g. `draft-post`") @RequestParam(required = false)
          @Nullable String task,
      @RequestParam(required = false) AiCall.@Nullable Outcome outcome,
      @RequestParam(required = false) @Nullable UUID post,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = Paging.LIMIT) int limit) {
    int most = Paging.limit(limit);
    CallFilter filter = new CallFilter(task, outcome, post == null ? null : new PostId(post));
    return Items.upTo(
        most, calls.newest(brand, filter, most + 1).stream().map(AiCallView::of).toList());
  }

  @GetMapping("/{call}")
  @Operation(
      summary = "One call",
      description = "With the hash of what was sent and, as long as it is kept, the answer.")
  WholeCallView one(@PathVariable BrandId brand, @PathVariable String call) {
    return WholeCallView.of(calls.get(brand, id(call)));
  }

  private static AiCallId id(String call) {
    if (!call.matches("\\d{1,18}")) {
      throw new NotFoundException("AI call", call);
    }
    return new AiCallId(Long.parseLong(call));
  }
}
