package io.postillion.plugin.desk.people;

import io.postillion.core.people.PasswordLinks.Handed;
import io.postillion.core.people.PeopleKeeping.Saved;
import io.postillion.core.people.PeopleKeeping.Unsound;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells an administrator how it ended; a link is shown once, and only where no letter carries it.
 */
public final class HandedLinks {

  private final LinkAddresses addresses;
  private final DeskSettings settings;
  private final Words words;

  public HandedLinks(LinkAddresses addresses, DeskSettings settings, Words words) {
    this.addresses = addresses;
    this.settings = settings;
    this.words = words;
  }

  String flaw(Unsound unsound) {
    return words.say("people.flaw." + unsound.flaw().name(), Visible.text(unsound.about()));
  }

  /**
   * @param done the message that says what was done, with the name
   */
  void tell(Saved saved, String done, RedirectAttributes flash) {
    String name = Visible.text(saved.entry().person().name());
    Handed link = saved.link();
    if (link == null) {
      flash.addFlashAttribute("done", words.say(done, name));
    } else if (link.isShown()) {
      flash.addFlashAttribute("guest", name);
      flash.addFlashAttribute("link", addresses.of(link.token()).reveal());
      if (link.failed()) {
        flash.addFlashAttribute("problem", words.say("people.notSent", Visible.text(link.email())));
      }
    } else {
      flash.addFlashAttribute(
          "done", words.say("people.done.sent", name, Visible.text(link.email())));
    }
  }

  String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("people");
  }
}
