package io.postillion.plugin.desk.ideas;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Article;
import io.postillion.core.content.Articles;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.Reason;
import io.postillion.core.ideas.SeenIdea;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the list of ideas. */
public final class IdeaRows {

  private static final int LENGTH = 160;
  private static final int DAYS = 3;

  private final Channels channels;
  private final Articles articles;
  private final Times times;
  private final Words words;

  public IdeaRows(Channels channels, Articles articles, Times times, Words words) {
    this.channels = channels;
    this.articles = articles;
    this.times = times;
    this.words = words;
  }

  public IdeaRow of(Desk desk, SeenIdea seen) {
    Idea idea = seen.idea();
    Article article =
        Optional.ofNullable(idea.article())
            .flatMap(id -> articles.find(desk.id(), id))
            .orElse(null);
    return new IdeaRow(
        idea.id(),
        idea.kind().name(),
        Visible.text(idea.hook()),
        (article == null ? desk.brand().language() : article.item().language()).toLanguageTag(),
        why(idea.why()),
        Byline.of(idea.author()),
        times.since(idea.at(), desk.zone()),
        channel(desk, idea),
        idea.article(),
        article == null ? null : Visible.line(article.item().title(), LENGTH),
        Visible.text(idea.topic()),
        idea.article() != null && idea.kind() != Idea.Kind.GAP,
        seen.isTooNear(),
        seen.near().stream()
            .map(
                near ->
                    new IdeaRow.Near(
                        near.post(), Visible.line(near.text(), LENGTH), near.percent()))
            .toList());
  }

  private @Nullable String channel(Desk desk, Idea idea) {
    return Optional.ofNullable(idea.channel())
        .flatMap(id -> channels.find(desk.id(), id))
        .map(Channel::name)
        .map(Visible::text)
        .orElse(null);
  }

  private String why(Reason why) {
    return switch (why.kind()) {
      case SAID -> Visible.text(why.detail());
      case SENTENCE -> words.say("reason.SENTENCE");
      case OCCASION -> occasion(why.detail());
      case FREE_DAYS -> freeDays(Arrays.asList(why.detail().split(",")));
    };
  }

  private String occasion(String detail) {
    String[] parts = detail.split(",", 2);
    DateTimeFormatter format = DateTimeFormatter.ofPattern(words.say("ideas.day"), words.locale());
    return words.say(
        "reason.OCCASION",
        format.format(LocalDate.parse(parts[0])),
        Visible.text(parts[parts.length - 1]));
  }

  private String freeDays(List<String> days) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(words.say("ideas.day"), words.locale());
    String first =
        days.stream()
            .limit(DAYS)
            .map(day -> format.format(LocalDate.parse(day)))
            .collect(Collectors.joining(", "));
    return days.size() > DAYS
        ? words.say("reason.FREE_DAYS.more", first, days.size() - DAYS)
        : words.say("reason.FREE_DAYS", first);
  }
}
