package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.DeskErrorViews;
import io.postillion.plugin.desk.memory.Sample;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTest extends DeskTest {

  @Autowired private DeskErrorViews views;

  @Test
  void another_brand_does_not_exist() {
    MvcTestResult result = get("/desk/foreign/work");

    assertThat(result).hasStatus(404);
    assertThat(text(result)).contains("There is nothing here").doesNotContain("Somebody else");
  }

  @Test
  void neither_does_a_brand_that_could_not_be_one() {
    assertThat(get("/desk/%2e%2e%20;/work")).hasStatus4xxClientError();
    assertThat(get("/desk/No-Such/work")).hasStatus(404);
  }

  @Test
  void a_post_of_another_brand_does_not_exist() {
    assertThat(get("/desk/tea/posts/" + sample.review)).hasStatus(404);
    assertThat(get("/desk/tea/posts/" + sample.review + "/review")).hasStatus(404);
  }

  @Test
  void an_address_that_is_no_id_is_not_found() {
    assertThat(get("/desk/velo/posts/12")).hasStatus(404);
    assertThat(get(page(PostId.random()))).hasStatus(404);
    assertThat(post("/desk/velo/channels/NO!/pause")).hasStatus(404);
  }

  @Test
  void errors_are_told_in_french_too() {
    assertThat(text(inFrench("/desk/velo/posts/12"))).contains("Il n’y a rien ici");
  }

  @Test
  void a_surprise_has_a_number_and_no_details() {
    Person broken =
        new Person(
            Sample.CAMILLE.id(), "x", "x", Sample.CAMILLE.rights(), Sample.CAMILLE.locale(), null);
    as(broken);

    MvcTestResult result = get("/desk/velo/work");

    assertThat(result).hasStatus(500);
    assertThat(text(result))
        .contains("That was our mistake")
        .containsPattern("<code>[0-9a-f]{8}</code>")
        .doesNotContain("Exception", "at io.postillion");
  }

  @Test
  void what_goes_wrong_outside_of_the_pages_looks_the_same() {
    ModelAndView page =
        views.resolveErrorView(failing("/desk/velo/x"), HttpStatus.NOT_FOUND, Map.of());

    assertThat(page).isNotNull();
    assertThat(page.getViewName()).isEqualTo("desk:error");
    assertThat(page.getModel()).containsEntry("heading", "There is nothing here");
  }

  @Test
  void errors_of_the_host_are_left_to_the_host() {
    assertThat(views.resolveErrorView(failing("/shop/basket"), HttpStatus.NOT_FOUND, Map.of()))
        .isNull();
    assertThat(views.resolveErrorView(failing("/desktop"), HttpStatus.NOT_FOUND, Map.of()))
        .isNull();
  }

  private static MockHttpServletRequest failing(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
    return request;
  }
}
