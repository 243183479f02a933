package io.postillion.connectors.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.social.Posts;
import io.postillion.connectors.social.RealServer;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real")
class BlueskyRealTest {

  private final RealServer server = new RealServer("bluesky.sh");
  private URI base;
  private Bluesky bluesky;

  @BeforeEach
  void connect() {
    base = URI.create(server.setting("PDS_BASE"));
    bluesky = network(server.setting("PDS_PASSWORD"));
  }

  @Test
  void a_post_arrives_with_live_link_and_tag_and_its_picture() {
    Outgoing post = RealServer.post();
    String handle = bluesky.prepare(post, null, keep -> {});

    bluesky.send(post, handle, Posts.LEAVE);

    JsonNode there = record(handle);
    assertThat(there.path("text").asText()).isEqualTo(post.content().text());
    assertThat(there.path("langs").path(0).asText()).isEqualTo("fr");
    assertThat(there.path("facets"))
        .extracting(facet -> slice(there, facet))
        .containsExactly("https://example.com/news?a=1&b=2", "#Café");
    assertThat(there.at("/facets/0/features/0/uri").asText())
        .isEqualTo("https://example.com/news?a=1&b=2");
    assertThat(there.at("/facets/1/features/0/tag").asText()).isEqualTo("Café");
    JsonNode image = there.at("/embed/images/0");
    assertThat(image.path("alt").asText()).isEqualTo("Un carré noir « parfait »");
    assertThat(image.at("/aspectRatio/width").asInt()).isEqualTo(4);
    assertThat(server.http().send(Call.get(blob(handle, image))).body()).isEqualTo(Posts.png());
  }

  @Test
  void sent_twice_also_after_another_preparation_it_is_one_post() {
    Outgoing post = RealServer.post();
    String handle = bluesky.prepare(post, null, keep -> {});
    int before = posts(handle);

    Sent first = bluesky.send(post, handle, Posts.LEAVE);
    Sent second = bluesky.send(post, handle, Posts.LEAVE);
    Sent third = bluesky.send(post, bluesky.prepare(post, handle, keep -> {}), Posts.LEAVE);

    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first);
    assertThat(posts(handle)).isEqualTo(before + 1);
  }

  @Test
  void looking_tells_whether_it_is_out() {
    Outgoing post = RealServer.post();
    String handle = bluesky.prepare(post, null, keep -> {});

    assertThat(bluesky.look(post, handle)).isEqualTo(new Lookup.Absent());
    Sent sent = bluesky.send(post, handle, Posts.LEAVE);
    assertThat(bluesky.look(post, handle)).isEqualTo(new Lookup.Found(sent));
  }

  @Test
  void a_thread_hangs_together() {
    Outgoing post = RealServer.post();
    Sent first = bluesky.send(post, bluesky.prepare(post, null, keep -> {}), Posts.LEAVE);
    Outgoing next = RealServer.following(first, "And there is more");
    String handle = bluesky.prepare(next, null, keep -> {});

    assertThat(bluesky.look(next, handle)).isEqualTo(new Lookup.Absent());
    Sent second = bluesky.send(next, handle, Posts.LEAVE);

    JsonNode there = record(handle);
    assertThat(there.at("/reply/root/uri").asText()).isEqualTo(first.remoteId());
    assertThat(there.at("/reply/parent/uri").asText()).isEqualTo(first.remoteId());
    assertThat(there.at("/reply/parent/cid").asText()).startsWith("baf");
    assertThat(bluesky.look(next, handle)).isEqualTo(new Lookup.Found(second));
  }

  @Test
  void a_card_and_a_mention_arrive() {
    Outgoing post =
        Posts.withCard("With @%s, not @nobody.example".formatted(server.setting("PDS_HANDLE2")));
    String handle = bluesky.prepare(post, null, keep -> {});

    bluesky.send(post, handle, Posts.LEAVE);

    JsonNode there = record(handle);
    assertThat(there.at("/embed/external/title").asText()).isEqualTo("The news");
    assertThat(there.path("facets")).hasSize(1);
    assertThat(there.at("/facets/0/features/0/did").asText()).startsWith("did:plc:");
  }

  @Test
  void the_account_is_told_and_a_wrong_password_is_not_accepted() {
    assertThat(bluesky.test()).isEqualTo("@" + server.setting("PDS_HANDLE"));
    assertThatThrownBy(() -> network("wrong-password").test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageNotContaining("wrong-password");
  }

  private Bluesky network(String password) {
    return new Bluesky(
        new ChannelId("acme-news"),
        new BlueskySettings(base, server.setting("PDS_HANDLE"), Secret.of(password)),
        server.http(),
        Clock.systemUTC());
  }

  private JsonNode record(String handle) {
    Prepared prepared = Prepared.parse(handle);
    return server
        .json(
            Call.get(
                Xrpc.at(
                    base,
                    "com.atproto.repo.getRecord",
                    Map.of(
                        "repo", prepared.did(),
                        "collection", PostRecord.COLLECTION,
                        "rkey", prepared.key()))))
        .path("value");
  }

  private int posts(String handle) {
    return server
        .json(
            Call.get(
                Xrpc.at(
                    base,
                    "com.atproto.repo.listRecords",
                    Map.of(
                        "repo",
                        Prepared.parse(handle).did(),
                        "collection",
                        PostRecord.COLLECTION,
                        "limit",
                        "100"))))
        .path("records")
        .size();
  }

  private URI blob(String handle, JsonNode image) {
    return Xrpc.at(
        base,
        "com.atproto.sync.getBlob",
        Map.of(
            "did", Prepared.parse(handle).did(),
            "cid", image.at("/image/ref/$link").asText()));
  }

  private static String slice(JsonNode record, JsonNode facet) {
    byte[] bytes = record.path("text").asText().getBytes(StandardCharsets.UTF_8);
    return new String(
        Arrays.copyOfRange(
            bytes, facet.at("/index/byteStart").asInt(), facet.at("/index/byteEnd").asInt()),
        StandardCharsets.UTF_8);
  }
}
