package io.postillion.plugin.api;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
   * @param inputTokens 0 when the provider did not say
   * @param outputTokens 0 when the provider did not say
   */
  record AiCallView(
      Instant at,
      String task,
      String provider,
      String model,
      String promptVersion,
      long latencyMillis,
      int inputTokens,
      int outputTokens,
      AiCall.Outcome outcome,
      @Nullable String problem)
      implements Wire {

    static AiCallView of(AiCall call) {
      return new AiCallView(
          call.at(),
          call.task(),
          call.provider(),
          call.model(),
          call.promptVersion(),
          call.latency().toMillis(),
          call.inputTokens(),
          call.outputTokens(),
          call.outcome(),
          call.problem());
    }
  }

  @GetMapping
  @Operation(
      summary = "The newest calls",
      description = "Newest first: provider, model, prompt version, tokens, time, outcome.")
  Items<AiCallView> list(
      @PathVariable BrandId brand,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = Paging.LIMIT) int limit) {
    int most = Paging.limit(limit);
    return Items.upTo(most, calls.newest(brand, most + 1).stream().map(AiCallView::of).toList());
  }
}
