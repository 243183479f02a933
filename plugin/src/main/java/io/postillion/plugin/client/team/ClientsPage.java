package io.postillion.plugin.client.team;

import io.postillion.core.client.Client;
import io.postillion.core.client.Inviting;
import io.postillion.core.client.Inviting.Guest;
import io.postillion.core.client.Inviting.Invited;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Language;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was invited from outside: invite, send again, revoke. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/clients")
final class ClientsPage {

  private static final int POSTS = 30;
  private static final int EXCERPT = 70;

  /**
   * One client.
   *
   * @param posts how many single posts they are for; 0 for all of the brand
   * @param seen null when they never came
   */
  record Row(
      String id,
      String name,
      String email,
      String language,
      int posts,
      String invitedBy,
      Moment invited,
      @Nullable Moment seen,
      boolean revoked) {}

  /** A post to choose. */
  record Choice(String id, String text) {}

  private final Inviting inviting;
  private final People people;
  private final Posts posts;
  private final LinkAddresses addresses;
  private final Attempts attempts;
  private final Times times;
  private final Words words;
  private final DeskSettings settings;

  ClientsPage(
      Inviting inviting,
      People people,
      Posts posts,
      LinkAddresses addresses,
      Attempts attempts,
      Times times,
      Words words,
      DeskSettings settings) {
    this.inviting = inviting;
    this.people = people;
    this.posts = posts;
    this.addresses = addresses;
    this.attempts = attempts;
    this.times = times;
    this.words = words;
    this.settings = settings;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    return page(desk, new Guest("", "", desk.brand().language(), Set.of()), model);
  }

  /**
   * @param post those they are for; none for all of the brand
   */
  @PostMapping
  String invite(
      Desk desk,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(required = false) @Nullable Set<PostId> post,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Guest guest = new Guest(name, email, spoken(language), post == null ? Set.of() : post);
    AtomicReference<@Nullable Invited> invited = new AtomicReference<>();
    Optional<Problem> problem =
        attempts.at(() -> invited.set(inviting.invite(desk.person(), desk.id(), guest)));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, guest, model);
    }
    return told(desk, invited.get(), flash);
  }

  @PostMapping("/{client}/again")
  String again(Desk desk, @PathVariable PersonId client, RedirectAttributes flash) {
    AtomicReference<@Nullable Invited> invited = new AtomicReference<>();
    attempts
        .at(() -> invited.set(inviting.again(desk.person(), desk.id(), client)))
        .ifPresent(problem -> flash.addFlashAttribute("problem", problem.text()));
    return told(desk, invited.get(), flash);
  }

  @PostMapping("/{client}/revoke")
  String revoke(Desk desk, @PathVariable PersonId client, RedirectAttributes flash) {
    inviting.revoke(desk.person(), desk.id(), client);
    flash.addFlashAttribute("done", words.say("clients.done.revoked"));
    return back(desk);
  }

  @PostMapping("/{client}/posts")
  String admit(
      Desk desk,
      @PathVariable PersonId client,
      @RequestParam PostId post,
      RedirectAttributes flash) {
    inviting.admit(desk.person(), desk.id(), client, post);
    flash.addFlashAttribute("done", words.say("clients.done.admitted"));
    return back(desk);
  }

  /** Link and PIN are shown once, to whoever invited, and only where no letter carries them. */
  private String told(Desk desk, @Nullable Invited invited, RedirectAttributes flash) {
    if (invited != null) {
      String name = invited.client().name();
      if (invited.pin() == null) {
        flash.addFlashAttribute("done", words.say("clients.done.sent", name));
      } else {
        flash.addFlashAttribute("guest", name);
        flash.addFlashAttribute("link", addresses.of(invited.token()).reveal());
        flash.addFlashAttribute("pin", invited.pin().reveal());
      }
    }
    return back(desk);
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("clients");
  }

  private String page(Desk desk, Guest typed, Model model) {
    model.addAttribute(
        "clients",
        inviting.of(desk.person(), desk.id()).stream().map(client -> row(desk, client)).toList());
    model.addAttribute("typed", typed);
    model.addAttribute("chosen", typed.posts().stream().map(PostId::toString).toList());
    model.addAttribute("spoken", Language.SPOKEN);
    model.addAttribute("choices", choices(desk));
    model.addAttribute("letters", inviting.areLettersSent());
    return "desk:clients";
  }

  private Row row(Desk desk, Client client) {
    return new Row(
        client.id().toString(),
        Visible.text(client.name()),
        Visible.text(client.email()),
        client.language().getDisplayLanguage(words.locale()),
        client.everyPost() ? 0 : client.posts().size(),
        people.find(client.invitedBy()).map(Person::name).orElse(""),
        times.at(client.invitedAt(), desk.zone()),
        client.seenAt() == null ? null : times.at(client.seenAt(), desk.zone()),
        !client.mayCome());
  }

  /** The posts that wait for a decision. */
  private List<Choice> choices(Desk desk) {
    PostFilter waiting = new PostFilter(PostStatus.IN_REVIEW, null, null, null, POSTS, 0);
    return posts.list(desk.id(), waiting).stream().map(this::choice).toList();
  }

  private Choice choice(Post post) {
    return new Choice(
        post.id().toString(),
        posts
            .current(post)
            .map(revision -> Visible.line(revision.content().text(), EXCERPT))
            .orElse(""));
  }

  private static Locale spoken(String tag) {
    return Language.SPOKEN.stream()
        .filter(locale -> locale.getLanguage().equals(tag))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
