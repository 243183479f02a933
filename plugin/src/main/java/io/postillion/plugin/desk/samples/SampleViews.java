package io.postillion.plugin.desk.samples;

import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Source;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.sample.SampleCare;
import io.postillion.core.sample.SampleStep;
import io.postillion.core.sample.Samples;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRows;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how many samples there are, and what would become of them. */
public final class SampleViews {

  private final SampleCare care;
  private final People people;
  private final PostRows rows;
  private final Times times;

  public SampleViews(SampleCare care, People people, PostRows rows, Times times) {
    this.care = care;
    this.people = people;
    this.rows = rows;
    this.times = times;
  }

  /** The names of the sources whose samples are there; empty where there are none. */
  public String there(Desk desk) {
    return names(care.there(desk.id()));
  }

  /** Whether the brand has samples, removed or not. */
  public boolean isAny(Desk desk) {
    return care.hasAny(desk.id());
  }

  SampleView of(Desk desk) {
    Samples samples = care.of(desk.id());
    Set<ArticleId> removed =
        samples.articles().stream()
            .filter(Article::isRemoved)
            .map(Article::id)
            .collect(Collectors.toSet());
    boolean allGone = !samples.areThere();
    List<Post> left =
        samples.open().stream().filter(post -> allGone || isAbout(post, removed)).toList();
    return new SampleView(
        names(samples.sources().stream().filter(source -> !source.isRemoved()).toList()),
        names(samples.sources().stream().filter(Source::isRemoved).toList()),
        samples.articles(false),
        samples.articles(true),
        rows.of(desk, samples.open().stream().filter(post -> !left.contains(post)).toList()),
        rows.of(desk, left),
        samples.out(),
        samples.steps().stream().map(step -> row(desk, step)).toList());
  }

  /** A translation is about no article of its own. */
  private static boolean isAbout(Post post, Set<ArticleId> some) {
    ArticleId article = post.article();
    return article != null && some.contains(article);
  }

  private SampleRow row(Desk desk, SampleStep step) {
    return new SampleRow(
        step.kind().name(),
        step.articles(),
        people.find(step.person()).map(Person::name).map(Visible::text).orElse(""),
        times.at(step.at(), desk.zone()));
  }

  private static String names(List<Source> sources) {
    return sources.stream().map(Source::name).map(Visible::text).collect(Collectors.joining(", "));
  }
}
