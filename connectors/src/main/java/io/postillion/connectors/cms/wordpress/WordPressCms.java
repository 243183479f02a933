package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.cms.text.HtmlText;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The posts of one WordPress site. */
public final class WordPressCms implements Cms {

  private static final String POSTS = "/wp/v2/posts";

  private final String who;
  private final WordPressSettings settings;
  private final WordPressApi api;
  private final PostReader posts;
  private final Clock clock;

  public WordPressCms(SourceId source, WordPressSettings settings, Http http, Clock clock) {
    this.who = "Source %s (WordPress at %s)".formatted(source, settings.site().getHost());
    this.settings = settings;
    this.api = new WordPressApi(who, settings, http, clock);
    this.posts = new PostReader(api, settings, clock);
    this.clock = clock;
  }

  @Override
  public Changes changes(@Nullable String cursor) {
    WordPressCursor from = WordPressCursor.of(cursor, settings.since());
    if (!settings.isAnonymous() && (cursor == null || from.step().order() == Order.MODIFIED)) {
      me("id");
    }
    Listing listing = list(from.step());
    PostReader.Read read = posts.read(listing.entries());
    WordPressCursor to = from.after(listing, clock.instant());
    return new Changes(read.items(), to.toString(), to.more(), read.skipped());
  }

  /**
   * Who we are over there. Lists of posts do not say when the password is wrong: WordPress 6.1 then
   * answers as it answers anybody, and only the write-back would fail, days later.
   */
  private JsonNode me(String fields) {
    return api.json(api.get("/wp/v2/users/me", Map.of("context", "edit", "_fields", fields)));
  }

  private Listing list(Step step) {
    Call call = api.get(POSTS, step.query(settings.since()));
    Answer answer = api.send(call);
    if (answer.status() == 400
        && WordPressApi.code(answer).equals("rest_post_invalid_page_number")) {
      return Listing.NOTHING; // posts of that second were edited meanwhile: they come later
    }
    try {
      return Listing.of(api.json(call, answer), answer);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Transient(
          "%s answered with no list of posts (%s). It is tried again by itself."
              .formatted(who, e.getMessage()),
          null,
          e);
    }
  }

  @Override
  public Optional<CmsItem> item(String externalId) {
    return isId(externalId) ? posts.item(externalId) : Optional.empty();
  }

  @Override
  public String test() {
    JsonNode site = api.json(api.get("/", Map.of("_fields", "name,namespaces")));
    if (settings.isAnonymous()) {
      list(Step.from(Order.PUBLISHED, clock.instant()));
      return "WordPress “%s”, as anybody reads it."
          .formatted(HtmlText.line(site.path("name").asText()));
    }
    JsonNode me = me("username,capabilities");
    boolean plugin =
        StreamSupport.stream(site.path("namespaces").spliterator(), false)
            .anyMatch(name -> name.asText().equals("postillion/v1"));
    boolean editor = me.path("capabilities").path("edit_others_posts").asBoolean();
    return "WordPress “%s” as %s.%s%s"
        .formatted(
            HtmlText.line(site.path("name").asText()),
            me.path("username").asText(settings.user()),
            plugin ? "" : " Its plugin Postillion is missing: install it to see posts on articles.",
            editor ? "" : " This user may not edit all articles: give the user the role Editor.");
  }

  @Override
  public boolean writesBack() {
    return !settings.isAnonymous();
  }

  /**
   * Through the plugin's own route, which leaves the article's modification time alone. An older
   * status than the stored one is ignored over there, so this may be repeated.
   */
  @Override
  public void writeBack(String externalId, SocialStatus status) {
    if (!isId(externalId)) {
      throw new Rejected("%s has no article %s.".formatted(who, externalId));
    }
    Call call =
        api.put("/postillion/v1/posts/%s/status".formatted(externalId), StatusMessage.json(status));
    Answer answer = api.send(call);
    switch (WordPressApi.code(answer)) {
      case "rest_no_route" ->
          throw new Rejected(
              "%s cannot show the posts of article %s: its plugin Postillion is missing. Install it there "
                      .formatted(who, externalId)
                  + "(Plugins → Add New → Upload) and activate it.");
      case "rest_post_invalid_id" ->
          throw new Rejected(
              "%s no longer has article %s, so its posts are not shown there."
                  .formatted(who, externalId));
      default -> api.json(call, answer);
    }
  }

  private static boolean isId(String externalId) {
    return externalId.matches("\\d{1,19}");
  }
}
