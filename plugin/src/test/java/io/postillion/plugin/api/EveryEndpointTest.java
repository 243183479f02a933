package io.postillion.plugin.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.postillion.plugin.api.World.Things;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint with every kind of caller; a new endpoint fails until it has its row. */
@ApiTest
class EveryEndpointTest {

  /** Who may. */
  private enum Access {
    /** Whoever is logged in, whatever their brand. */
    ANYONE(Set.of("manager", "approver", "admin", "program")),
    /** People and programs of the brand. */
    READ(Set.of("manager", "approver", "admin", "program")),
    DRAFT(Set.of("manager", "program")),
    MANAGE(Set.of("manager")),
    APPROVE(Set.of("approver")),
    ADMIN(Set.of("admin")),
    /** People of the brand. */
    PERSON(Set.of("manager", "approver", "admin"));

    private final Set<String> allowed;

    Access(Set<String> allowed) {
      this.allowed = allowed;
    }
  }

  private record Row(Access access, Function<Things, String> body) {

    static Row of(Access access) {
      return new Row(access, things -> "{}");
    }

    static Row of(Access access, String body) {
      return new Row(access, things -> body);
    }
  }

  private static final String POSTS = "/api/v1/brands/{brand}/posts";

  private static final Map<String, Row> ROWS =
      Map.ofEntries(
          Map.entry("GET /api/v1/openapi", Row.of(Access.ANYONE)),
          Map.entry("GET /api/v1/brands", Row.of(Access.ANYONE)),
          Map.entry("GET /api/v1/brands/{brand}/articles", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/articles/{article}", Row.of(Access.READ)),
          Map.entry(
              "POST /api/v1/brands/{brand}/articles/{article}/posts",
              Row.of(Access.MANAGE, "{'channels': ['acme-wall'], 'angle': 'The ovens'}")),
          Map.entry("GET /api/v1/brands/{brand}/library", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/library/{sha256}", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/snippets", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS + "/{post}/library-pictures",
              new Row(
                  Access.MANAGE,
                  things ->
                      "{'shownRevision': '%s', 'sha256': '%s', 'place': 1}"
                          .formatted(things.revision().id(), World.PICTURE.sha256()))),
          Map.entry("GET /api/v1/brands/{brand}/ai-calls", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/campaigns", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/articles/{article}/brief", Row.of(Access.READ)),
          Map.entry(
              "PUT /api/v1/brands/{brand}/articles/{article}/brief",
              Row.of(Access.MANAGE, "{'audience': 'everyone'}")),
          Map.entry(
              "POST /api/v1/brands/{brand}/articles/{article}/brief/proposal",
              Row.of(Access.MANAGE)),
          Map.entry("GET /api/v1/brands/{brand}/ideas", Row.of(Access.READ)),
          Map.entry(
              "POST /api/v1/brands/{brand}/ideas", Row.of(Access.MANAGE, "{'topic': 'bread'}")),
          Map.entry("POST /api/v1/brands/{brand}/ideas/{idea}/use", Row.of(Access.MANAGE)),
          Map.entry("POST /api/v1/brands/{brand}/ideas/{idea}/drop", Row.of(Access.MANAGE)),
          Map.entry("GET /api/v1/brands/{brand}/voice", Row.of(Access.READ)),
          Map.entry(
              "POST /api/v1/brands/{brand}/voice/{rule}/decisions",
              Row.of(Access.MANAGE, "{'verdict': 'accepted'}")),
          Map.entry("POST /api/v1/brands/{brand}/voice/rebuild", Row.of(Access.ADMIN)),
          Map.entry("GET " + POSTS + "/{post}/variants", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS + "/{post}/variants",
              Row.of(Access.MANAGE, "{'variants': ['question']}")),
          Map.entry("POST " + POSTS + "/{post}/variants/{version}/take", Row.of(Access.MANAGE)),
          Map.entry("GET /api/v1/brands/{brand}/ai-calls/{call}", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/ai-use", Row.of(Access.READ)),
          Map.entry("GET " + POSTS, Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}", Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}/engagement", Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}/evidence", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS,
              Row.of(Access.DRAFT, "{'channel': 'acme-wall', 'content': {'text': 'Hello'}}")),
          Map.entry(
              "POST " + POSTS + "/{post}/revisions",
              new Row(
                  Access.DRAFT,
                  things ->
                      "{'shownRevision': '%s', 'content': {'text': 'Better'}}"
                          .formatted(things.revision().id()))),
          Map.entry("POST " + POSTS + "/{post}/draft", Row.of(Access.DRAFT)),
          Map.entry(
              "POST " + POSTS + "/{post}/suggestions",
              Row.of(Access.DRAFT, "{'text': 'Words of acme', 'wish': 'shorter'}")),
          Map.entry(
              "POST " + POSTS + "/{post}/suggestions/stream",
              Row.of(Access.DRAFT, "{'text': 'Words of acme', 'wish': 'shorter'}")),
          Map.entry("GET " + POSTS + "/{post}/suggestions", Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}/pictures", Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}/alt-texts", Row.of(Access.READ)),
          Map.entry("GET " + POSTS + "/{post}/translations", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS + "/{post}/translations",
              Row.of(Access.DRAFT, "{'channel': 'acme-wall', 'language': 'fr'}")),
          Map.entry("GET " + POSTS + "/{post}/cards", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS + "/{post}/cards",
              Row.of(Access.DRAFT, "{'kind': 'title', 'main': 'A new bakery'}")),
          Map.entry("POST " + POSTS + "/{post}/crops", Row.of(Access.DRAFT, "{'image': 1}")),
          Map.entry(
              "POST " + POSTS + "/{post}/generated-pictures",
              Row.of(Access.DRAFT, "{'wish': 'A bakery at dawn'}")),
          Map.entry(
              "POST " + POSTS + "/{post}/carousel",
              new Row(
                  Access.DRAFT,
                  things -> "{'shownRevision': '%s'}".formatted(things.revision().id()))),
          Map.entry("GET " + POSTS + "/{post}/pictures/{sha256}", Row.of(Access.READ)),
          Map.entry(
              "POST " + POSTS + "/{post}/pictures",
              new Row(
                  Access.DRAFT,
                  things ->
                      "{'shownRevision': '%s', 'sha256': '%s', 'alt': 'A card', 'place': 1}"
                          .formatted(things.revision().id(), World.PICTURE.sha256()))),
          Map.entry(
              "POST " + POSTS + "/{post}/alt-texts",
              Row.of(Access.DRAFT, "{'sha256': '%s'}".formatted(World.PICTURE.sha256()))),
          Map.entry(
              "POST " + POSTS + "/{post}/decisions",
              new Row(
                  Access.APPROVE,
                  things ->
                      "{'revision': '%s', 'seal': '%s', 'decision': 'approved'}"
                          .formatted(things.revision().id(), things.revision().seal()))),
          Map.entry(
              "PUT " + POSTS + "/{post}/schedule",
              Row.of(
                  Access.MANAGE, "{'at': '%s', 'zone': 'Europe/Paris'}".formatted(World.TOMORROW))),
          Map.entry("DELETE " + POSTS + "/{post}/schedule", Row.of(Access.MANAGE)),
          Map.entry("POST " + POSTS + "/{post}/cancel", Row.of(Access.MANAGE)),
          Map.entry("GET /api/v1/brands/{brand}/work-items", Row.of(Access.READ)),
          Map.entry(
              "POST /api/v1/brands/{brand}/work-items/{item}/answer",
              Row.of(Access.MANAGE, "{'answer': 'drop'}")),
          Map.entry("GET /api/v1/brands/{brand}/brake", Row.of(Access.READ)),
          Map.entry("PUT /api/v1/brands/{brand}/brake", Row.of(Access.PERSON)),
          Map.entry("DELETE /api/v1/brands/{brand}/brake", Row.of(Access.MANAGE)),
          Map.entry("GET /api/v1/brands/{brand}/channels", Row.of(Access.READ)),
          Map.entry("GET /api/v1/brands/{brand}/channels/{channel}/next-slot", Row.of(Access.READ)),
          Map.entry("POST /api/v1/brands/{brand}/channels/{channel}/test", Row.of(Access.ADMIN)),
          Map.entry("POST /api/v1/brands/{brand}/channels/{channel}/pause", Row.of(Access.ADMIN)),
          Map.entry("POST /api/v1/brands/{brand}/channels/{channel}/resume", Row.of(Access.ADMIN)),
          Map.entry("GET /api/v1/brands/{brand}/sources", Row.of(Access.READ)),
          Map.entry("POST /api/v1/brands/{brand}/sources/{source}/sweep", Row.of(Access.ADMIN)),
          Map.entry("POST /api/v1/brands/{brand}/sources/{source}/test", Row.of(Access.ADMIN)),
          Map.entry("POST /api/v1/brands/{brand}/sources/{source}/pause", Row.of(Access.ADMIN)),
          Map.entry("POST /api/v1/brands/{brand}/sources/{source}/resume", Row.of(Access.ADMIN)),
          Map.entry("GET /api/v1/brands/{brand}/tokens", Row.of(Access.PERSON)),
          Map.entry(
              "POST /api/v1/brands/{brand}/tokens",
              Row.of(Access.PERSON, "{'kind': 'person', 'name': 'phone'}")),
          Map.entry("DELETE /api/v1/brands/{brand}/tokens/{token}", Row.of(Access.PERSON)));

  @Autowired private MockMvc web;
  @Autowired private World world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void every_endpoint_has_its_row() {
    Set<String> endpoints =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(
                entry ->
                    entry
                        .getValue()
                        .getBeanType()
                        .getPackageName()
                        .equals("io.postillion.plugin.api"))
            .filter(entry -> entry.getValue().getBeanType() != Host.Pages.class)
            .flatMap(
                entry ->
                    entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                entry.getKey().getPatternValues().stream()
                                    .map(pattern -> method + " " + pattern)))
            .collect(toSet());

    assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(endpoints);
  }

  @TestFactory
  Stream<DynamicTest> nobody_gets_in_without_login() {
    return walk((name, row) -> List.of(expect(name, "nobody", 401)));
  }

  @TestFactory
  Stream<DynamicTest> a_client_is_nobody_here() {
    return walk((name, row) -> List.of(expect(name, "client", 401)));
  }

  @TestFactory
  Stream<DynamicTest> people_do_what_their_role_is_for() {
    return walk(
        (name, row) ->
            Stream.of("manager", "approver", "admin")
                .map(login -> expect(name, login, row.access().allowed.contains(login) ? 200 : 403))
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> a_persons_token_does_what_the_person_may() {
    return walk(
        (name, row) ->
            Stream.of("manager", "approver", "admin")
                .map(
                    login ->
                        expect(
                            name,
                            "token of " + login,
                            row.access().allowed.contains(login) ? 200 : 403))
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> a_program_reads_and_drafts_and_nothing_else() {
    return walk(
        (name, row) ->
            List.of(expect(name, "program", row.access().allowed.contains("program") ? 200 : 403)));
  }

  @TestFactory
  Stream<DynamicTest> another_brands_people_find_nothing() {
    return walk(
        (name, row) -> {
          int status = row.access() == Access.ANYONE ? 200 : 404;
          return List.of(
              expect(name, "outsider", status), expect(name, "token of outsider", status));
        });
  }

  @TestFactory
  Stream<DynamicTest> another_brands_program_finds_nothing() {
    return walk(
        (name, row) -> {
          boolean open = row.access() == Access.ANYONE;
          boolean forPrograms = row.access().allowed.contains("program") || name.startsWith("GET ");
          return List.of(expect(name, "program of globex", open ? 200 : forPrograms ? 404 : 403));
        });
  }

  @TestFactory
  Stream<DynamicTest> another_brands_things_are_not_found_under_ones_own_brand() {
    return ROWS.entrySet().stream()
        .filter(entry -> entry.getKey().matches(".*\\{(?!brand).*"))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      world.begin();
                      Things foreign = world.things(World.GLOBEX);
                      String token =
                          world.tokenOf("outsider", World.GLOBEX).token().id().toString();
                      Call call = new Call(entry.getKey(), "all");

                      MockHttpServletResponse response =
                          send(call, path(call, World.ACME.value(), foreign, token), foreign);

                      assertThat(response.getStatus())
                          .as(response.getContentAsString())
                          .isEqualTo(404);
                    }));
  }

  private record Call(String endpoint, String caller) {

    HttpMethod method() {
      return HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
    }
  }

  private interface Expectations {
    List<DynamicTest> of(String name, Row row);
  }

  private Stream<DynamicTest> walk(Expectations expectations) {
    List<DynamicTest> tests = new ArrayList<>();
    ROWS.forEach((name, row) -> tests.addAll(expectations.of(name, row)));
    return tests.stream();
  }

  private DynamicTest expect(String endpoint, String caller, int status) {
    return DynamicTest.dynamicTest(
        "%s by %s: %d".formatted(endpoint, caller, status),
        () -> {
          world.begin();
          Things things = world.things(World.ACME);
          Call call = new Call(endpoint, caller);
          String owner = caller.startsWith("token of ") ? caller.substring(9) : caller;
          String token =
              world
                  .tokenOf(
                      Set.of("approver", "admin").contains(owner) ? owner : "manager", World.ACME)
                  .token()
                  .id()
                  .toString();

          MockHttpServletResponse response =
              send(call, path(call, World.ACME.value(), things, token), things);

          int answered = response.getStatus();
          assertThat(answered / 100 == 2 ? 200 : answered)
              .as(response.getContentAsString())
              .isEqualTo(status);
          if (status >= 400) {
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
          }
        });
  }

  private MockHttpServletResponse send(Call call, String path, Things things) throws Exception {
    MockHttpServletRequestBuilder request =
        request(call.method(), path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(ROWS.get(call.endpoint()).body().apply(things).replace('\'', '"'));
    return web.perform(as(call.caller(), request)).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder as(String caller, MockHttpServletRequestBuilder request) {
    if (caller.equals("nobody")) {
      return request.with(csrf());
    }
    if (caller.equals("client")) {
      return request
          .cookie(new Cookie("postillion-client", world.visit(world.client(World.ACME))))
          .with(csrf());
    }
    if (caller.startsWith("token of ")) {
      String login = caller.substring(9);
      return bearer(
          request,
          world
              .tokenOf(login, login.equals("outsider") ? World.GLOBEX : World.ACME)
              .value()
              .reveal());
    }
    if (caller.startsWith("program")) {
      return bearer(
          request,
          world.clientToken(caller.equals("program") ? World.ACME : World.GLOBEX).value().reveal());
    }
    return request.with(user(caller).authorities(() -> "POSTILLION_PERSON")).with(csrf());
  }

  private static MockHttpServletRequestBuilder bearer(
      MockHttpServletRequestBuilder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static String path(Call call, String brand, Things things, String token) {
    return call.endpoint()
        .substring(call.endpoint().indexOf(' ') + 1)
        .replace("{brand}", brand)
        .replace("{article}", things.article().toString())
        .replace("{call}", things.call().toString())
        .replace("{post}", things.post().id().toString())
        .replace("{item}", things.workItem())
        .replace("/library/{sha256}", "/library/" + World.inLibrary(things.brand()))
        .replace("{sha256}", World.PICTURE.sha256())
        .replace("{channel}", things.channel().value())
        .replace("{source}", things.source().value())
        .replace("{idea}", things.idea().toString())
        .replace("{rule}", things.rule().toString())
        .replace("{version}", things.version().toString())
        .replace("{token}", token);
  }
}
