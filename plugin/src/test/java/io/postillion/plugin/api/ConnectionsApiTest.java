package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Cost;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Unauthorised;
import io.postillion.plugin.api.Web.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class ConnectionsApiTest {

  @Autowired private World world;
  @Autowired private Outside outside;
  @Autowired private SettableClock clock;
  private Web web;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
  }

  @Test
  void a_channel_is_paused_and_resumed() throws Exception {
    Answer paused = web.post("admin", "channels/acme-wall/pause", "");
    Answer resumed = web.post("admin", "channels/acme-wall/resume", "");

    assertThat(paused.<String>at("$.connection.state")).isEqualTo("paused");
    assertThat(resumed.<String>at("$.connection.state")).isEqualTo("active");
  }

  @Test
  void a_test_says_whom_it_reached() throws Exception {
    assertThat(web.post("admin", "channels/acme-wall/test", "").<String>at("$.reached"))
        .isEqualTo("@acme");
    assertThat(web.post("admin", "sources/acme-blog/test", "").<String>at("$.reached"))
        .isEqualTo("Blog of Acme");
  }

  @Test
  void a_failed_test_is_answered_and_remembered() throws Exception {
    outside.failure = new Unauthorised("@acme refuses our password. Reconnect it.");

    Answer tested = web.post("admin", "channels/acme-wall/test", "");

    assertThat(tested.status()).isEqualTo(502);
    assertThat(tested.reason()).isEqualTo("reconnect");
    assertThat(tested.detail()).isEqualTo("@acme refuses our password. Reconnect it.");
    Answer list = web.get("manager", "channels");
    assertThat(list.<String>at("$.items[0].connection.state")).isEqualTo("unauthorised");
  }

  @Test
  void a_channel_says_when_a_person_must_reconnect_it() throws Exception {
    world
        .stores()
        .grants()
        .connect(
            World.ACME,
            new ChannelId("acme-wall"),
            new Grant(
                Secret.of("planted"),
                null,
                SettableClock.START,
                Instant.parse("2027-01-20T08:00:00Z"),
                null,
                "@acme",
                ""));

    Answer list = web.get("manager", "channels");

    assertThat(list.<String>at("$.items[0].connectedUntil")).isEqualTo("2027-01-20T08:00:00Z");
    assertThat(list.body()).doesNotContain("planted");
  }

  @Test
  void a_sweep_tells_what_it_brought() throws Exception {
    Answer swept = web.post("admin", "sources/acme-blog/sweep", "");

    assertThat(swept.<Integer>at("$.added")).isZero();
    assertThat(swept.<List<String>>at("$.skipped[*].reason")).containsExactly("No title");
  }

  @Test
  void a_source_is_paused_and_resumed() throws Exception {
    assertThat(web.post("admin", "sources/acme-blog/pause", "").<String>at("$.connection.state"))
        .isEqualTo("paused");
    assertThat(web.post("admin", "sources/acme-blog/resume", "").<String>at("$.connection.state"))
        .isEqualTo("active");
  }

  @Test
  void calls_of_models_are_listed_newest_first() throws Exception {
    for (String model : List.of("old", "new")) {
      world
          .stores()
          .aiCalls()
          .add(
              new AiCall(
                  World.ACME,
                  "list-newest",
                  "openai",
                  model,
                  "1",
                  SettableClock.START.plusSeconds(model.equals("new") ? 1 : 0),
                  Duration.ofMillis(1_500),
                  10,
                  20,
                  AiCall.Outcome.OK,
                  null,
                  Asked.by(world.person("manager")),
                  "a".repeat(64),
                  "temperature=default answer=schema",
                  "{\"text\": \"Hello\"}",
                  new Cost(new BigDecimal("0.25"), Currency.getInstance("EUR"))));
    }

    Answer list = web.get("manager", "ai-calls?task=list-newest&limit=1");

    assertThat(list.<String>at("$.items[0].model")).isEqualTo("new");
    assertThat(list.<Integer>at("$.items[0].latencyMillis")).isEqualTo(1_500);
    assertThat(list.<String>at("$.items[0].outcome")).isEqualTo("ok");
    assertThat(list.<Boolean>at("$.more")).isTrue();
    assertThat(list.<String>at("$.items[0].askedBy")).isEqualTo("person");
    assertThat(list.<String>at("$.items[0].person"))
        .isEqualTo(world.person("manager").id().toString());
    assertThat(
            web.get("manager", "ai-calls?task=list-newest&outcome=failed")
                .<List<Object>>at("$.items"))
        .isEmpty();
    Answer one = web.get("manager", "ai-calls/" + list.<Integer>at("$.items[0].id"));
    assertThat(one.<String>at("$.output")).isEqualTo("{\"text\": \"Hello\"}");
    assertThat(one.<String>at("$.call.cost.currency")).isEqualTo("EUR");
    assertThat(web.get("manager", "ai-calls/none").status()).isEqualTo(404);
  }

  @Test
  void what_models_were_used_for_is_summed_by_month() throws Exception {
    Answer use = web.get("approver", "ai-use?month=1999-01");

    assertThat(use.<String>at("$.month")).isEqualTo("1999-01");
    assertThat(use.<List<Object>>at("$.tasks")).isEmpty();
    assertThat(use.<String>at("$.level")).isEqualTo("fine");
    assertThat(use.<String>at("$.limits[0].unit")).isEqualTo("tokens");
    assertThat(web.get("approver", "ai-use?month=soon").status()).isEqualTo(400);
  }

  @Test
  void articles_are_listed_without_and_read_with_their_text() throws Exception {
    clock.pass(Duration.ofHours(1));
    String id = world.things(World.ACME).article().toString();

    Answer list = web.get("approver", "articles?limit=1");
    Answer article = web.get("approver", "articles/" + id);

    assertThat(list.<List<String>>at("$.items[*].id")).containsExactly(id);
    assertThat(list.body()).doesNotContain("300 loaves");
    assertThat(article.<String>at("$.body")).contains("300 loaves");
    assertThat(article.<String>at("$.summary.language")).isEqualTo("en");
  }

  @Test
  void ones_brands_come_with_what_one_may_do_there() throws Exception {
    Answer own = web.get("admin", "/api/v1/brands");

    assertThat(own.<List<String>>at("$.items[*].id")).containsExactly("acme");
    assertThat(own.<List<String>>at("$.items[0].roles")).containsExactly("admin");
  }
}
