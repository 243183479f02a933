package io.postillion.plugin.api;

import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Standing;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import io.postillion.plugin.api.AiCallsController.CostView;
import io.postillion.plugin.api.problem.BadRequestException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/ai-use")
@Tag(name = "AI calls")
class AiUseController {

  private final Spending spending;

  AiUseController(Spending spending) {
    this.spending = spending;
  }

  /**
   * A month in the brand's time zone.
   *
   * @param level how this month, whatever month is shown, stands to the budget
   * @param limits of this month, whatever month is shown; empty without a budget
   */
  record UseView(
      String month, List<TaskUseView> tasks, Standing.Level level, List<LimitView> limits)
      implements Wire {}

  /**
   * @param failed calls without a usable answer
   * @param unpriced calls with an answer of unknown cost
   * @param cost left out where none is known
   */
  record TaskUseView(
      String task,
      long calls,
      long failed,
      long unpriced,
      long inputTokens,
      long outputTokens,
      @Nullable CostView cost)
      implements Wire {

    static TaskUseView of(TaskUse use) {
      return new TaskUseView(
          use.task(),
          use.calls(),
          use.failed(),
          use.unpriced(),
          use.inputTokens(),
          use.outputTokens(),
          CostView.of(use.cost()));
    }
  }

  /**
   * @param unit tokens, or the three letters of a currency
   * @param forecast at the end of the month if it goes on as it went until now
   */
  record LimitView(String unit, BigDecimal used, BigDecimal limit, BigDecimal forecast)
      implements Wire {

    static LimitView of(Standing.Gauge gauge) {
      return new LimitView(gauge.unit(), gauge.used(), gauge.limit(), gauge.forecast());
    }
  }

  @GetMapping
  @Operation(
      summary = "What models were used for in a month",
      description = "By task: calls, tokens, cost; and how this month stands to the budget.")
  UseView use(
      @PathVariable BrandId brand,
      @Parameter(description = "e.g. 2026-11; this month when left out")
          @RequestParam(required = false)
          @Nullable String month) {
    Standing standing = spending.standing(brand);
    YearMonth asked = month == null ? standing.month() : month(month);
    return new UseView(
        asked.toString(),
        spending.use(brand, asked).stream().map(TaskUseView::of).toList(),
        standing.level(),
        standing.gauges().stream().map(LimitView::of).toList());
  }

  private static YearMonth month(String asked) {
    try {
      return YearMonth.parse(asked);
    } catch (DateTimeException unreadable) {
      throw new BadRequestException("'month' is '%s' but must look like 2026-11.".formatted(asked));
    }
  }
}
