package io.postillion.plugin.desk.connections;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.Looked;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Saved;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.people.Role;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Tongues;
import io.postillion.plugin.store.HandedSecrets;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A channel is added; where a credential is typed, the account is shown first. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/channels/new")
final class ChannelFormPage {

  private static final String SANDBOX = "sandbox";

  private final ChannelKeeping keeping;
  private final HandedSecrets handed;
  private final Connecting connecting;
  private final DeskSettings settings;
  private final Words words;
  private final ChannelWords said;

  ChannelFormPage(
      ChannelKeeping keeping,
      HandedSecrets handed,
      Connecting connecting,
      DeskSettings settings,
      Words words) {
    this.keeping = keeping;
    this.handed = handed;
    this.connecting = connecting;
    this.settings = settings;
    this.words = words;
    this.said = new ChannelWords(words);
  }

  @GetMapping
  String blank(Desk desk, @RequestParam(defaultValue = SANDBOX) String network, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    if (!keeping.networks().contains(network)) {
      throw new NotFoundException("network for the desk", network);
    }
    return page(desk, ChannelForm.empty(network), model);
  }

  /**
   * @param act {@code look} to see whose credential it is; anything else keeps it
   */
  @PostMapping
  String add(
      Desk desk,
      @RequestParam(defaultValue = "") String act,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ChannelForm form = ChannelForm.of(fields, keeping.fields(ChannelForm.text(fields, "network")));
    Optional<Secret> secret = secret(desk, form);
    Outcome outcome =
        act.equals("look")
            ? keeping.tryOut(desk.person(), desk.id(), form.wish(secret))
            : keeping.add(desk.person(), desk.id(), form.wish(secret));
    if (outcome instanceof Saved saved) {
      return added(desk, saved.entry(), flash);
    }
    if (outcome instanceof Looked looked) {
      model.addAttribute("found", Visible.text(looked.entry().account()));
      return page(
          desk,
          form.keeping(secret.map(one -> handed.close(one, place(desk, form))).orElse("")),
          model);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    if (outcome instanceof Unsound unsound) {
      model.addAttribute("problem", said.flaw(form.network(), unsound));
    } else if (outcome instanceof Unreachable unreachable) {
      model.addAttribute(
          "trouble", Visible.text(String.valueOf(unreachable.failure().getMessage())));
      model.addAttribute("advice", said.advice(unreachable));
    }
    model.addAttribute("secretGone", secret.isPresent());
    return page(desk, form.keeping(""), model);
  }

  private String added(Desk desk, ChannelEntry entry, RedirectAttributes flash) {
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
    List<ChannelField> fields = keeping.fields(form.network());
    model.addAttribute("form", form);
    model.addAttribute("networkName", said.network(form.network()));
    model.addAttribute(
        "fields",
        fields.stream().map(field -> said.field(form.network(), field, form.settings())).toList());
    model.addAttribute("typed", fields.stream().anyMatch(ChannelField::isSecret));
    model.addAttribute("keepsSecrets", keeping.keepsSecrets());
    model.addAttribute(
        "networks",
        keeping.networks().stream()
            .map(word -> new Tongues.Choice(word, said.network(word)))
            .toList());
    List<String> others = keeping.others();
    model.addAttribute(
        "others",
        others.isEmpty()
            ? ""
            : words.say(
                "channels.others",
                others.stream().map(said::network).collect(Collectors.joining(", "))));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".channels");
    return "desk:channel-form";
  }

  /** What was typed now, or for the page before this one, if it goes to the same place. */
  private Optional<Secret> secret(Desk desk, ChannelForm form) {
    if (!form.secret().isBlank()) {
      return Optional.of(Secret.of(form.secret()));
    }
    return keeping.keepsSecrets() ? handed.open(form.kept(), place(desk, form)) : Optional.empty();
  }

  private static String[] place(Desk desk, ChannelForm form) {
    return Stream.concat(
            Stream.of("channel", desk.id().value(), desk.person().id().toString()), form.place())
        .toArray(String[]::new);
  }
}
