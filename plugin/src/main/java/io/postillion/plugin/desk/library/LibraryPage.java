package io.postillion.plugin.desk.library;

import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.PictureCare;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of the library: everyone reads them, managers upload and change them. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/library")
final class LibraryPage {

  static final int ON_A_PAGE = 24;

  private final Library library;
  private final PictureCare care;
  private final LibraryViews views;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  LibraryPage(
      Library library,
      PictureCare care,
      LibraryViews views,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.library = library;
    this.care = care;
    this.views = views;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  /**
   * @param q words that are looked for
   * @param show which ones, see {@link Shelf}
   */
  @GetMapping
  String show(
      Desk desk,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return page(desk, q, Shelf.of(show), page, Optional.empty(), model);
  }

  @PostMapping
  String add(
      Desk desk,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PictureForm form = PictureForm.of(fields);
    AtomicReference<@Nullable LibraryPicture> added = new AtomicReference<>();
    Optional<Problem> problem =
        file == null || file.isEmpty()
            ? Optional.of(new Problem(HttpStatus.UNPROCESSABLE_ENTITY, words.say("library.noFile")))
            : attempts.at(
                () ->
                    added.set(
                        care.add(
                            desk.person(), desk.id(), name(file), bytes(file), form.wanted())));
    LibraryPicture kept = added.get();
    if (problem.isPresent() || kept == null) {
      problem.ifPresent(why -> tell(why, model, response));
      return page(desk, "", Shelf.ALL, 1, Optional.of(form), model);
    }
    flash.addFlashAttribute("done", words.say("library.done.added"));
    return "redirect:" + at(desk, kept.sha256());
  }

  @GetMapping("/{sha256:[0-9a-f]{64}}")
  String picture(Desk desk, @PathVariable String sha256, Model model) {
    return sheet(desk, sha256, Optional.empty(), model);
  }

  /**
   * @param version the one that was on the screen
   */
  @PostMapping("/{sha256:[0-9a-f]{64}}")
  String change(
      Desk desk,
      @PathVariable String sha256,
      @RequestParam int version,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PictureForm form = PictureForm.of(fields);
    Optional<Problem> problem =
        attempts.at(() -> care.change(desk.person(), desk.id(), sha256, version, form.wanted()));
    if (problem.isPresent()) {
      tell(problem.get(), model, response);
      return sheet(desk, sha256, Optional.of(form), model);
    }
    flash.addFlashAttribute("done", words.say("library.done.changed"));
    return "redirect:" + at(desk, sha256);
  }

  /**
   * @param version the one that was on the screen
   */
  @PostMapping("/{sha256:[0-9a-f]{64}}/remove")
  String remove(
      Desk desk, @PathVariable String sha256, @RequestParam int version, RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(() -> care.remove(desk.person(), desk.id(), sha256, version));
    if (problem.isPresent()) {
      flash.addFlashAttribute("problem", problem.get().text());
      return "redirect:" + at(desk, sha256);
    }
    flash.addFlashAttribute("done", words.say("library.done.removed"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("library");
  }

  /** What is wrong with a picture is no fault of another server. */
  private static void tell(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(
        problem.status() == HttpStatus.BAD_GATEWAY
            ? HttpStatus.UNPROCESSABLE_ENTITY.value()
            : problem.status().value());
    model.addAttribute("problem", problem.text());
  }

  private String at(Desk desk, String sha256) {
    return new Links(settings.basePath(), desk.id()).at("library/" + sha256);
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(
      Desk desk, String q, Shelf shelf, int page, Optional<PictureForm> typed, Model model) {
    int number = Math.min(Math.max(page, 1), 10_000);
    List<LibraryPicture> found =
        library.list(
            desk.id(), shelf.query(q, views.today(desk), ON_A_PAGE + 1, (number - 1) * ON_A_PAGE));
    model.addAttribute("cards", views.cards(desk, found.stream().limit(ON_A_PAGE).toList()));
    model.addAttribute("hasMore", found.size() > ON_A_PAGE);
    model.addAttribute("page", number);
    model.addAttribute("q", q);
    model.addAttribute("shelf", shelf);
    model.addAttribute("shelves", Shelf.values());
    model.addAttribute("form", typed.orElse(PictureForm.BLANK));
    model.addAttribute("typed", typed.isPresent());
    return "desk:library";
  }

  private String sheet(Desk desk, String sha256, Optional<PictureForm> typed, Model model) {
    model.addAttribute("sheet", views.sheet(desk, library.get(desk.id(), sha256), typed));
    model.addAttribute("typed", typed.isPresent());
    return "desk:library-picture";
  }
}
