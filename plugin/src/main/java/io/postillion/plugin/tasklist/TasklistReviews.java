package io.postillion.plugin.tasklist;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Severity;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Author;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.processes.engine.TaskAnswers;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Reviews as forms of Camunda Tasklist. A form there has lines and choices, no pictures: a post
 * that has some is approved at the desk. Whoever may see the brand's tasks in the engine sees the
 * form; only a person of the brand is shown the post.
 */
public final class TasklistReviews implements TaskAnswers {

  private final Posts posts;
  private final Channels channels;
  private final Findings findings;
  private final People people;
  private final Languages languages;
  private final Approving approving;
  private final DeskLinks desk;
  private final MessageSource messages;

  /**
   * @param messages the desk's words
   */
  public TasklistReviews(
      Posts posts,
      Channels channels,
      Findings findings,
      People people,
      Languages languages,
      Approving approving,
      DeskLinks desk,
      MessageSource messages) {
    this.posts = posts;
    this.channels = channels;
    this.findings = findings;
    this.people = people;
    this.languages = languages;
    this.approving = approving;
    this.desk = desk;
    this.messages = messages;
  }

  @Override
  public List<Field> form(BrandId brand, PostId id, @Nullable String login) {
    Optional<Person> reader = person(login).filter(person -> person.brands().contains(brand));
    Locale locale = reader.map(languages::of).orElse(Locale.ENGLISH);
    List<Field> fields = new ArrayList<>();
    Optional<Post> post = posts.find(brand, id);
    Optional<Revision> revision = post.flatMap(posts::current);
    if (reader.isPresent() && revision.isPresent()) {
      shown(fields, post.get(), revision.get(), locale);
    }
    fields.add(line("desk", say(locale, "tasklist.desk"), page(brand, id).toString()));
    if (reader.isPresent() && revision.isPresent()) {
      fields.add(
          new Field(
              VERDICT, say(locale, "decide.title"), null, choices(revision.get(), locale), false));
      fields.add(new Field(REMARK, say(locale, "decide.commentHint"), null, Map.of(), false));
    }
    return fields;
  }

  private void shown(List<Field> fields, Post post, Revision revision, Locale locale) {
    PostContent content = revision.content();
    fields.add(
        line(
            "channel",
            say(locale, "tasklist.channel"),
            channels.get(post.brand(), post.channel()).name()));
    fields.add(
        line(
            "due",
            say(locale, "tasklist.due"),
            post.scheduled()
                .map(Schedule::local)
                .map(Object::toString)
                .orElseGet(() -> say(locale, "decide.atOnce"))));
    fields.add(
        line(
            "author",
            say(locale, "tasklist.author"),
            "%s %s"
                .formatted(
                    say(locale, "author." + word(revision.author().kind())),
                    revision.author().name())));
    List<String> lines = content.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        fields.add(line("line" + i, say(locale, "tasklist.line", i + 1), lines.get(i)));
      }
    }
    Optional.ofNullable(content.link()).ifPresent(card -> card(fields, card, locale));
    if (content.aiMark()) {
      fields.add(line("mark", say(locale, "tasklist.mark"), say(locale, "tasklist.marked")));
    }
    if (!content.media().isEmpty()) {
      fields.add(
          line(
              "pictures",
              say(locale, "tasklist.pictures"),
              say(locale, "tasklist.picturesAtDesk", content.media().size())));
    }
    long serious =
        findings.of(post.brand(), revision.id()).stream()
            .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
            .count();
    if (serious > 0) {
      fields.add(
          line(
              "found",
              say(locale, "tasklist.found"),
              say(locale, "tasklist.foundAtDesk", serious)));
    }
  }

  private static String word(Author.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void card(List<Field> fields, LinkCard card, Locale locale) {
    fields.add(line("card", say(locale, "tasklist.card"), card.uri().toString()));
    fields.add(line("cardTitle", say(locale, "tasklist.cardTitle"), card.title()));
    if (!card.description().isBlank()) {
      fields.add(line("cardText", say(locale, "tasklist.cardText"), card.description()));
    }
  }

  /** As at the desk, what would steer a reader unseen is seen. */
  private static Field line(String id, String label, String value) {
    return new Field(id, label, Visible.text(value), Map.of(), true);
  }

  /** Each says of which words it is, so that an older page cannot approve newer ones. */
  private Map<String, String> choices(Revision revision, Locale locale) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Decision decision : Decision.values()) {
      if (decision != Decision.APPROVED || revision.content().media().isEmpty()) {
        choices.put(
            "%s %s %s".formatted(decision.word(), revision.id(), revision.seal()),
            say(locale, "decide." + decision.name()));
      }
    }
    return choices;
  }

  @Override
  public Ballot answer(
      BrandId brand,
      PostId post,
      String question,
      @Nullable String login,
      String verdict,
      String remark) {
    Person person =
        person(login)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.NOT_ALLOWED,
                        ("Post %s is answered by people of Postillion, and '%s' is none. Log in with"
                                + " the login that you have there.")
                            .formatted(post, login == null ? "" : login)));
    Choice choice = Choice.of(post, verdict);
    if (choice.decision() == Decision.APPROVED && hasPictures(brand, post)) {
      throw new RefusedException(
          Reason.WRONG_STATUS,
          "Post %s has pictures, which are not shown here. Approve it at the desk: %s"
              .formatted(post, page(brand, post)));
    }
    return approving.answer(
        person,
        brand,
        new Verdict(
            post, choice.revision(), choice.seal(), choice.decision(), remark.strip(), null),
        question);
  }

  private boolean hasPictures(BrandId brand, PostId post) {
    return posts
        .current(posts.get(brand, post))
        .filter(revision -> !revision.content().media().isEmpty())
        .isPresent();
  }

  /** What was chosen, and about which words. */
  private record Choice(Decision decision, RevisionId revision, String seal) {

    static Choice of(PostId post, String verdict) {
      String[] words = verdict.split(" ");
      Optional<Decision> decision =
          Arrays.stream(Decision.values()).filter(one -> one.word().equals(words[0])).findFirst();
      if (words.length != 3 || decision.isEmpty()) {
        throw unreadable(post);
      }
      try {
        return new Choice(decision.get(), RevisionId.of(words[1]), words[2]);
      } catch (IllegalArgumentException noId) {
        throw unreadable(post);
      }
    }

    private static RefusedException unreadable(PostId post) {
      return new RefusedException(
          Reason.WRONG_STATUS,
          "Choose what becomes of post %s. Reload the form if nothing can be chosen."
              .formatted(post));
    }
  }

  private Optional<Person> person(@Nullable String login) {
    return Optional.ofNullable(login).flatMap(people::byLogin).filter(one -> !one.isOutside());
  }

  @Override
  public URI page(BrandId brand, @Nullable PostId post) {
    return desk.question(brand, post);
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
