package io.postillion.plugin.desk.posts;

import io.postillion.core.NotFoundException;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.view.Drawing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One post: versions, decisions, publications, history, and where it stands in its process. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}")
final class PostPage {

  private final PostViews views;
  private final Diagrams diagrams;
  private final ResponseViews responses;

  PostPage(PostViews views, Diagrams diagrams, ResponseViews responses) {
    this.views = views;
    this.diagrams = diagrams;
    this.responses = responses;
  }

  @GetMapping
  String show(Desk desk, @PathVariable PostId id, Model model, HttpServletResponse response) {
    ContentPolicy.allowStyleAttributes(response);
    model.addAttribute("post", views.of(desk, id));
    model.addAttribute("response", responses.of(desk, id));
    model.addAttribute("typed", Map.of());
    return "desk:post";
  }

  /**
   * The model with its tokens, for the diagram on the page.
   *
   * @param called the process that it called; empty for its own
   */
  @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Drawing> diagram(
      Desk desk, @PathVariable PostId id, @RequestParam(defaultValue = "") String called) {
    Optional<Whereabouts> own = diagrams.of(desk.id(), id);
    Optional<Whereabouts> shown =
        called.isEmpty()
            ? own
            : own.flatMap(
                where ->
                    where.called().stream()
                        .filter(one -> one.id().equals(called))
                        .findFirst()
                        .map(Whereabouts.Called::where));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            shown.map(Drawing::of).orElseThrow(() -> new NotFoundException("diagram of post", id)));
  }
}
