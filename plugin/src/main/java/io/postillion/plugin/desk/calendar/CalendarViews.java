package io.postillion.plugin.desk.calendar;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.calendar.Days;
import io.postillion.core.calendar.OnDay;
import io.postillion.core.calendar.OnDay.Standing;
import io.postillion.core.calendar.Sight;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.failure.Failure;
import io.postillion.core.ideas.Occasions;
import io.postillion.core.people.Role;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Agenda.Moment;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.Pace;
import io.postillion.plugin.desk.calendar.CalendarView.Day;
import io.postillion.plugin.desk.calendar.CalendarView.Entry;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import io.postillion.plugin.desk.view.Spans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers what stands in the calendar; every time is by the clock of the brand. */
public final class CalendarViews {

  private static final Set<PostStatus> MOVABLE =
      Set.of(
          PostStatus.DRAFTING,
          PostStatus.IN_REVIEW,
          PostStatus.CHANGES_REQUESTED,
          PostStatus.APPROVED,
          PostStatus.SCHEDULED,
          PostStatus.NEEDS_ATTENTION);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Days days;
  private final Posts posts;
  private final Channels channels;
  private final PostRows rows;
  private final CampaignTags campaigns;
  private final NetworkConnections networks;
  private final Occasions occasions;
  private final Policies policies;
  private final Times times;
  private final Words words;

  public CalendarViews(
      Agenda agenda,
      Posts posts,
      Channels channels,
      PostRows rows,
      CampaignTags campaigns,
      NetworkConnections networks,
      Occasions occasions,
      Policies policies,
      Times times,
      Words words) {
    this.posts = posts;
    this.channels = channels;
    this.rows = rows;
    this.campaigns = campaigns;
    this.networks = networks;
    this.occasions = occasions;
    this.policies = policies;
    this.times = times;
    this.words = words;
    this.days = new Days(agenda, this::pace);
  }

  CalendarView of(Desk desk, Shown shown) {
    Brand brand = desk.brand();
    LocalDate today = times.today(brand.zone());
    Stretch stretch =
        new Stretch(
            shown.view(),
            Objects.requireNonNullElse(shown.date(), today),
            FirstDay.of(words.locale(), desk.person().locale(), brand.language()));
    @Nullable ChannelId channel = channelOf(desk, shown.channel());
    @Nullable CampaignId campaign = campaigns.named(desk, shown.campaign()).orElse(null);
    Map<LocalDate, OnDay> found =
        days.of(
            desk.id(),
            new Sight(
                stretch.rows().stream().flatMap(List::stream).toList(),
                stretch.date(),
                brand.zone(),
                shown.view().perDay(),
                shown.view().most(),
                channel,
                campaign));
    Map<PostId, Entry> entries =
        entries(desk, found.values().stream().flatMap(day -> day.shown().stream()).toList());
    Sensitive sensitive = policies.of(desk.id()).sensitive();
    Map<LocalDate, List<String>> known =
        occasions.between(brand, stretch.first(), stretch.last(), words.locale());
    Function<LocalDate, Day> day =
        date ->
            day(
                desk,
                stretch,
                date,
                known.getOrDefault(date, List.of()),
                sensitive.on(date),
                onDay(found, date).posts(),
                onDay(found, date).shown().stream()
                    .map(one -> entries.get(one.moment().post()))
                    .filter(Objects::nonNull)
                    .toList());
    List<List<Day>> weeks =
        stretch.rows().stream().map(row -> row.stream().map(day).toList()).toList();
    return new CalendarView(
        shown.view().word(),
        title(stretch),
        stretch.date(),
        stretch.previous(),
        stretch.next(),
        channel == null ? "" : channel.value(),
        campaign == null ? "" : campaign.toString(),
        hues(entries.values()),
        brand.zone().getId(),
        weekdays(stretch),
        weeks,
        weeks.stream().flatMap(List::stream).mapToInt(one -> one.shown().size() + one.more()).sum(),
        shown.view() == View.LIST && hasMore(weeks));
  }

  private static boolean hasMore(List<List<Day>> weeks) {
    return weeks.stream().flatMap(List::stream).anyMatch(day -> day.more() > 0);
  }

