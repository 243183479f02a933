package io.postillion.plugin.desk.connections;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.InTheWay;
import io.postillion.core.brand.ChannelKeeping.Removal;
import io.postillion.core.people.Role;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRows;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A channel is removed; what that means, or what stands in the way, is said first. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/channels/{id}/remove")
final class ChannelRemovalPage {

  private static final int SHOWN = 5;

  private final ChannelKeeping keeping;
  private final Posts posts;
  private final PostRows rows;
  private final DeskSettings settings;
  private final Words words;

  ChannelRemovalPage(
      ChannelKeeping keeping, Posts posts, PostRows rows, DeskSettings settings, Words words) {
    this.keeping = keeping;
    this.posts = posts;
    this.rows = rows;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String ask(Desk desk, @PathVariable ChannelId id, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    ChannelEntry entry =
        keeping.find(desk.id(), id).orElseThrow(() -> new NotFoundException("channel", id));
    InTheWay inTheWay = keeping.inTheWay(desk.id(), id);
    model.addAttribute("id", id);
    model.addAttribute("name", Visible.text(entry.name()));
    model.addAttribute("rests", keeping.rests(entry));
    model.addAttribute("free", inTheWay.isNothing());
    model.addAttribute("forms", inTheWay.forms().stream().map(Visible::text).toList());
    model.addAttribute("many", inTheWay.posts().size());
    model.addAttribute(
        "rows",
        rows.of(
            desk,
            inTheWay.posts().stream()
                .limit(SHOWN)
                .map(post -> posts.get(desk.id(), post))
                .toList()));
    return "desk:channel-remove";
  }

  @PostMapping
  String remove(
      Desk desk,
      @PathVariable ChannelId id,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Removal removal = keeping.remove(desk.person(), desk.id(), id);
    if (removal == Removal.IN_THE_WAY) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return ask(desk, id, model);
    }
    flash.addFlashAttribute(
        "done", words.say(removal == Removal.DONE ? "channels.removed" : "channels.gone"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).channels();
  }
}
