package io.postillion.connectors.social.mastodon;

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
import java.time.Clock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real")
class MastodonRealTest {

  private final RealServer server = new RealServer("mastodon-api.sh");
  private URI base;
  private Mastodon mastodon;

  @BeforeEach
  void connect() {
    base = URI.create(server.setting("MASTODON_BASE"));
    mastodon = network(server.setting("MASTODON_TOKEN"));
  }

  @Test
  void a_post_arrives_with_live_link_and_tag_and_its_picture() {
    Outgoing post = RealServer.post();

    Sent sent = mastodon.send(post, mastodon.prepare(post, null, keep -> {}), Posts.LEAVE);

    JsonNode there = status(sent);
    Document content = Jsoup.parse(there.path("content").asText());
    assertThat(content.text()).isEqualTo(post.content().text());
    assertThat(content.select("a").eachAttr("href")).contains("https://example.com/news?a=1&b=2");
    assertThat(content.select("a.hashtag").text()).isEqualTo("#Café");
    assertThat(there.path("visibility").asText()).isEqualTo("public");
    assertThat(there.path("media_attachments")).hasSize(1);
    assertThat(there.at("/media_attachments/0/description").asText())
        .isEqualTo("Un carré noir « parfait »");
    assertThat(sent.permalink()).hasAuthority(base.getAuthority());
    assertThat(server.http().send(Call.get(sent.permalink())).text()).contains("Façade");
  }

  /** This server ignores idempotency keys, so this is what keeps a post from going out twice. */
  @Test
  void looking_tells_whether_it_is_out() {
    Outgoing post = RealServer.post();
    String handle = mastodon.prepare(post, null, keep -> {});

    assertThat(mastodon.look(post, handle)).isEqualTo(new Lookup.Absent());
    Sent sent = mastodon.send(post, handle, Posts.LEAVE);
    assertThat(mastodon.look(post, handle)).isEqualTo(new Lookup.Found(sent));
  }

  @Test
  void a_thread_hangs_together() {
    Outgoing post = RealServer.post();
    Sent first = mastodon.send(post, mastodon.prepare(post, null, keep -> {}), Posts.LEAVE);
    Outgoing next = RealServer.following(first, "And there is more of " + first.remoteId());
    String handle = mastodon.prepare(next, null, keep -> {});

    assertThat(mastodon.look(next, handle)).isEqualTo(new Lookup.Absent());
    Sent second = mastodon.send(next, handle, Posts.LEAVE);

    assertThat(status(second).path("in_reply_to_id").asText()).isEqualTo(first.remoteId());
    assertThat(mastodon.look(next, handle)).isEqualTo(new Lookup.Found(second));
  }

  @Test
  void its_limits_are_read() {
    assertThat(mastodon.limits().visible().max()).isEqualTo(100_000);
    assertThat(mastodon.limits().visible().left("https://example.com/news")).isEqualTo(99_968);
  }

  @Test
  void the_account_is_told_and_a_wrong_token_is_not_accepted() {
    assertThat(mastodon.test()).startsWith("@alice on localhost");
    assertThatThrownBy(() -> network("wrong-token").test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageNotContaining("wrong-token");
    Outgoing post = RealServer.post();
    assertThatThrownBy(() -> network("wrong-token").prepare(post, null, keep -> {}))
        .isInstanceOf(Unauthorised.class);
    assertThatThrownBy(() -> network("wrong-token").send(post, "{\"media_ids\":[]}", Posts.LEAVE))
        .isInstanceOf(Unauthorised.class);
  }

  private Mastodon network(String token) {
    return new Mastodon(
        new ChannelId("acme-news"),
        new MastodonSettings(base, Secret.of(token), "public"),
        server.http(),
        Clock.systemUTC());
  }

  private JsonNode status(Sent sent) {
    return server.json(
        Call.get(URI.create("%s/api/v1/statuses/%s".formatted(base, sent.remoteId())))
            .bearer(server.setting("MASTODON_TOKEN")));
  }
}
