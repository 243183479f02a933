package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class ProblemsTest {

  private static final String NOBODYS_ID = "3f0c8a52-6f0b-4a0e-9d5e-1d1f0a3c7b11";

  @Autowired private World world;
  @Autowired private Outside outside;
  private Web web;
  private Things acme;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
    acme = world.things(World.ACME);
  }

  @Test
  void a_problem_has_all_that_rfc_9457_asks_for() throws Exception {
    Answer answer = web.get("manager", "posts/" + NOBODYS_ID);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.<String>at("$.type")).isEqualTo("/problems/not-found");
    assertThat(answer.<String>at("$.title")).isEqualTo("Not here");
    assertThat(answer.<Integer>at("$.status")).isEqualTo(404);
    assertThat(answer.detail()).contains("There is no post '" + NOBODYS_ID + "' here");
    assertThat(answer.<String>at("$.instance"))
        .isEqualTo("/api/v1/brands/acme/posts/" + NOBODYS_ID);
    assertThat(answer.reason()).isEqualTo("not-found");
  }

  @Test
  void a_post_that_ended_is_in_the_wrong_status() throws Exception {
    world.in(acme.post(), PostStatus.REJECTED);

    problem(schedule("2026-12-01T08:00:00Z"), 409, "wrong-status");
  }

  @Test
  void a_time_in_the_past_is_refused() throws Exception {
    problem(schedule("2020-01-01T08:00:00Z"), 422, "time-in-past");
  }

  @Test
  void a_blocking_finding_is_in_the_way_of_an_approval() throws Exception {
    Post post = world.post(World.ACME, null, "The " + Outside.BLOCKED_WORD + " bread");
    Revision revision = world.stores().posts().current(post).orElseThrow();

    Answer answer =
        web.post(
            "approver",
            "posts/%s/decisions".formatted(post.id()),
            "{'revision': '%s', 'seal': '%s', 'decision': 'approved'}"
                .formatted(revision.id(), revision.seal()));

    problem(answer, 422, "blocked-by-finding");
  }

  @Test
  void a_post_without_text_is_refused() throws Exception {
    problem(
        web.post("manager", "posts", "{'channel': 'acme-wall', 'content': {'text': ' '}}"),
        422,
        "empty-text");
  }

  @Test
  void a_question_that_was_answered_meanwhile_is_done() throws Exception {
    WorkItem item = world.question(WorkItem.Kind.MEND_POST, acme.post(), Role.MANAGER);
    outside.workItems.answeredMeanwhile = true;

    problem(
        web.post("manager", "work-items/%s/answer".formatted(item.id()), "{'answer': 'done'}"),
        409,
        "already-done");
  }

  @Test
  void an_unknown_channel_is_not_found() throws Exception {
    Answer answer =
        web.post("manager", "posts", "{'channel': 'nowhere', 'content': {'text': 'Hello'}}");

    problem(answer, 404, "not-found");
    assertThat(answer.detail()).contains("channel 'nowhere'");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new Transient("Down.", Duration.ofMinutes(2), null), 503, "out-of-reach"),
        Arguments.of(new Unauthorised("Reconnect."), 502, "reconnect"),
        Arguments.of(new Rejected("No."), 502, "other-side-refused"),
        Arguments.of(new OutcomeUnknown("Lost."), 502, "outcome-unknown"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void what_the_other_side_did_is_told(Failure failure, int status, String reason)
      throws Exception {
    outside.failure = failure;

    Answer answer = web.post("admin", "channels/acme-wall/test", "");

    problem(answer, status, reason);
    assertThat(answer.detail()).isEqualTo(failure.getMessage());
    assertThat(answer.response().getHeader("Retry-After"))
        .isEqualTo(failure instanceof Transient ? "120" : null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                    | The body is not a JSON object",
        "nonsense                                            | not JSON from line 1, column 1",
        "[]                                                  | The body is not a JSON object",
        "{'zone': 'Europe/Paris'}                            | 'at' is missing",
        "{'at': 'soon', 'zone': 'Europe/Paris'}              | 'at' is 'soon' but must be a point in"
            + " time like",
        "{'at': '2027-01-31T09:30:00Z', 'zone': 'Mars'}      | 'zone' is 'Mars' but must be a time"
            + " zone like",
        "{'at': '2027-01-31T09:30:00Z', 'zone': 'UTC', 'o':1}| 'o' is not known here. Known are: at,"
            + " zone",
        "{'at': '2027-01-31T09:30:00Z', 'at': 'x'}           | The body is not JSON from",
        "{'at': {}, 'zone': 'UTC'}                           | 'at' has the wrong form",
        "{'at': '2027-01-31T09:30:00Z', 'zone': 'UTC'} {}    | The body is not a JSON object"
      })
  void a_body_that_cannot_be_read_is_explained(String body, String expected) throws Exception {
    Answer answer =
        web.as(
            "manager",
            PUT,
            "posts/%s/schedule".formatted(acme.post().id()),
            body == null ? "" : body);

    problem(answer, 400, "malformed");
    assertThat(answer.detail()).contains(expected).doesNotContain("io.postillion", "java.");
  }

  @Test
  void a_word_that_is_none_is_answered_with_those_that_are() throws Exception {
    Answer body =
        web.post(
            "approver",
            "posts/%s/decisions".formatted(acme.post().id()),
            "{'revision': '%s', 'seal': 'x', 'decision': 'maybe'}".formatted(NOBODYS_ID));
    Answer number =
        web.post(
            "approver",
            "posts/%s/decisions".formatted(acme.post().id()),
            "{'revision': '%s', 'seal': 'x', 'decision': 0}".formatted(NOBODYS_ID));
    Answer query = web.get("manager", "posts?status=lost");

    problem(body, 400, "malformed");
    assertThat(body.detail())
        .isEqualTo("'decision' is 'maybe' but must be one of approved, changes, rejected.");
    problem(number, 400, "malformed");
    problem(query, 400, "malformed");
    assertThat(query.detail()).startsWith("'status' is 'lost' but must be one of drafting, in-");
  }

  @ParameterizedTest
  @CsvSource({
    "posts?limit=0, 'limit'",
    "posts?limit=201, 'limit'",
    "posts?limit=many, 'limit'",
    "posts?offset=-1, 'offset'"
  })
  void a_page_out_of_range_is_explained(String path, String name) throws Exception {
    Answer answer = web.get("manager", path);

    problem(answer, 400, "malformed");
    assertThat(answer.detail()).contains(name);
  }

  @Test
  void an_id_that_cannot_be_one_leads_nowhere() throws Exception {
    problem(web.get("manager", "posts/not-a-uuid"), 404, "not-found");
    problem(web.post("admin", "channels/No_Channel/pause", ""), 404, "not-found");
    problem(web.get("manager", "/api/v1/brands/No_Brand/posts"), 404, "not-found");
  }

  @Test
  void an_address_that_is_none_is_told_to_those_inside_only() throws Exception {
    problem(web.get("manager", "/api/v1/nothing"), 404, "not-found");
    problem(web.send(get("/api/v1/nothing")), 401, "not-logged-in");
  }

  @Test
  void the_wrong_method_is_told_the_right_one() throws Exception {
    Answer answer = web.as("manager", PATCH, "posts", "{}");

    problem(answer, 405, "method-not-allowed");
    assertThat(answer.response().getHeader("Allow")).contains("GET", "POST");
  }

  @Test
  void only_json_is_read_and_spoken() throws Exception {
    problem(
        web.send(
            post("/api/v1/brands/acme/posts")
                .contentType(MediaType.APPLICATION_XML)
                .content("<post/>")
                .with(user("manager").authorities(() -> "POSTILLION_PERSON"))
                .with(csrf())),
        415,
        "unsupported-media-type");
    problem(
        web.send(
            Web.json(GET, "posts", "")
                .accept(MediaType.APPLICATION_XML)
                .with(user("manager").authorities(() -> "POSTILLION_PERSON"))),
        406,
        "not-acceptable");
  }

  @Test
  void a_body_that_is_too_large_is_not_read() throws Exception {
    String body = "{'channel': 'acme-wall', 'content': {'text': '%s'}}";

    problem(web.post("manager", "posts", body.formatted("x".repeat(300_000))), 413, "too-large");
    assertThat(web.post("manager", "posts", body.formatted("x".repeat(200))).status())
        .isEqualTo(201);
  }

  @Test
  void our_own_mistakes_get_a_number_and_no_words_of_our_classes() throws Exception {
    outside.bug = new IllegalStateException("secret inner workings");

    Answer answer = web.post("admin", "channels/acme-wall/test", "");

    problem(answer, 500, "broken");
    assertThat(answer.body()).doesNotContain("secret inner workings");
    assertThat(answer.detail()).containsPattern("problem [0-9a-f-]{36}");
  }

  private Answer schedule(String at) throws Exception {
    return web.as(
        "manager",
        HttpMethod.PUT,
        "posts/%s/schedule".formatted(acme.post().id()),
        "{'at': '%s', 'zone': 'UTC'}".formatted(at));
  }

  private static void problem(Answer answer, int status, String reason) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.reason()).isEqualTo(reason);
    assertThat(answer.<Integer>at("$.status")).isEqualTo(status);
    assertThat(answer.detail()).isNotBlank();
  }
}
