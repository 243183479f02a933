package io.postillion.plugin.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls the API of Acme in one line. Single quotes in bodies stand for double ones. */
final class Web {

  private final MockMvc mvc;

  Web(MockMvc mvc) {
    this.mvc = mvc;
  }

  /** An answer and what is in it. */
  record Answer(MockHttpServletResponse response, String body) {

    int status() {
      return response.getStatus();
    }

    <T> T at(String path) {
      return JsonPath.read(body, path);
    }

    String reason() {
      return at("$.reason");
    }

    String detail() {
      return at("$.detail");
    }
  }

  /** With a session. */
  Answer as(String login, HttpMethod method, String path, String body) throws Exception {
    return send(
        json(method, path, body)
            .with(user(login).authorities(() -> "POSTILLION_PERSON"))
            .with(csrf()));
  }

  /** With a token. */
  Answer with(String token, HttpMethod method, String path, String body) throws Exception {
    return send(json(method, path, body).header("Authorization", "Bearer " + token));
  }

  Answer get(String login, String path) throws Exception {
    return as(login, HttpMethod.GET, path, "");
  }

  Answer post(String login, String path, String body) throws Exception {
    return as(login, HttpMethod.POST, path, body);
  }

  Answer put(String login, String path, String body) throws Exception {
    return as(login, HttpMethod.PUT, path, body);
  }

  Answer delete(String login, String path) throws Exception {
    return as(login, HttpMethod.DELETE, path, "");
  }

  Answer send(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
    return new Answer(response, response.getContentAsString());
  }

  static MockHttpServletRequestBuilder json(HttpMethod method, String path, String body) {
    return request(method, path.startsWith("/") ? path : "/api/v1/brands/acme/" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'));
  }
}
