package io.postillion.plugin.desk.notices;

import io.postillion.core.NotFoundException;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.notice.Trouble;
import io.postillion.core.notice.WishBook;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My notices. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/notices")
final class NoticesPage {

  private static final int MOST_TROUBLES = 50;

  private final AddressBook book;
  private final WishBook wishes;
  private final Substitutes substitutes;
  private final Notices notices;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  NoticesPage(
      AddressBook book,
      WishBook wishes,
      Substitutes substitutes,
      Notices notices,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.book = book;
    this.wishes = wishes;
    this.substitutes = substitutes;
    this.notices = notices;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    Recipient me = book.of(desk.person(), desk.id());
    model.addAttribute("wishes", me.wishes());
    model.addAttribute("reachable", me.addresses().keySet().stream().sorted().toList());
    model.addAttribute("kinds", NoticeKind.values());
    model.addAttribute("digests", Digest.values());
    model.addAttribute("own", wishes.of(desk.person().id()).isPresent());
    model.addAttribute("mayApprove", desk.may(Role.APPROVER));
    model.addAttribute("away", away(desk).orElse(null));
    model.addAttribute("colleagues", colleagues(desk));
    model.addAttribute("today", times.today(desk.zone()));
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute(
        "troubles",
        desk.may(Role.ADMIN)
            ? notices.troubles(desk.id(), MOST_TROUBLES).stream()
                .map(one -> row(desk, one))
                .toList()
            : List.of());
    return "desk:notices";
  }

  private Optional<AwayView> away(Desk desk) {
    return substitutes
        .of(desk.person(), desk.id())
        .map(
            absence ->
                new AwayView(
                    LocalDate.ofInstant(absence.from(), desk.zone()),
                    LocalDate.ofInstant(absence.until(), desk.zone()).minusDays(1),
                    name(desk, absence)));
  }

  private String name(Desk desk, Absence absence) {
    return book.people(desk.id()).stream()
        .filter(person -> person.id().equals(absence.substitute()))
        .map(person -> Visible.text(person.name()))
        .findFirst()
        .orElse("");
  }

  private List<Person> colleagues(Desk desk) {
    return HandOver.colleagues(book, desk);
  }

  private TroubleRow row(Desk desk, Trouble trouble) {
    String key = trouble.told().delivery().recipient();
    return new TroubleRow(
        trouble.told().notice().kind().name(),
        trouble.told().delivery().means().name(),
        Visible.text(book.find(key, desk.id()).map(Recipient::name).orElse(key)),
        Visible.text(trouble.problem()),
        trouble.given(),
        times.at(trouble.since(), desk.zone()));
  }

  @PostMapping
  String save(
      Desk desk, @RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
    return told(
        desk,
        () -> wishes.put(desk.person().id(), WishForm.read(form), times.now()),
        words.say("notices.done.saved"),
        flash);
  }

  @PostMapping("/usual")
  String usual(Desk desk, RedirectAttributes flash) {
    return told(
        desk, () -> wishes.clear(desk.person().id()), words.say("notices.done.usual"), flash);
  }

  @PostMapping("/away")
  String away(
      Desk desk,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String substitute,
      RedirectAttributes flash) {
    return told(
        desk,
        () ->
            substitutes.away(
                desk.person(), desk.id(), day(first), day(last), colleague(substitute)),
        words.say("notices.done.away"),
        flash);
  }

  @PostMapping("/back")
  String back(Desk desk, RedirectAttributes flash) {
    return told(
        desk,
        () -> substitutes.back(desk.person(), desk.id()),
        words.say("notices.done.back"),
        flash);
  }

  @PostMapping("/again")
  String again(Desk desk, RedirectAttributes flash) {
    return told(
        desk,
        () -> {
          desk.person().require(Role.ADMIN, desk.id());
          notices.again(desk.id(), times.now());
        },
        words.say("notices.done.again"),
        flash);
  }

  private String told(Desk desk, Runnable work, String done, RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(work);
    flash.addFlashAttribute(
        problem.isPresent() ? "problem" : "done", problem.map(Problem::text).orElse(done));
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("notices");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new UnreadableTimeException(typed, unreadable);
    }
  }

  static PersonId colleague(String id) {
    try {
      return PersonId.of(id);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("person", id);
    }
  }
}