  private static List<CampaignTag> hues(Collection<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.row().campaign())
        .<CampaignTag>mapMulti((one, next) -> Optional.ofNullable(one).ifPresent(next))
        .distinct()
        .sorted(Comparator.comparing(CampaignTag::name))
        .toList();
  }

  private static OnDay onDay(Map<LocalDate, OnDay> found, LocalDate day) {
    return found.getOrDefault(day, OnDay.EMPTY);
  }

  private @Nullable ChannelId channelOf(Desk desk, String name) {
    return channels.of(desk.id()).stream()
        .map(channel -> channel.id())
        .filter(id -> id.value().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Day day(
      Desk desk,
      Stretch stretch,
      LocalDate date,
      List<String> known,
      List<String> soft,
      int all,
      List<Entry> shown) {
    LocalDate today = times.today(desk.brand().zone());
    return new Day(
        date,
        date.getDayOfMonth(),
        times.format("calendar.pattern.day", date),
        stretch.holds(date),
        date.equals(today),
        date.isBefore(today),
        known.stream().map(Visible::text).toList(),
        soft.stream().map(Visible::text).toList(),
        shown,
        all - shown.size(),
        desk.may(Role.MANAGER) ? newAt(desk.brand().zone(), date) : null);
  }

  /** In the morning; today, at the next full hour. */
  private @Nullable String newAt(ZoneId zone, LocalDate date) {
    LocalDateTime morning = date.atTime(MORNING);
    LocalDateTime next =
        LocalDateTime.ofInstant(times.now(), zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    LocalDateTime at = morning.isBefore(next) ? next : morning;
    return at.toLocalDate().equals(date) ? FIELD.format(at) : null;
  }

  /** Without those that are gone meanwhile. */
  private Map<PostId, Entry> entries(Desk desk, List<Standing> shown) {
    Map<PostId, Standing> when =
        shown.stream().collect(Collectors.toMap(one -> one.moment().post(), Function.identity()));
    List<Post> found = posts.find(desk.id(), when.keySet());
    List<PostRow> texts = rows.of(desk, found);
    return IntStream.range(0, found.size())
        .mapToObj(
            place ->
                entry(
                    desk,
                    found.get(place),
                    Objects.requireNonNull(when.get(found.get(place).id())),
                    texts.get(place)))
        .collect(Collectors.toMap(entry -> entry.row().id(), Function.identity()));
  }

  private Entry entry(Desk desk, Post post, Standing standing, PostRow row) {
    Moment moment = standing.moment();
    ZonedDateTime local = moment.at().atZone(desk.brand().zone());
    Mark mark = Mark.of(post.status());
    CampaignTag campaign = row.campaign();
    String time = times.format("time.pattern.clock", local);
    return new Entry(
        row,
        row.id().toString(),
        mark.icon(),
        mark.css() + (campaign == null ? "" : " has-hue " + campaign.hue()),
        row.network(),
        row.network().substring(0, 1).toUpperCase(Locale.ROOT),
        words.say("status." + row.status()),
        time,
        moment.at().toString(),
        times.full(local),
        row.channel(),
        time + " " + row.channel(),
        row.language(),
        row.text().isEmpty() ? words.say("post.noText") : row.text(),
        campaign,
        standing.collision() == null ? null : said(desk, standing.collision()),
        desk.may(Role.MANAGER) && !moment.isOut() && MOVABLE.contains(post.status()));
  }

  private String said(Desk desk, Collision collision) {
    if (collision instanceof Collision.Near near) {
      return words.say("calendar.near", clock(desk, near.other()));
    }
    Pace.Window window = ((Collision.Full) collision).window();
    return words.say("calendar.full", window.posts(), new Spans(words).of(window.span()));
  }

  /** Of a network that cannot say, as fast as we can. */
  private Pace pace(ChannelId channel) {
    try {
      return networks.to(channel).pace();
    } catch (NotFoundException | Failure unknown) {
      return Pace.FREE;
    }
  }

  private String clock(Desk desk, Instant at) {
    return times.format("time.pattern.clock", at.atZone(desk.brand().zone()));
  }

  private String title(Stretch stretch) {
    return stretch.view() == View.WEEK
        ? words.say(
            "calendar.week",
            times.format("calendar.pattern.from", stretch.first()),
            times.format("calendar.pattern.to", stretch.last()))
        : times.format("calendar.pattern.month", stretch.date());
  }

  private List<CalendarView.Weekday> weekdays(Stretch stretch) {
    return stretch.weekdays().stream()
        .map(
            day ->
                new CalendarView.Weekday(
                    day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()),
                    day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale())))
        .toList();
  }
}
