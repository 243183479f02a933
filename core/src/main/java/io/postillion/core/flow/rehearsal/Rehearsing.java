package io.postillion.core.flow.rehearsal;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.FastLane;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Belonging;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Findings;
import io.postillion.core.flow.running.Model;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rehearses a model on a post there was, or on facts that somebody chose; only reads. */
public final class Rehearsing {

  private final Rehearsals rehearsals;
  private final Brands brands;
  private final Posts posts;
  private final Channels channels;
  private final Findings findings;
  private final FastLane fastLane;
  private final Belonging belonging;
  private final Supplier<List<Person>> everyone;
  private final Function<BrandId, List<String>> invited;

  /**
   * @param everyone whom configuration names
   * @param invited the names of those outside who may come
   */
  public Rehearsing(
      Rehearsals rehearsals,
      Brands brands,
      Posts posts,
      Channels channels,
      Findings findings,
      FastLane fastLane,
      Belonging belonging,
      Supplier<List<Person>> everyone,
      Function<BrandId, List<String>> invited) {
    this.rehearsals = rehearsals;
    this.brands = brands;
    this.posts = posts;
    this.channels = channels;
    this.findings = findings;
    this.fastLane = fastLane;
    this.belonging = belonging;
    this.everyone = everyone;
    this.invited = invited;
  }

  public List<Model> models() {
    return rehearsals.models();
  }

  /**
   * On a post there is, as it was checked last; the post itself stays as it is.
   *
   * @throws RefusedException when it has no text yet, or the person runs nothing of the brand
   */
  public Rehearsed on(Person person, BrandId brand, PostId id, String model, Scenario scenario) {
    mayLook(person, brand);
    Post post = posts.get(brand, id);
    Revision revision =
        posts
            .current(post)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.WRONG_STATUS,
                        "Post %s has no text yet, so nothing is known of it. Rehearse on another."
                            .formatted(id),
                        id));
    Instant start = post.createdAt();
    Optional<Campaign> campaign = belonging.of(brand, id);
    return play(
        brand,
        model,
        scenario,
        SampleFacts.of(
            channels.get(brand, post.channel()).network(),
            findings.of(brand, revision.id()),
            revision.author().kind(),
            post.scheduled()
                .map(Schedule::at)
                .filter(due -> due.isAfter(start))
                .map(due -> Duration.between(start, due))
                .orElse(Duration.ZERO)),
        Map.of(
            "channel",
            post.channel().value(),
            "language",
            revision.content().language().toLanguageTag(),
            "market",
            revision.content().language().getCountry(),
            "standing",
            fastLane.covers(post, revision),
            "campaign",
            campaign.map(Campaign::name).orElse(""),
            "value",
            campaign.map(Campaign::value).map(Value::word).orElse(Value.NONE)));
  }

  /** On facts that somebody chose. */
  public Rehearsed on(
      Person person, BrandId brand, SampleFacts facts, String model, Scenario scenario) {
    mayLook(person, brand);
    Locale language = brands.get(brand).language();
    return play(
        brand,
        model,
        scenario,
        facts,
        Map.of("language", language.toLanguageTag(), "market", language.getCountry()));
  }

  private Rehearsed play(
      BrandId brand,
      String model,
      Scenario scenario,
      SampleFacts facts,
      Map<String, Object> besides) {
    Brand found = brands.get(brand);
    Map<String, Object> words = new HashMap<>(facts.words());
    words.putAll(besides);
    return rehearsals.play(
        new Play(model, brand, PostId.random(), words, scenario, facts.dueIn(), found.tolerance()));
  }

  /** The names of those in a group who are there for the brand; nobody, for a word that is none. */
  public List<String> people(BrandId brand, String group) {
    Stream<String> house =
        everyone.get().stream().filter(person -> answers(person, brand, group)).map(Person::name);
    Stream<String> outside =
        group.equals(Person.OUTSIDERS) ? invited.apply(brand).stream() : Stream.empty();
    return Stream.concat(house, outside).sorted().toList();
  }

  private static boolean answers(Person person, BrandId brand, String group) {
    boolean isByRole = !person.in(brand).groups().contains(group);
    return person.isIn(group, brand) && (isByRole || person.may(Role.APPROVER, brand));
  }

  private static void mayLook(Person person, BrandId brand) {
    if (!person.may(Role.ADMIN, brand)) {
      person.require(Role.MANAGER, brand);
    }
  }
}
