package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads posts many at a time. Where one of them spoils the answer, because it is too long or
 * because a plugin fails on it and WordPress answers 500, they are read one by one and only that
 * one is left out.
 */
final class PostReader {

  /** What could be read and what could not. */
  record Read(List<CmsItem> items, List<Skipped> skipped) {}

  private static final String POSTS = "/wp/v2/posts";
  private static final Set<Integer> GONE = Set.of(404, 410);

  private final WordPressApi api;
  private final WordPressSettings settings;
  private final Clock clock;

  PostReader(WordPressApi api, WordPressSettings settings, Clock clock) {
    this.api = api;
    this.settings = settings;
    this.clock = clock;
  }

  /** In the order of the entries. */
  Read read(List<Listing.Entry> entries) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    if (entries.isEmpty()) {
      return read;
    }
    try {
      together(entries, read);
    } catch (SpoiltException e) {
      oneByOne(entries, read, e);
    }
    return read;
  }

  private void together(List<Listing.Entry> entries, Read read) throws SpoiltException {
    Map<String, String> query = new LinkedHashMap<>();
    query.put(
        "include",
        entries.stream().map(entry -> Long.toString(entry.id())).collect(Collectors.joining(",")));
    query.put("orderby", "include");
    query.put("per_page", Integer.toString(entries.size()));
    query.putAll(parts());
    Call call = api.get(POSTS, query);
    for (JsonNode post : api.json(call, send(call))) {
      take(post, read);
    }
  }

  private void oneByOne(List<Listing.Entry> entries, Read read, SpoiltException why) {
    int spoilt = 0;
    for (Listing.Entry entry : entries) {
      String id = Long.toString(entry.id());
      try {
        Optional<JsonNode> post = post(id);
        post.ifPresent(found -> take(found, read));
      } catch (SpoiltException e) {
        spoilt++;
        read.skipped()
            .add(
                new Skipped(
                    id,
                    "%s Open it in WordPress, shorten it or mend its blocks, and save it."
                        .formatted(e.getMessage())));
      }
    }
    if (spoilt == entries.size() && spoilt > 1) {
      throw why.failure(); // not the posts are broken, the site is
    }
  }

  private void take(JsonNode post, Read read) {
    try {
      WordPressPost.item(post, settings, clock.instant()).ifPresent(read.items()::add);
    } catch (IllegalArgumentException e) {
      read.skipped().add(new Skipped(post.path("id").asText(), String.valueOf(e.getMessage())));
    }
  }

  /** Empty when it is gone or not for everybody. */
  Optional<CmsItem> item(String id) {
    try {
      return post(id).flatMap(post -> WordPressPost.item(post, settings, clock.instant()));
    } catch (SpoiltException e) {
      throw e.failure();
    }
  }

  private Optional<JsonNode> post(String id) throws SpoiltException {
    Call call = api.get(POSTS + "/" + id, parts());
    Answer answer = send(call);
    boolean hidden = WordPressApi.code(answer).equals("rest_forbidden");
    if (hidden
        || GONE.contains(answer.status()) && WordPressApi.code(answer).startsWith("rest_post")) {
      return Optional.empty();
    }
    return Optional.of(api.json(call, answer));
  }

  private static Map<String, String> parts() {
    return Map.of("_embed", WordPressPost.EMBED, "_fields", WordPressPost.FIELDS);
  }

  private Answer send(Call call) throws SpoiltException {
    Answer answer;
    try {
      answer = api.send(call);
    } catch (Rejected e) {
      throw new SpoiltException(e);
    }
    if (answer.status() == 500) {
      throw new SpoiltException(api.failure(call, answer));
    }
    return answer;
  }

  /** This question cannot be answered, but perhaps others can. */
  private static final class SpoiltException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    SpoiltException(Failure failure) {
      super(failure.getMessage(), failure);
      this.failure = failure;
    }

    Failure failure() {
      return failure;
    }
  }
}
