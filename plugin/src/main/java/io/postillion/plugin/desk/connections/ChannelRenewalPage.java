package io.postillion.plugin.desk.connections;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Renewed;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The credential of a channel is typed anew; its posts stay, and those that waited go on. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/channels/{id}/renew")
final class ChannelRenewalPage {

  private final ChannelRenewal renewal;
  private final ChannelKeeping keeping;
  private final DeskSettings settings;
  private final Words words;
  private final ChannelWords said;

  ChannelRenewalPage(
      ChannelRenewal renewal, ChannelKeeping keeping, DeskSettings settings, Words words) {
    this.renewal = renewal;
    this.keeping = keeping;
    this.settings = settings;
    this.words = words;
    this.said = new ChannelWords(words);
  }

  /**
   * What was set and stays.
   *
   * @param label of the field
   */
  record Kept(String label, String value) {}

  @GetMapping
  String ask(Desk desk, @PathVariable ChannelId id, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    return page(
        renewal
            .find(desk.id(), id)
            .orElseThrow(() -> new NotFoundException("channel with a credential of the desk", id)),
        model);
  }

  /**
   * @param seen the version that the person saw
   */
  @PostMapping
  String renew(
      Desk desk,
      @PathVariable ChannelId id,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String secret,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Outcome outcome =
        renewal.renew(
            desk.person(),
            desk.id(),
            id,
            seen,
            secret.isBlank() ? null : Secret.of(secret.strip()));
    if (outcome instanceof Renewed renewed) {
      flash.addFlashAttribute("done", done(renewed));
      return back(desk, id);
    }
    Optional<ChannelEntry> now = renewal.find(desk.id(), id);
    if (now.isEmpty()) {
      flash.addFlashAttribute("problem", words.say("channels.flaw.GONE"));
      return back(desk, id);
    }
    ChannelEntry entry = now.get();
    response.setStatus(status(outcome).value());
    if (outcome instanceof Unsound unsound) {
      model.addAttribute("problem", said.flaw(entry.network(), unsound));
    } else if (outcome instanceof Unreachable unreachable) {
      model.addAttribute(
          "trouble", Visible.text(String.valueOf(unreachable.failure().getMessage())));
      model.addAttribute("advice", said.advice(unreachable));
    }
    model.addAttribute("secretGone", !secret.isBlank());
    return page(entry, model);
  }

  private static HttpStatus status(Outcome outcome) {
    return outcome instanceof Unsound unsound && unsound.flaw() == Flaw.OVERTAKEN
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private String done(Renewed renewed) {
    String done =
        words.say(
            "channels.renewed",
            Visible.text(renewed.entry().name()),
            Visible.text(renewed.entry().account()));
    return renewed.released() == 0
        ? done
        : done + " " + words.say("done.released", renewed.released());
  }

  private String page(ChannelEntry entry, Model model) {
    List<ChannelField> fields = keeping.fields(entry.network());
    model.addAttribute("id", entry.id());
    model.addAttribute("name", Visible.text(entry.name()));
    model.addAttribute("account", Visible.text(entry.account()));
    model.addAttribute("networkName", said.network(entry.network()));
    model.addAttribute("seen", entry.version());
    model.addAttribute("keepsSecrets", renewal.keepsSecrets());
    model.addAttribute(
        "kept",
        fields.stream()
            .filter(field -> entry.settings().containsKey(field.name()))
            .map(field -> kept(entry, field))
            .toList());
    model.addAttribute(
        "field",
        fields.stream()
            .filter(ChannelField::isSecret)
            .map(field -> said.field(entry.network(), field, Map.of()))
            .findFirst()
            .orElseThrow());
    return "desk:channel-renew";
  }

  private Kept kept(ChannelEntry entry, ChannelField field) {
    String value = entry.settings().getOrDefault(field.name(), "");
    return new Kept(
        said.label(entry.network(), field.name()),
        field.kind() == ChannelField.Kind.CHOICE
            ? said.label(entry.network(), field.name() + "." + value)
            : Visible.text(value));
  }

  private String back(Desk desk, ChannelId id) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).channels() + "#channel-" + id;
  }
}
