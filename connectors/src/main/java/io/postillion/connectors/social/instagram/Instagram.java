package io.postillion.connectors.social.instagram;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Fit;
import io.postillion.connectors.social.Home;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.PublicPictures;
import io.postillion.connectors.social.graph.Containers;
import io.postillion.connectors.social.graph.Dialect;
import io.postillion.connectors.social.graph.Insights;
import io.postillion.connectors.social.graph.Parts;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Reading;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One professional account on Instagram, which fetches the pictures from us. Source:
 * developers.facebook.com/docs/instagram-platform/content-publishing.
 */
public final class Instagram implements SocialNetwork {

  private static final Dialect DIALECT =
      new Dialect(
          "Instagram",
          "user_id",
          "media",
          "media_publish",
          "status_code",
          "status",
          "media",
          "caption",
          "content_publishing_limit",
          50,
          "https://www.instagram.com/");

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 2_200, TextLengths.utf16())),
          1,
          10,
          Set.of("image/jpeg"),
          8_000_000,
          50_000_000,
          1_000,
          30,
          false);

  private static final Map<String, Count> METRICS =
      Map.of(
          "views", Count.VIEWS,
          "likes", Count.LIKES,
          "comments", Count.REPLIES,
          "shares", Count.REPOSTS);

  private final String who;
  private final PublicPictures pictures;
  private final Containers containers;
  private final Insights insights;

  public Instagram(
      ChannelId channel,
      InstagramSettings settings,
      AccessToken token,
      PublicPictures pictures,
      Http http,
      Clock clock) {
    this(channel, settings, token, pictures, http, clock, Pause::sleeping);
  }

  Instagram(
      ChannelId channel,
      InstagramSettings settings,
      AccessToken token,
      PublicPictures pictures,
      Http http,
      Clock clock,
      Pause pause) {
    this.who = "Channel %s (%s)".formatted(channel, DIALECT.network());
    this.pictures = pictures;
    this.containers =
        new Containers(
            DIALECT, who, settings.root(), settings.account(), token, http, clock, pause);
    this.insights = new Insights(who, settings.root(), token, http, clock);
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  /** {@code is_ai_generated} of the container that is published; of its parts it is not said. */
  @Override
  public boolean marksAi() {
    return true;
  }

  @Override
  public Pace pace() {
    return containers.pace();
  }

  @Override
  public Duration settling() {
    return Containers.SETTLING;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, LIMITS, post.content());
    return containers.prepare(parts(post.content()), earlier, keep);
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    return containers.send(post, handle, permit);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return containers.look(post, handle);
  }

  @Override
  public Optional<URI> home(String account) {
    return Home.of("https://www.instagram.com/", account);
  }

  @Override
  public Reading engagement(String remoteId) {
    return insights.of(remoteId, METRICS);
  }

  @Override
  public String test() {
    return containers.test();
  }

  private Parts parts(PostContent content) {
    List<Map<String, String>> images = content.media().stream().map(this::image).toList();
    Map<String, String> whole = new LinkedHashMap<>();
    boolean isCarousel = images.size() > 1;
    if (isCarousel) {
      images.forEach(image -> image.put("is_carousel_item", "true"));
      whole.put("media_type", "CAROUSEL");
    } else {
      images.forEach(whole::putAll);
    }
    whole.put("caption", content.text());
    if (content.aiMark()) {
      whole.put("is_ai_generated", "true");
    }
    return new Parts(isCarousel ? images : List.of(), whole);
  }

  private Map<String, String> image(Media picture) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("image_url", pictures.of(picture).toString());
    if (!picture.alt().isBlank()) {
      form.put("alt_text", picture.alt());
    }
    return form;
  }
}
