package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.postillion.core.client.Client;
import io.postillion.core.post.Post;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint of the desk and of the API as a client who is in. */
class ClientNowhereElseTest extends ClientTest {

  /** The way in, errors, and what is signed instead of logged in to. */
  private static final Set<String> OPEN =
      Set.of("/login", "${server.error.path:${error.path:/error}}", "/error", "/");

  private static final String CLIENT = "/client";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private record Endpoint(String method, String pattern) {

    String path(Post post) {
      return pattern
          .replace("{brand}", ACME.value())
          .replace("{id}", post.id().toString())
          .replace("{post}", post.id().toString())
          .replaceAll("\\{sha256[^}]*}(?:})?", "5e".repeat(32))
          .replaceAll("\\{token:[^}]*}.*?}", "pstr_" + "x".repeat(43))
          .replaceAll("\\{[^}]*}", "x");
    }
  }

  @Test
  void there_is_much_to_walk() {
    assertThat(endpoints()).hasSizeGreaterThan(120);
    assertThat(endpoints().map(Endpoint::pattern))
        .contains("/desk/{brand}/work", "/desk/{brand}/clients", "/api/v1/brands/{brand}/posts");
  }

  @TestFactory
  Stream<DynamicTest> a_client_who_is_in_is_nobody_elsewhere() {
    return endpoints()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    endpoint.method() + " " + endpoint.pattern(), () -> isShut(endpoint)));
  }

  private void isShut(Endpoint endpoint) throws Exception {
    world.begin();
    Post post = asked(ACME, "Bread, every day.");
    Client client = world.client(ACME);
    MockHttpServletResponse response =
        mvc.perform(
                request(HttpMethod.valueOf(endpoint.method()), endpoint.path(post))
                    .cookie(new Cookie("postillion-client", world.visit(client)))
                    .with(csrf()))
            .andReturn()
            .getResponse();

    if (response.getStatus() == 302) {
      assertThat(response.getRedirectedUrl()).endsWith("/login");
    } else {
      assertThat(response.getStatus()).isIn(401, 403);
    }
    assertThat(text(response)).doesNotContain("Bread, every day.");
    assertThat(decisions(post)).isEmpty();
  }

  private Stream<Endpoint> endpoints() {
    return new TreeSet<>(
            mappings.getHandlerMethods().keySet().stream()
                .flatMap(
                    mapping ->
                        mapping.getPatternValues().stream()
                            .flatMap(
                                pattern ->
                                    methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> method + " " + pattern)))
                .collect(toSet()))
        .stream()
            .map(line -> line.split(" ", 2))
            .map(parts -> new Endpoint(parts[0], parts[1]))
            .filter(endpoint -> !OPEN.contains(endpoint.pattern()))
            .filter(endpoint -> !endpoint.pattern().startsWith("/hooks/"))
            .filter(endpoint -> !endpoint.pattern().startsWith("/postillion/"))
            .filter(endpoint -> !endpoint.pattern().startsWith("/desk/password/"))
            .filter(endpoint -> !isOfClients(endpoint.pattern()));
  }

  private static boolean isOfClients(String pattern) {
    return pattern.equals(CLIENT) || pattern.startsWith(CLIENT + "/");
  }

  private static Stream<String> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
  }
}
