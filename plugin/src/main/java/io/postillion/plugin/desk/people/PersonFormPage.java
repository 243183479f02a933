package io.postillion.plugin.desk.people;

import io.postillion.core.NotFoundException;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.PeopleKeeping.Outcome;
import io.postillion.core.people.PeopleKeeping.Saved;
import io.postillion.core.people.PeopleKeeping.Unsound;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Language;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody is added to the brand, or what they may do is changed. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/people")
final class PersonFormPage {

  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.matches("(?!Etc/|SystemV/)[A-Z][A-Za-z]+/.+"))
          .sorted()
          .toList();

  private final PeopleKeeping keeping;
  private final PersonViews views;
  private final HandedLinks handed;

  PersonFormPage(PeopleKeeping keeping, PersonViews views, HandedLinks handed) {
    this.keeping = keeping;
    this.views = views;
    this.handed = handed;
  }

  @GetMapping("/new")
  String blank(Desk desk, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    return page(
        desk, PersonForm.empty(desk.brand().language(), desk.brand().zone()), null, true, model);
  }

  @PostMapping("/new")
  String add(
      Desk desk,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PersonForm form = PersonForm.of(fields);
    boolean isMeant = fields.containsKey("meant");
    Outcome outcome = keeping.add(desk.person(), desk.id(), form.wish(), isMeant);
    if (outcome instanceof Unsound unsound) {
      refused(unsound, model, response);
      model.addAttribute("asksWho", unsound.flaw() == PeopleKeeping.Flaw.KNOWN);
      return page(desk, form, null, true, model);
    }
    Saved saved = (Saved) outcome;
    handed.tell(saved, saved.isNew() ? "people.done.created" : "people.done.added", flash);
    return handed.back(desk);
  }

  @GetMapping("/{id}")
  String show(Desk desk, @PathVariable PersonId id, Model model) {
    PersonEntry entry = changeable(desk, id);
    return page(
        desk, PersonForm.of(entry, desk.id()), entry, keeping.isAtHome(desk.id(), entry), model);
  }

  @PostMapping("/{id}")
  String change(
      Desk desk,
      @PathVariable PersonId id,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    PersonForm form = PersonForm.of(fields);
    Outcome outcome = keeping.change(desk.person(), desk.id(), id, form.wish(), form.seen());
    if (outcome instanceof Unsound unsound) {
      PersonEntry entry = changeable(desk, id);
      refused(unsound, model, response);
      model.addAttribute("now", views.said(entry.person().in(desk.id())));
      return page(
          desk,
          unsound.flaw() == PeopleKeeping.Flaw.MEANWHILE ? form.over(entry, desk.id()) : form,
          entry,
          keeping.isAtHome(desk.id(), entry),
          model);
    }
    handed.tell((Saved) outcome, "people.done.changed", flash);
    return handed.back(desk);
  }

  @GetMapping("/{id}/remove")
  String ask(Desk desk, @PathVariable PersonId id, Model model) {
    PersonEntry entry = changeable(desk, id);
    model.addAttribute("id", id.toString());
    model.addAttribute("name", Visible.text(entry.person().name()));
    model.addAttribute("elsewhere", entry.everywhere().size() > 1);
    return "desk:person-remove";
  }

  @PostMapping("/{id}/remove")
  String remove(Desk desk, @PathVariable PersonId id, RedirectAttributes flash) {
    Outcome outcome = keeping.remove(desk.person(), desk.id(), id);
    if (outcome instanceof Unsound unsound) {
      flash.addFlashAttribute("problem", handed.flaw(unsound));
    } else {
      handed.tell((Saved) outcome, "people.done.removed", flash);
    }
    return handed.back(desk);
  }

  /** Nobody changes themselves, or whom the configuration names. */
  private PersonEntry changeable(Desk desk, PersonId id) {
    desk.person().require(Role.ADMIN, desk.id());
    return keeping
        .find(desk.id(), id)
        .filter(PersonEntry::ofDesk)
        .filter(entry -> !id.equals(desk.person().id()))
        .orElseThrow(() -> new NotFoundException("person to change", id));
  }

  private void refused(Unsound unsound, Model model, HttpServletResponse response) {
    boolean isLate = unsound.flaw() == PeopleKeeping.Flaw.MEANWHILE;
    response.setStatus((isLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
    model.addAttribute("problem", handed.flaw(unsound));
  }

  private String page(
      Desk desk, PersonForm form, @Nullable PersonEntry entry, boolean isAtHome, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("id", entry == null ? null : entry.person().id().toString());
    model.addAttribute("name", entry == null ? "" : Visible.text(entry.person().name()));
    model.addAttribute("atHome", isAtHome);
    model.addAttribute("roles", Stream.of(Role.values()).map(PersonForm::word).toList());
    model.addAttribute("known", views.groupsOf(desk.id()));
    model.addAttribute("spoken", Language.SPOKEN);
    model.addAttribute("zones", ZONES);
    return "desk:person-form";
  }
}
