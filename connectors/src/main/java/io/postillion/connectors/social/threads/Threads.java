package io.postillion.connectors.social.threads;

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
import io.postillion.core.check.Links;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.failure.Rejected;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One account on Threads, which fetches pictures from us. A text could be published in one step,
 * but then nobody could ask what became of a lost answer: it takes two steps like everything else.
 * Source: developers.facebook.com/docs/threads/posts.
 */
public final class Threads implements SocialNetwork {

  private static final Dialect DIALECT =
      new Dialect(
          "Threads",
          "id",
          "threads",
          "threads_publish",
          "status",
          "error_message",
          "threads",
          "text",
          "threads_publishing_limit",
          250,
          "https://www.threads.com/@");

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
              List.of(new Measure("characters", 500, TextLengths.threads())),
              20,
              Set.of("image/jpeg", "image/png"),
              8_000_000,
              50_000_000,
              1_000,
              1,
              true)
          .withThreadsOf(25);

  private static final Map<String, Count> METRICS =
      Map.of(
          "views", Count.VIEWS,
          "likes", Count.LIKES,
          "replies", Count.REPLIES,
          "reposts", Count.REPOSTS,
          "quotes", Count.REPOSTS,
          "shares", Count.REPOSTS);

  /** Different addresses, the one of the link card included. */
  private static final int MAX_LINKS = 5;

  private final String who;
  private final PublicPictures pictures;
  private final Containers containers;
  private final Insights insights;

  public Threads(
      ChannelId channel,
      ThreadsSettings settings,
      AccessToken token,
      PublicPictures pictures,
      Http http,
      Clock clock) {
    this(channel, settings, token, pictures, http, clock, Pause::sleeping);
  }

  Threads(
      ChannelId channel,
      ThreadsSettings settings,
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
    requireFewLinks(post.content());
    Parts parts = parts(post.content());
    post.place().ifPresent(place -> parts.whole().put("reply_to_id", place.before().remoteId()));
    return containers.prepare(parts, earlier, keep);
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
    return Home.of("https://www.threads.net/@", account);
  }

  @Override
  public Reading engagement(String remoteId) {
    return insights.of(remoteId, METRICS);
  }

  @Override
  public String test() {
    return containers.test();
  }

  private void requireFewLinks(PostContent content) {
    Set<String> links =
        Links.in(content.text()).stream()
            .map(link -> content.text().substring(link.start(), link.end()))
            .collect(Collectors.toSet());
    attached(content).ifPresent(links::add);
    if (links.size() > MAX_LINKS) {
      throw new Rejected(
          "%s takes %d links, the post has %d. Remove some and have it approved again."
              .formatted(who, MAX_LINKS, links.size()));
    }
  }

  /** The card of a post without pictures. */
  private static Optional<String> attached(PostContent content) {
    return content.media().isEmpty()
        ? content.card().map(card -> card.uri().toString())
        : Optional.empty();
  }

  private Parts parts(PostContent content) {
    List<Map<String, String>> images = content.media().stream().map(this::image).toList();
    Map<String, String> whole = new LinkedHashMap<>();
    switch (images.size()) {
      case 0 -> {
        whole.put("media_type", "TEXT");
        attached(content).ifPresent(link -> whole.put("link_attachment", link));
      }
      case 1 -> whole.putAll(images.get(0));
      default -> {
        images.forEach(image -> image.put("is_carousel_item", "true"));
        whole.put("media_type", "CAROUSEL");
      }
    }
    whole.put("text", content.text());
    return new Parts(images.size() > 1 ? images : List.of(), whole);
  }

  private Map<String, String> image(Media picture) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("media_type", "IMAGE");
    form.put("image_url", pictures.of(picture).toString());
    if (!picture.alt().isBlank()) {
      form.put("alt_text", picture.alt());
    }
    return form;
  }
}
