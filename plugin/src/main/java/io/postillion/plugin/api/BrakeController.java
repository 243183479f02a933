package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Brakes.Brake;
import io.postillion.core.publish.Braking;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/brake")
@Tag(name = "Brake", description = "Holds everything that is due, from one moment to the next.")
class BrakeController {

  private final Braking braking;
  private final Brakes brakes;
  private final CurrentPerson person;

  BrakeController(Braking braking, Brakes brakes, CurrentPerson person) {
    this.braking = braking;
    this.brakes = brakes;
    this.person = person;
  }

  /**
   * @param who null while it is not pulled
   * @param allBrands whether it is the brake over all brands that holds
   */
  record BrakeView(
      boolean pulled,
      boolean allBrands,
      @Nullable String who,
      @Nullable String why,
      @Nullable Instant at)
      implements Wire {

    static final BrakeView RELEASED = new BrakeView(false, false, null, null, null);

    static BrakeView of(Brake brake) {
      return new BrakeView(true, brake.brand() == null, brake.who(), brake.why(), brake.at());
    }
  }

  /**
   * @param why in a few words
   */
  record PullBody(@Nullable String why) implements Wire {}

  @GetMapping
  @Operation(summary = "Whether the brand is held", description = "By its own brake or by all's.")
  BrakeView get(@PathVariable BrandId brand) {
    return brakes.holding(brand).map(BrakeView::of).orElse(BrakeView.RELEASED);
  }

  @PutMapping
  @Operation(
      summary = "Pull the brake",
      description = "Nothing of the brand goes out any more, whatever was planned for when.")
  BrakeView pull(
      @PathVariable BrandId brand,
      @Parameter(description = "Of all brands; for who administers every one")
          @RequestParam(defaultValue = "false")
          boolean all,
      @RequestBody PullBody body) {
    String why = Wire.orEmpty(body.why());
    if (all) {
      braking.pullAll(person.get(), why);
    } else {
      braking.pull(person.get(), brand, why);
    }
    return get(brand);
  }

  @DeleteMapping
  @Operation(
      summary = "Release the brake",
      description = "What was held goes out one by one; what is too late asks a person.")
  BrakeView release(
      @PathVariable BrandId brand,
      @Parameter(description = "The one over all brands") @RequestParam(defaultValue = "false")
          boolean all) {
    if (all) {
      braking.releaseAll(person.get());
    } else {
      braking.release(person.get(), brand);
    }
    return get(brand);
  }
}
