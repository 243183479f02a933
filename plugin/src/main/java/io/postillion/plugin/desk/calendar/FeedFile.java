package io.postillion.plugin.desk.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brands;
import io.postillion.core.feed.Feed;
import io.postillion.core.feed.Feeds;
import io.postillion.core.feed.ICalendar;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Timeframe;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a calendar program reads, which cannot log in: whoever has the address reads when the posts
 * of one brand go out and how they begin, and can change nothing. Whatever is wrong with an
 * address, the answer is the same 404.
 */
@RestController
final class FeedFile {

  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int MOST = 1_000;

  private static final Set<PostStatus> SURE =
      Set.of(
          PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING, PostStatus.PUBLISHED);

  private final Feeds feeds;
  private final Brands brands;
  private final People people;
  private final Agenda agenda;
  private final PostRows rows;
  private final FeedAddresses addresses;
  private final Languages languages;
  private final Times times;
  private final Words words;

  FeedFile(
      Feeds feeds,
      Brands brands,
      People people,
      Agenda agenda,
      PostRows rows,
      FeedAddresses addresses,
      Languages languages,
      Times times,
      Words words) {
    this.feeds = feeds;
    this.brands = brands;
    this.people = people;
    this.agenda = agenda;
    this.rows = rows;
    this.addresses = addresses;
    this.languages = languages;
    this.times = times;
    this.words = words;
  }

  @GetMapping(FeedAddresses.PATH + "/{file}")
  ResponseEntity<byte[]> read(@PathVariable String file) {
    return reader(file)
        .map(
            desk ->
                ResponseEntity.ok()
                    .contentType(new MediaType("text", "calendar", UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", "noindex")
                    .body(calendar(desk).getBytes(UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Desk> reader(String file) {
    if (!file.startsWith(FeedAddresses.PREFIX) || !file.endsWith(FeedAddresses.ENDING)) {
      return Optional.empty();
    }
    String token = file.substring(0, file.length() - FeedAddresses.ENDING.length());
    return feeds.find(Secret.of(token)).flatMap(this::desk);
  }

  private Optional<Desk> desk(Feed feed) {
    Optional<Person> person =
        people.find(feed.person()).filter(known -> known.brands().contains(feed.brand()));
    return person.flatMap(known -> brands.find(feed.brand()).map(brand -> new Desk(known, brand)));
  }

  private String calendar(Desk desk) {
    LocaleContextHolder.setLocale(languages.of(desk.person()));
    List<Placed> placed =
        agenda.between(
            desk.id(), new Timeframe(times.now().minus(BACK), times.now().plus(AHEAD), null, MOST));
    List<PostRow> texts = rows.of(desk, placed.stream().map(Placed::post).toList());
    return ICalendar.of(
        "%s · Postillion".formatted(desk.brand().name()),
        IntStream.range(0, placed.size())
            .mapToObj(place -> event(desk, placed.get(place), texts.get(place)))
            .toList(),
        times.now());
  }

  private ICalendar.Event event(Desk desk, Placed placed, PostRow row) {
    return new ICalendar.Event(
        row.id() + "@postillion",
        placed.post().version(),
        placed.at(),
        words.say(
            "calendar.feed.event",
            row.channel(),
            row.text().isEmpty() ? words.say("post.noText") : row.text(),
            words.say("status." + row.status())),
        addresses.post(desk.id(), row.id()),
        SURE.contains(placed.post().status()),
        Optional.ofNullable(row.campaign()).map(CampaignTag::name).orElse(""));
  }
}
