package io.postillion.plugin.desk.library;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A picture of the library for a post: looked for, and put into it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/library")
final class ChoosePage {

  private final Choosing choosing;
  private final Library library;
  private final LibraryViews views;
  private final Posts posts;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  ChoosePage(
      Choosing choosing,
      Library library,
      LibraryViews views,
      Posts posts,
      Channels channels,
      NetworkConnections networks,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.choosing = choosing;
    this.library = library;
    this.views = views;
    this.posts = posts;
    this.channels = channels;
    this.networks = networks;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  /**
   * What the page shows of the post.
   *
   * @param revision empty while nobody has written anything
   * @param pictures how many it has
   * @param room whether another can be added
   */
  record Target(
      PostId id, String network, String channel, String revision, int pictures, boolean room) {}

  @GetMapping
  String show(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return page(desk, id, q, page, model);
  }

  /**
   * @param place of the picture that it replaces, from 1; 0 to add it
   */
  @PostMapping
  String choose(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam String picture,
      @RequestParam(defaultValue = "0") int place,
      @RequestParam(defaultValue = "") String revision,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    RevisionId shown = shown(revision);
    Optional<Problem> problem =
        attempts.at(() -> choosing.choose(desk.person(), desk.id(), id, shown, picture, place));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, id, "", 1, model);
    }
    flash.addFlashAttribute("done", words.say("picture.used"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).review(id);
  }

  private static @Nullable RevisionId shown(String revision) {
    try {
      return revision.isBlank() ? null : RevisionId.of(revision);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("revision", revision);
    }
  }

  private String page(Desk desk, PostId id, String q, int page, Model model) {
    Post post = posts.get(desk.id(), id);
    int number = Math.min(Math.max(page, 1), 10_000);
    List<LibraryPicture> found =
        library.list(
            desk.id(),
            Shelf.ALL.query(
                q,
                views.today(desk),
                LibraryPage.ON_A_PAGE + 1,
                (number - 1) * LibraryPage.ON_A_PAGE));
    List<LibraryPicture> shown = found.stream().limit(LibraryPage.ON_A_PAGE).toList();
    Set<String> usable =
        shown.stream()
            .filter(picture -> views.mayBeUsed(desk, picture, post))
            .map(LibraryPicture::sha256)
            .collect(Collectors.toSet());
    model.addAttribute("post", target(desk, post));
    model.addAttribute("cards", views.cards(desk, shown));
    model.addAttribute("usable", usable);
    model.addAttribute("hasMore", found.size() > LibraryPage.ON_A_PAGE);
    model.addAttribute("page", number);
    model.addAttribute("q", q);
    return "desk:library-choose";
  }

  private Target target(Desk desk, Post post) {
    Channel channel = channels.get(desk.id(), post.channel());
    int pictures =
        posts.current(post).map(Revision::content).map(words -> words.media().size()).orElse(0);
    return new Target(
        post.id(),
        channel.network(),
        Visible.text(channel.name()),
        Objects.toString(post.current(), ""),
        pictures,
        pictures < networks.to(post.channel()).limits().maxMedia());
  }
}
