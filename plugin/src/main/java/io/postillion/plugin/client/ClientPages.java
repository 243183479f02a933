package io.postillion.plugin.client;

import io.postillion.core.NotFoundException;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.Brands;
import io.postillion.core.client.Client;
import io.postillion.core.client.ClientReviews;
import io.postillion.core.client.Visiting;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.judge.Look;
import io.postillion.plugin.desk.judge.Looks;
import io.postillion.plugin.desk.judge.PictureBase;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A client's posts: read, decide, say something. */
@Controller
@RequestMapping("${postillion.clients.base-path:/client}")
final class ClientPages {

  private static final int EXCERPT = 160;
  private static final Set<String> SHOWN =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

  /** A line of the list. */
  record Row(
      String id, boolean waits, String channel, String network, String text, String status) {}

  private final ClientReviews reviews;
  private final Visiting visiting;
  private final Brands brands;
  private final Posts posts;
  private final MediaStore media;
  private final Looks looks;
  private final RemarkLines lines;
  private final Openings openings;
  private final Limits limits;
  private final VisitCookie cookie;
  private final Attempts attempts;
  private final Words words;
  private final ClientSettings settings;

  ClientPages(
      ClientReviews reviews,
      Visiting visiting,
      Brands brands,
      Posts posts,
      MediaStore media,
      Looks looks,
      RemarkLines lines,
      Openings openings,
      Limits limits,
      VisitCookie cookie,
      Attempts attempts,
      Words words,
      ClientSettings settings) {
    this.reviews = reviews;
    this.visiting = visiting;
    this.brands = brands;
    this.posts = posts;
    this.media = media;
    this.looks = looks;
    this.lines = lines;
    this.openings = openings;
    this.limits = limits;
    this.cookie = cookie;
    this.attempts = attempts;
    this.words = words;
    this.settings = settings;
  }

  @GetMapping
  String list(Client client, @RequestParam(required = false) @Nullable Decision done, Model model) {
    model.addAttribute("rows", reviews.of(client).stream().map(this::row).toList());
    model.addAttribute("done", done == null ? null : words.say("client.done." + done.name()));
    return framed(client, model, "desk:client-posts");
  }

  private Row row(ClientReviews.Look look) {
    Look shown = looks.at(look.post(), look.revision(), null);
    return new Row(
        look.post().id().toString(),
        look.waits(),
        shown.channel(),
        shown.network(),
        Visible.line(look.revision().content().text(), EXCERPT),
        shown.status());
  }

  @GetMapping("/posts/{id}")
  String show(
      Client client,
      @PathVariable PostId id,
      @RequestParam(required = false) @Nullable String said,
      HttpServletRequest request,
      Model model) {
    ClientReviews.Look look = find(client, id);
    if (openings.isPerson(request)) {
      reviews.opened(client, id, openings.from(request));
    }
    model.addAttribute("done", said == null ? null : words.say("client.done.said"));
    return page(client, look, null, "", "", model);
  }

  @PostMapping("/posts/{id}/decision")
  String decide(
      Client client,
      @PathVariable PostId id,
      @RequestParam Decision decision,
      @RequestParam RevisionId revision,
      @RequestParam String seal,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String quote,
      Model model,
      HttpServletResponse response) {
    limit(client);
    Verdict verdict = new Verdict(id, revision, seal, decision, comment.strip(), null);
    Optional<Problem> problem = attempts.at(() -> reviews.decide(client, verdict, quote));
    if (problem.isEmpty()) {
      return "redirect:%s?done=%s".formatted(settings.basePath(), decision);
    }
    response.setStatus(problem.get().status().value());
    model.addAttribute("problem", problem.get().text());
    Revision before =
        posts
            .revision(client.brand(), revision)
            .filter(known -> known.post().equals(id))
            .orElse(null);
    return page(client, find(client, id), before, comment, quote, model);
  }

  @PostMapping("/posts/{id}/remarks")
  String say(
      Client client,
      @PathVariable PostId id,
      @RequestParam(name = "remark", defaultValue = "") String text,
      @RequestParam(defaultValue = "") String quote,
      @RequestParam(required = false) @Nullable RemarkId answers,
      Model model,
      HttpServletResponse response) {
    limit(client);
    ClientReviews.Look look = find(client, id);
    Said said = new Said(look.revision().id(), text, quote, true, answers);
    Optional<Problem> problem = attempts.at(() -> reviews.say(client, id, said));
    if (problem.isEmpty()) {
      return "redirect:%s/posts/%s?said".formatted(settings.basePath(), id);
    }
    response.setStatus(problem.get().status().value());
    model.addAttribute("problem", problem.get().text());
    return page(client, look, null, "", quote, model);
  }

  /** The pictures of what a client sees, and no other. */
  @GetMapping("/posts/{id}/media/{sha256:[0-9a-f]{64}}")
  ResponseEntity<byte[]> picture(
      Client client, @PathVariable PostId id, @PathVariable String sha256) {
    boolean isShown =
        find(client, id).revision().content().media().stream()
            .anyMatch(picture -> picture.sha256().equals(sha256));
    NotFoundException none = new NotFoundException("picture", sha256);
    if (!isShown) {
      throw none;
    }
    String type =
        media.type(client.brand(), sha256).filter(SHOWN::contains).orElseThrow(() -> none);
    byte[] bytes = media.read(client.brand(), sha256).orElseThrow(() -> none);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }

  @PostMapping("/leave")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    VisitCookie.of(request).ifPresent(visiting::leave);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.forget(request));
    return "redirect:" + settings.basePath();
  }

  private void limit(Client client) {
    if (!limits.mayAct(client)) {
      throw new TooManyException();
    }
  }

  private ClientReviews.Look find(Client client, PostId id) {
    return reviews.find(client, id).orElseThrow(() -> new NotFoundException("post", id));
  }

  private String page(
      Client client,
      ClientReviews.Look look,
      @Nullable Revision before,
      String comment,
      String quote,
      Model model) {
    String at = settings.basePath() + "/posts/" + look.post().id();
    String text = look.revision().content().text();
    model.addAttribute("look", looks.at(look.post(), look.revision(), before));
    model.addAttribute("waits", look.waits());
    model.addAttribute("at", at);
    model.addAttribute("pictures", new PictureBase(at + "/media"));
    model.addAttribute("comment", comment);
    model.addAttribute("quote", quote);
    model.addAttribute(
        "remarks",
        lines.of(client.brand(), look.remarks(), text, brands.get(client.brand()).zone()));
    model.addAttribute("marked", RemarkLines.marked(look.remarks(), text));
    return framed(client, model, "desk:client-post");
  }

  private String framed(Client client, Model model, String view) {
    model.addAttribute("client", Visible.text(client.name()));
    model.addAttribute("brand", brands.get(client.brand()).name());
    model.addAttribute("base", settings.basePath());
    return view;
  }
}
