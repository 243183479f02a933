package io.postillion.routes.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Measuring;
import io.postillion.core.insight.Moment;
import io.postillion.core.insight.Response;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureRoutesTest {

  private static final PostId POST = PostId.random();

  /** A store that has this already: nobody is asked. */
  private record Kept(Measurement kept) implements Measurements {

    @Override
    public boolean begin(BrandId brand, PostId post, Instant at) {
      return false;
    }

    @Override
    public List<PostId> unmeasured(
        BrandId brand, ChannelId channel, Instant from, Instant to, int limit) {
      return List.of();
    }

    @Override
    public boolean add(BrandId brand, Measurement measurement) {
      return false;
    }

    @Override
    public List<Measurement> of(BrandId brand, PostId post) {
      return List.of(kept);
    }

    @Override
    public List<Response> responses(BrandId brand) {
      return List.of();
    }
  }

  private static Outcome told(Measurement.Outcome outcome) {
    Measurement kept =
        new Measurement(
            POST,
            Moment.DAY,
            outcome,
            Engagement.NONE,
            outcome == Measurement.Outcome.COUNTED ? "" : "Because",
            Instant.EPOCH);
    return new MeasureRoutes(
            new Measuring(null, null, null, null, new Kept(kept), null, null, Clock.systemUTC()))
        .measure(
            new Task(
                "1",
                "measure-post",
                Map.of("brandId", "acme", "postId", POST.toString(), "moment", "day")));
  }

  @Test
  void what_was_counted_or_missed_goes_on_to_the_next_time() {
    assertThat(told(Measurement.Outcome.COUNTED)).isEqualTo(Outcome.done());
    assertThat(told(Measurement.Outcome.MISSED)).isEqualTo(Outcome.done());
  }

  @ParameterizedTest
  @CsvSource({"GONE, POST_GONE", "REFUSED, CHANNEL_OUT", "NOT_TOLD, NOT_TOLD"})
  void the_rest_ends_in_the_words_of_the_model(Measurement.Outcome outcome, String code) {
    assertThat(told(outcome)).isEqualTo(new Outcome.Error(code, "Because"));
  }
}
