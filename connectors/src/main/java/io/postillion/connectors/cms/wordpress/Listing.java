package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Which posts there are: ids and times only, so that one heavy or broken post is no obstacle.
 *
 * @param pages how many pages the question has
 */
record Listing(List<Entry> entries, int pages) {

  static final Listing NOTHING = new Listing(List.of(), 0);

  /** A post and its times, to the second. */
  record Entry(long id, Instant published, Instant modified) {

    Instant at(Order order) {
      return order == Order.MODIFIED ? modified : published;
    }

    Instant latest() {
      return modified.isAfter(published) ? modified : published;
    }
  }

  /**
   * @throws java.time.DateTimeException when a time cannot be read
   * @throws IllegalArgumentException when it is no list
   */
  static Listing of(JsonNode json, Answer answer) {
    if (!json.isArray()) {
      throw new IllegalArgumentException("it is an object");
    }
    List<Entry> entries =
        StreamSupport.stream(json.spliterator(), false)
            .map(
                post ->
                    new Entry(
                        post.path("id").asLong(),
                        instant(post.path("date_gmt")),
                        instant(post.path("modified_gmt"))))
            .toList();
    int pages =
        answer
            .header("X-WP-TotalPages")
            .filter(value -> value.matches("\\d{1,9}"))
            .map(Integer::parseInt)
            .orElse(entries.size() < Step.PAGE ? 1 : Integer.MAX_VALUE);
    return new Listing(entries, pages);
  }

  /** WordPress writes UTC without saying so. */
  static Instant instant(JsonNode time) {
    return LocalDateTime.parse(time.asText()).toInstant(ZoneOffset.UTC);
  }
}
