package io.postillion.plugin.desk.posts;

import io.postillion.core.insight.Count;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;

/** Gathers what was counted of a post. */
public final class ResponseViews {

  private static final String NOT_TOLD = "–";

  private final Measurements measurements;
  private final Times times;
  private final Words words;

  public ResponseViews(Measurements measurements, Times times, Words words) {
    this.measurements = measurements;
    this.times = times;
    this.words = words;
  }

  ResponseView of(Desk desk, PostId post) {
    List<Measurement> all = measurements.of(desk.id(), post);
    List<Count> columns =
        Arrays.stream(Count.values())
            .filter(count -> all.stream().anyMatch(one -> one.engagement().of(count).isPresent()))
            .toList();
    return new ResponseView(columns, all.stream().map(one -> row(desk, one, columns)).toList());
  }

  private ResponseView.Row row(Desk desk, Measurement measurement, List<Count> columns) {
    return new ResponseView.Row(
        measurement.moment().name(),
        measurement.outcome().name(),
        times.at(measurement.at(), desk.zone()),
        columns.stream().map(count -> figure(measurement, count)).toList(),
        Visible.text(measurement.why()));
  }

  private String figure(Measurement measurement, Count count) {
    Long figure = measurement.engagement().counts().get(count);
    return figure == null
        ? NOT_TOLD
        : NumberFormat.getIntegerInstance(words.locale()).format(figure);
  }
}
