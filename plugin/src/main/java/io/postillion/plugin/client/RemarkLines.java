package io.postillion.plugin.client;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Naming;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.plugin.client.RemarkLine.Words;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Mark;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Pieces;
import io.postillion.plugin.desk.text.Visible;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what people said in order: each with its answers. */
public final class RemarkLines {

  private final People people;
  private final Mentions mentions;
  private final Times times;

  RemarkLines(People people, Mentions mentions, Times times) {
    this.people = people;
    this.mentions = mentions;
    this.times = times;
  }

  /**
   * @param remarks about one post
   * @param text as it reads now
   */
  public List<RemarkLine> of(BrandId brand, List<Remark> remarks, String text, ZoneId zone) {
    Map<RemarkId, Set<PersonId>> named =
        remarks.isEmpty() ? Map.of() : mentions.whom(brand, remarks.get(0).post());
    Map<RemarkId, RemarkId> answers = new HashMap<>();
    remarks.forEach(remark -> answers.put(remark.id(), first(remark, answers)));
    return remarks.stream()
        .filter(remark -> remark.id().equals(answers.get(remark.id())))
        .map(
            remark ->
                line(
                    remark,
                    named,
                    text,
                    zone,
                    remarks.stream()
                        .filter(one -> !one.id().equals(remark.id()))
                        .filter(one -> remark.id().equals(answers.get(one.id())))
                        .map(one -> line(one, named, text, zone, List.of()))
                        .toList()))
        .toList();
  }

  /** An answer to an answer stands with the question that began it. */
  private static RemarkId first(Remark remark, Map<RemarkId, RemarkId> known) {
    @Nullable RemarkId answered = remark.answers();
    return answered == null ? remark.id() : known.getOrDefault(answered, remark.id());
  }

  private RemarkLine line(
      Remark remark,
      Map<RemarkId, Set<PersonId>> named,
      String text,
      ZoneId zone,
      List<RemarkLine> answers) {
    Quote quote = remark.quote();
    return new RemarkLine(
        remark.id().toString(),
        Visible.text(people.find(remark.author()).map(Person::name).orElse("")),
        words(remark, named.getOrDefault(remark.id(), Set.of())),
        quote == null ? null : Visible.text(quote.words()),
        quote != null && quote.in(text).isEmpty(),
        remark.shared(),
        times.at(remark.at(), zone),
        answers);
  }

  /** With the names of those whom it named when it was said, whoever has such a login now. */
  private List<Words> words(Remark remark, Set<PersonId> named) {
    Set<Person> known =
        named.stream().flatMap(id -> people.find(id).stream()).collect(Collectors.toSet());
    return Naming.in(remark.text(), known).parts().stream()
        .map(
            part ->
                part.person() == null
                    ? new Words(Visible.text(part.words()), false)
                    : new Words(Visible.text(part.person().name()), true))
        .toList();
  }

  /** The text with the words that people said something about; empty when there are none. */
  public static List<Piece> marked(List<Remark> remarks, String text) {
    List<Mark> marks =
        remarks.stream()
            .map(Remark::quote)
            .filter(Objects::nonNull)
            .flatMap(quote -> mark(quote, text))
            .toList();
    return marks.isEmpty() ? List.of() : Pieces.of(text, marks);
  }

  private static Stream<Mark> mark(Quote quote, String text) {
    return quote.in(text).stream()
        .map(span -> new Mark(span.start(), span.end(), Mark.Kind.FINDING, "is-remark"));
  }
}
