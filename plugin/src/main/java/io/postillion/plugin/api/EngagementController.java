package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}/engagement")
@Tag(name = "Posts")
class EngagementController {

  private final Posts posts;
  private final Measurements measurements;

  EngagementController(Posts posts, Measurements measurements) {
    this.posts = posts;
    this.measurements = measurements;
  }

  /**
   * What came of asking the network once.
   *
   * @param moment after the post was out: an hour, a day, a week
   * @param at when it was asked
   * @param likes this and the other figures: null where the network does not tell
   * @param why it was not counted; null when it was
   */
  record MeasurementView(
      Moment moment,
      Measurement.Outcome outcome,
      Instant at,
      @Nullable Long likes,
      @Nullable Long replies,
      @Nullable Long reposts,
      @Nullable Long clicks,
      @Nullable Long views,
      @Nullable String why)
      implements Wire {

    static MeasurementView of(Measurement measurement) {
      return new MeasurementView(
          measurement.moment(),
          measurement.outcome(),
          measurement.at(),
          count(measurement, Count.LIKES),
          count(measurement, Count.REPLIES),
          count(measurement, Count.REPOSTS),
          count(measurement, Count.CLICKS),
          count(measurement, Count.VIEWS),
          measurement.why().isEmpty() ? null : measurement.why());
    }

    private static @Nullable Long count(Measurement measurement, Count count) {
      return measurement.engagement().counts().get(count);
    }
  }

  @GetMapping
  @Operation(
      summary = "How people responded to a post",
      description =
          "As its network counted it an hour, a day and a week after it was out; empty before, and "
              + "where nobody asks.")
  Items<MeasurementView> engagement(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(
        measurements.of(brand, posts.get(brand, post).id()).stream()
            .map(MeasurementView::of)
            .toList());
  }
}
