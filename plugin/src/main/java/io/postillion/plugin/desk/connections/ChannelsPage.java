package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.brand.Grants.Standing;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.Timetable;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The brand's channels: how they are doing and how long they stay connected; pause, resume, test.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/channels")
final class ChannelsPage {

  private static final int STEPS = 30;

  private final Channels channels;
  private final ChannelCare care;
  private final ChannelKeeping keeping;
  private final ChannelRenewal renewal;
  private final People people;
  private final Timetable timetable;
  private final Grants grants;
  private final Connecting connecting;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  ChannelsPage(
      Channels channels,
      ChannelCare care,
      ChannelKeeping keeping,
      ChannelRenewal renewal,
      People people,
      Timetable timetable,
      Grants grants,
      Connecting connecting,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.channels = channels;
    this.care = care;
    this.keeping = keeping;
    this.renewal = renewal;
    this.people = people;
    this.timetable = timetable;
    this.grants = grants;
    this.connecting = connecting;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String list(Desk desk, Model model) {
    Map<ChannelId, Standing> standings =
        grants.of(desk.id()).stream()
            .collect(Collectors.toMap(Standing::channel, Function.identity()));
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute("slots", slots(desk));
    Map<ChannelId, ChannelEntry> ours =
        keeping.of(desk.id()).stream()
            .filter(entry -> !keeping.rests(entry))
            .collect(Collectors.toMap(ChannelEntry::id, Function.identity()));
    model.addAttribute(
        "rows",
        channels.of(desk.id()).stream()
            .map(
                channel ->
                    addedHere(
                        row(desk, channel, standings.get(channel.id())), ours.get(channel.id())))
            .toList());
    model.addAttribute("resting", resting(desk));
    model.addAttribute("steps", steps(desk));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".channels.");
    return "desk:connections";
  }

  private ConnectionRow addedHere(ConnectionRow row, @Nullable ChannelEntry entry) {
    return entry == null ? row : row.addedHere(renewal.isFor(entry));
  }

  private List<RestingChannel> resting(Desk desk) {
    return keeping.of(desk.id()).stream()
        .filter(keeping::rests)
        .map(
            entry ->
                new RestingChannel(
                    entry.id().value(),
                    entry.network(),
                    Visible.text(entry.name()),
                    Visible.text(entry.account())))
        .toList();
  }

  private List<ChannelStepRow> steps(Desk desk) {
    return keeping.steps(desk.id(), STEPS).stream()
        .map(
            step ->
                new ChannelStepRow(
                    words.say(
                        "channels.step." + step.kind().name(),
                        people.find(step.person()).map(Person::name).map(Visible::text).orElse(""),
                        channels
                            .find(desk.id(), step.channel())
                            .map(Channel::name)
                            .map(Visible::text)
                            .orElse("")),
                    times.at(step.at(), desk.zone())))
        .toList();
  }

  /** Where a network's limits leave no room now, when they will. */
  private Map<String, Moment> slots(Desk desk) {
    Map<String, Moment> slots = new HashMap<>();
    for (Channel channel : channels.of(desk.id())) {
      Instant free = timetable.nextFree(desk.id(), channel.id(), times.now());
      if (free.isAfter(times.now())) {
        slots.put(channel.id().value(), times.at(free, desk.zone()));
      }
    }
    return slots;
  }

  private ConnectionRow row(Desk desk, Channel channel, @Nullable Standing standing) {
    ConnectionRow row =
        ConnectionRow.of(
            channel.id().value(),
            channel.network(),
            channel.name(),
            channel.account(),
            channel.connection(),
            times,
            desk);
    return connecting.isFor(channel) ? row.with(Access.of(standing, times, desk)) : row;
  }

  @PostMapping("/{id}/pause")
  String pause(Desk desk, @PathVariable ChannelId id, RedirectAttributes flash) {
    care.pause(desk.person(), desk.id(), id);
    flash.addFlashAttribute("done", words.say("done.paused", id));
    return again(desk);
  }

  @PostMapping("/{id}/resume")
  String resume(Desk desk, @PathVariable ChannelId id, RedirectAttributes flash) {
    care.resume(desk.person(), desk.id(), id);
    flash.addFlashAttribute("done", words.say("done.resumed", id));
    return again(desk);
  }

  @PostMapping("/{id}/test")
  String test(Desk desk, @PathVariable ChannelId id, RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () ->
                flash.addFlashAttribute(
                    "done", words.say("done.tested", id, care.test(desk.person(), desk.id(), id))));
    problem.ifPresent(why -> flash.addFlashAttribute("problem", why.text()));
    return again(desk);
  }

  private String again(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).channels();
  }
}
