package io.postillion.plugin.api.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.Secret;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.api.ApiTest;
import io.postillion.plugin.api.Outside;
import io.postillion.plugin.api.SettableClock;
import io.postillion.plugin.api.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApiTest
class HookTest {

  private static final SourceId BLOG = new SourceId("acme-blog");
  private static final Secret SECRET = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret OTHER = Secret.of("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
  private static final String BODY = "{\"event\":\"post.published\",\"id\":7}";

  @Autowired private MockMvc web;
  @Autowired private World world;
  @Autowired private Outside outside;
  @Autowired private SettableClock clock;
  private int notices;

  @BeforeEach
  void begin() {
    world.begin();
    outside.hookSecret(BLOG, SECRET);
  }

  @Test
  void a_signed_notice_has_the_source_looked_at() throws Exception {
    assertThat(send(notice()).getStatus()).isEqualTo(202);

    assertThat(outside.looks()).containsExactly(BLOG);
  }

  @Test
  void the_signature_is_the_one_of_standard_webhooks() {
    String signature =
        HookSignature.sign(
            SECRET,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "{\"test\": 2432232314}".getBytes(UTF_8));

    assertThat(signature).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_notice_that_comes_again_is_taken_and_does_nothing() throws Exception {
    Notice notice = notice();

    send(notice);
    clock.pass(Duration.ofMinutes(4));

    assertThat(send(notice).getStatus()).isEqualTo(202);
    assertThat(outside.looks()).hasSize(1);
  }

  @Test
  void the_same_id_from_another_source_is_another_notice() throws Exception {
    SourceId other = new SourceId("globex-blog");
    outside.hookSecret(other, OTHER);
    Notice notice = notice();

    send(notice);
    send(notice.to(other.value()).signedWith(OTHER));

    assertThat(outside.looks()).containsExactly(BLOG, other);
  }

  @Test
  void while_a_secret_changes_one_of_two_signatures_is_enough() throws Exception {
    Notice notice = notice();
    String both = notice.signedWith(OTHER).signature() + " " + notice.signature();

    assertThat(send(notice.with(both)).getStatus()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400, 86_400})
  void a_notice_out_of_time_is_refused(long seconds) throws Exception {
    refused(notice().at(SettableClock.START.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void a_notice_in_time_is_taken(long seconds) throws Exception {
    assertThat(send(notice().at(SettableClock.START.plusSeconds(seconds))).getStatus())
        .isEqualTo(202);
  }

  @Test
  void a_notice_signed_with_another_secret_is_refused() throws Exception {
    refused(notice().signedWith(OTHER));
  }

  @Test
  void a_body_changed_on_the_way_is_refused() throws Exception {
    Notice notice = notice();

    MockHttpServletResponse response = perform(notice.request(BODY + " "));

    assertThat(response.getStatus()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1,", "v1a,abc", "abc", "v1,!!!!", "v2,abc  v1,abc"})
  void a_signature_that_is_none_is_refused(String signature) throws Exception {
    refused(notice().with(signature));
  }

  @Test
  void a_notice_without_its_headers_is_refused() throws Exception {
    assertThat(perform(post("/hooks/acme-blog").content(BODY)).getStatus()).isEqualTo(401);
    assertThat(outside.looks()).isEmpty();
  }

  @Test
  void the_answer_does_not_tell_an_unknown_source_from_a_wrong_signature() throws Exception {
    List<Notice> bad =
        List.of(
            notice().signedWith(OTHER),
            notice().to("no-such-source"),
            notice().to("globex-blog"),
            notice().to("No_Name"));

    for (Notice notice : bad) {
      MockHttpServletResponse response = send(notice);
      assertThat(response.getStatus()).isEqualTo(401);
      assertThat(response.getContentAsString().replace(notice.source(), "SOURCE"))
          .isEqualTo(send(bad.get(0)).getContentAsString().replace("acme-blog", "SOURCE"));
    }
  }

  @Test
  void a_notice_of_more_than_64_kilobytes_is_not_read() throws Exception {
    String large = "x".repeat(64 * 1024);

    assertThat(perform(notice().signing(large).request(large)).getStatus()).isEqualTo(202);
    assertThat(perform(notice().signing(large + "x").request(large + "x")).getStatus())
        .isEqualTo(413);
  }

  @Test
  void only_posts_are_notices() throws Exception {
    assertThat(perform(get("/hooks/acme-blog")).getStatus()).isEqualTo(405);
  }

  private void refused(Notice notice) throws Exception {
    assertThat(send(notice).getStatus()).isEqualTo(401);
    assertThat(outside.looks()).isEmpty();
  }

  private MockHttpServletResponse send(Notice notice) throws Exception {
    return perform(notice.request(BODY));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private Notice notice() {
    notices++;
    return new Notice(
            BLOG.value(),
            "msg_%s_%d".formatted(System.identityHashCode(this), notices),
            SettableClock.START,
            SECRET,
            "",
            BODY)
        .signedWith(SECRET);
  }

  private record Notice(
      String source, String id, Instant sent, Secret secret, String signature, String signed) {

    Notice to(String other) {
      return new Notice(other, id, sent, secret, signature, signed);
    }

    Notice with(String other) {
      return new Notice(source, id, sent, secret, other, signed);
    }

    Notice signedWith(Secret other) {
      String valid = "v1," + HookSignature.sign(other, id, timestamp(), signed.getBytes(UTF_8));
      return new Notice(source, id, sent, other, valid, signed);
    }

    Notice at(Instant other) {
      return new Notice(source, id, other, secret, signature, signed).signedWith(secret);
    }

    Notice signing(String body) {
      return new Notice(source, id, sent, secret, signature, body).signedWith(secret);
    }

    private String timestamp() {
      return Long.toString(sent.getEpochSecond());
    }

    MockHttpServletRequestBuilder request(String body) {
      return post("/hooks/" + source)
          .header("webhook-id", id)
          .header("webhook-timestamp", timestamp())
          .header("webhook-signature", signature)
          .content(body);
    }
  }
}
