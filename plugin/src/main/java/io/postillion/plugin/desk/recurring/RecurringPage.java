package io.postillion.plugin.desk.recurring;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.form.FormId;
import io.postillion.core.form.FormWords;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Recurring;
import io.postillion.core.form.Recurring.Wanted;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Language;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recurring posts: managers write their forms, approvers stand for them until a day. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/recurring")
final class RecurringPage {

  /** A day that is offered; the approver may choose another. */
  private static final int USUAL_DAYS = 30;

  private static final int USUAL_PER_DAY = 3;

  private final Recurring recurring;
  private final RecurringViews views;
  private final Channels channels;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  RecurringPage(
      Recurring recurring,
      Forms forms,
      Channels channels,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.recurring = recurring;
    this.views = new RecurringViews(forms, channels, people, times, words);
    this.channels = channels;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    return page(desk, new Wanted("", "", desk.brand().language(), Set.of(), false), model);
  }

  /** What was typed is kept when it cannot be used. */
  @PostMapping
  String write(
      Desk desk,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(required = false) @Nullable Set<ChannelId> channel,
      @RequestParam(defaultValue = "false") boolean card,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Wanted wanted =
        new Wanted(
            name,
            text,
            Locale.forLanguageTag(language),
            channel == null ? Set.of() : channel,
            card);
    Optional<Problem> problem =
        attempts.at(() -> recurring.write(desk.person(), desk.id(), wanted));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, wanted, model);
    }
    flash.addFlashAttribute("done", words.say("recurring.done.written"));
    return back(desk);
  }

  /**
   * @param until the last day on which it holds, in the person's own time zone
   */
  @PostMapping("/{form}/approve")
  String approve(
      Desk desk,
      @PathVariable FormId form,
      @RequestParam String seal,
      @RequestParam String until,
      @RequestParam int perDay,
      RedirectAttributes flash) {
    return told(
        desk,
        () ->
            recurring.approve(
                desk.person(), desk.id(), form, seal, endOf(until, desk.zone()), perDay),
        () -> words.say("recurring.done.approved"),
        flash);
  }

  private static Instant endOf(String day, ZoneId zone) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new UnreadableTimeException(day, e);
    }
  }

  @PostMapping("/{form}/retire")
  String retire(Desk desk, @PathVariable FormId form, RedirectAttributes flash) {
    return told(
        desk,
        () -> recurring.retire(desk.person(), desk.id(), form),
        () -> words.say("recurring.done.retired"),
        flash);
  }

  @PostMapping("/standing/{standing}/revoke")
  String revoke(Desk desk, @PathVariable StandingId standing, RedirectAttributes flash) {
    AtomicInteger back = new AtomicInteger();
    return told(
        desk,
        () -> back.set(recurring.revoke(desk.person(), desk.id(), standing)),
        () -> words.say("recurring.done.revoked", back.get()),
        flash);
  }

  private String told(Desk desk, Runnable action, Supplier<String> done, RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(action);
    if (problem.isPresent()) {
      flash.addFlashAttribute("problem", problem.get().text());
    } else {
      flash.addFlashAttribute("done", done.get());
    }
    return back(desk);
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("recurring");
  }

  private String page(Desk desk, Wanted typed, Model model) {
    LocalDate today = times.today(desk.zone());
    model.addAttribute("forms", views.forms(desk));
    model.addAttribute("ended", views.ended(desk));
    model.addAttribute("typed", typed);
    model.addAttribute("chosen", typed.channels().stream().map(ChannelId::value).toList());
    model.addAttribute("channels", channels(desk));
    model.addAttribute("languages", languages(desk));
    model.addAttribute("mayWrite", desk.may(Role.MANAGER));
    model.addAttribute("mayHold", desk.may(Role.MANAGER) || desk.may(Role.APPROVER));
    model.addAttribute("gaps", FormWords.GAPS);
    model.addAttribute("today", today);
    model.addAttribute("usual", today.plusDays(USUAL_DAYS));
    model.addAttribute("last", today.plusDays(Recurring.LONGEST.toDays() - 1));
    model.addAttribute("usualPerDay", USUAL_PER_DAY);
    model.addAttribute("mostPerDay", Recurring.MOST_PER_DAY);
    return "desk:recurring";
  }

  private List<Channel> channels(Desk desk) {
    return channels.of(desk.id());
  }

  private static List<Locale> languages(Desk desk) {
    return Stream.concat(Stream.of(desk.brand().language()), Language.SPOKEN.stream())
        .distinct()
        .toList();
  }
}
