package io.postillion.plugin.desk.connections;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Saved;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.people.Role;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Tongues;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A channel is added: of a network that needs no password or token typed. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/channels/new")
final class ChannelFormPage {

  private static final String SANDBOX = "sandbox";

  private final ChannelKeeping keeping;
  private final Connecting connecting;
  private final DeskSettings settings;
  private final Words words;

  ChannelFormPage(
      ChannelKeeping keeping, Connecting connecting, DeskSettings settings, Words words) {
    this.keeping = keeping;
    this.connecting = connecting;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String blank(Desk desk, @RequestParam(defaultValue = SANDBOX) String network, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    if (!keeping.networks().contains(network)) {
      throw new NotFoundException("network for the desk", network);
    }
    return page(desk, ChannelForm.empty(network), model);
  }

  @PostMapping
  String add(
      Desk desk,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ChannelForm form = ChannelForm.of(fields);
    Outcome outcome = keeping.add(desk.person(), desk.id(), form.wish());
    if (outcome instanceof Unsound unsound) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute(
          "problem",
          words.say("channels.flaw." + unsound.flaw().name(), Visible.text(unsound.about())));
      return page(desk, form, model);
    }
    ChannelEntry entry = ((Saved) outcome).entry();
    boolean connects = connecting.isFor(entry.channel());
    flash.addFlashAttribute(
        "done",
        words.say(
            connects ? "channels.added.connect" : "channels.added", Visible.text(entry.name())));
    return "redirect:"
        + new Links(settings.basePath(), desk.id()).channels()
        + "#channel-"
        + entry.id();
  }

  private String page(Desk desk, ChannelForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("networkName", name(form.network()));
    model.addAttribute(
        "networks",
        keeping.networks().stream().map(word -> new Tongues.Choice(word, name(word))).toList());
    List<String> others = keeping.others();
    model.addAttribute(
        "others",
        others.isEmpty()
            ? ""
            : words.say(
                "channels.others",
                others.stream().map(this::name).collect(Collectors.joining(", "))));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".channels");
    return "desk:channel-form";
  }

  private String name(String network) {
    return words.sayOr("channels.network." + network, network);
  }
}
