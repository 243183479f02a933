package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.ChannelId;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.connect.Connecting.Connected;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.security.CurrentPerson;
import io.postillion.plugin.store.ConnectStates.Way;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Connects a channel at its network. The form leads to a page with a link and not straight to the
 * network: our content policy lets forms, and what they redirect to, reach nobody but us.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}")
final class ConnectPage {

  private static final int LONGEST_QUOTE = 200;

  private final Connecting connecting;
  private final CurrentPerson current;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  ConnectPage(
      Connecting connecting,
      CurrentPerson current,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.connecting = connecting;
    this.current = current;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @PostMapping("/{brand}/channels/{id}/connect")
  String begin(Desk desk, @PathVariable ChannelId id, HttpSession session, Model model) {
    Connecting.Outbound outbound = connecting.begin(desk.person(), session.getId(), desk.id(), id);
    model.addAttribute("channel", Visible.text(outbound.channel().name()));
    model.addAttribute("network", outbound.network());
    model.addAttribute("address", outbound.address());
    return "desk:connect";
  }

  /** Where the network sends people back to. */
  @GetMapping("/oauth/callback")
  String back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      @RequestParam(name = "error_description", defaultValue = "") String description,
      HttpSession session,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Way> way = connecting.back(current.get(), session.getId(), state);
    if (way.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_GONE);
      return "desk:connect-gone";
    }
    if (!error.isEmpty() || code.isEmpty()) {
      flash.addFlashAttribute("problem", refusal(error, description));
    } else {
      finish(way.get(), code, flash);
    }
    return "redirect:" + new Links(settings.basePath(), way.get().brand()).channels();
  }

  private void finish(Way way, String code, RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () -> {
              Connected connected = connecting.finish(current.get(), way, code);
              flash.addFlashAttribute("done", said(way.channel(), connected));
            });
    problem.ifPresent(why -> flash.addFlashAttribute("problem", why.text()));
  }

  private String said(ChannelId channel, Connected connected) {
    if (!connected.before().isEmpty()) {
      return words.say(
          "done.connectedOther",
          channel,
          Visible.text(connected.account()),
          Visible.text(connected.before()));
    }
    String done =
        connected.account().isEmpty()
            ? words.say("done.connected", channel)
            : words.say("done.connectedAs", channel, Visible.text(connected.account()));
    return connected.released() == 0
        ? done
        : done + " " + words.say("done.released", connected.released());
  }

  private String refusal(String error, String description) {
    if (error.equals("access_denied")) {
      return words.say("connect.denied");
    }
    String said = Visible.text(description.isEmpty() ? error : description);
    return words.say("connect.failed", said.substring(0, Math.min(said.length(), LONGEST_QUOTE)));
  }
}
