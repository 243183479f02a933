package io.postillion.plugin.desk.notices;

import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Delegations;
import io.postillion.core.notice.Substitutes;
import io.postillion.plugin.desk.frame.Desk;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages that show reviews say whose they are; asked for by their templates. */
@ControllerAdvice("io.postillion.plugin.desk")
public final class HandOvers {

  private final AddressBook book;
  private final Substitutes substitutes;
  private final Delegations delegations;

  HandOvers(AddressBook book, Substitutes substitutes, Delegations delegations) {
    this.book = book;
    this.substitutes = substitutes;
    this.delegations = delegations;
  }

  @ModelAttribute
  void handOvers(Model model) {
    model.addAttribute("handOvers", this);
  }

  public HandOver of(Desk desk) {
    return new HandOver(book, substitutes, delegations, desk);
  }
}
