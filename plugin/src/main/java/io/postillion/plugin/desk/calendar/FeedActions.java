package io.postillion.plugin.desk.calendar;

import io.postillion.core.Secret;
import io.postillion.core.feed.Feed;
import io.postillion.core.feed.Feeds;
import io.postillion.core.link.Tokens;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own address for their calendar program: made, made anew, revoked. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/calendar/feed")
final class FeedActions {

  private final Feeds feeds;
  private final FeedAddresses addresses;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;
  private final Tokens tokens = new Tokens();

  FeedActions(
      Feeds feeds, FeedAddresses addresses, DeskSettings settings, Times times, Words words) {
    this.feeds = feeds;
    this.addresses = addresses;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  /** The address is shown once; an earlier one stops working. */
  @PostMapping
  String give(Desk desk, RedirectAttributes flash) {
    Secret token = tokens.next(FeedAddresses.PREFIX);
    feeds.give(new Feed(desk.id(), desk.person().id(), times.now()), token);
    flash.addFlashAttribute("feed", addresses.feed(token).reveal());
    return calendar(desk);
  }

  @PostMapping("/revoke")
  String revoke(Desk desk, RedirectAttributes flash) {
    feeds.revoke(desk.id(), desk.person().id());
    flash.addFlashAttribute("done", words.say("calendar.feed.revoked"));
    return calendar(desk);
  }

  private String calendar(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("calendar") + "#feed";
  }
}
