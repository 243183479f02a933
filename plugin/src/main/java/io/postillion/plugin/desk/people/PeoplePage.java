package io.postillion.plugin.desk.people;

import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.PeopleKeeping.Outcome;
import io.postillion.core.people.PeopleKeeping.Saved;
import io.postillion.core.people.PeopleKeeping.Unsound;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the brand, for everyone of the brand. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/people")
final class PeoplePage {

  private final PeopleKeeping keeping;
  private final PersonViews views;
  private final HandedLinks handed;

  PeoplePage(PeopleKeeping keeping, PersonViews views, HandedLinks handed) {
    this.keeping = keeping;
    this.views = views;
    this.handed = handed;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    boolean mayRun = desk.may(Role.ADMIN);
    model.addAttribute("mayRun", mayRun);
    model.addAttribute("people", views.rows(desk));
    if (mayRun) {
      model.addAttribute("steps", views.steps(desk));
    }
    return "desk:people";
  }

  /** A link by which they choose a password; the old one stays until they did. */
  @PostMapping("/{id}/link")
  String link(Desk desk, @PathVariable PersonId id, RedirectAttributes flash) {
    Outcome outcome = keeping.link(desk.person(), desk.id(), id);
    if (outcome instanceof Unsound unsound) {
      flash.addFlashAttribute("problem", handed.flaw(unsound));
    } else {
      handed.tell((Saved) outcome, "people.done.link", flash);
    }
    return handed.back(desk);
  }
}
