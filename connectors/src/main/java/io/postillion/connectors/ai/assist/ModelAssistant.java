package io.postillion.connectors.ai.assist;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Follower;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.ai.text.Tagging;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Waiting;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.brand.BrandId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has a model propose words, and takes out of them what no post may have from a model: addresses
 * that the writer did not write, control characters, line breaks where there were none.
 */
public final class ModelAssistant implements Assistant {

  static final Task<AtCursor, AssistAnswer> TASK =
      Task.of("at-cursor", AtCursor.class, AssistAnswer.class);

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private final Models models;

  public ModelAssistant(Models models) {
    this.models = models;
  }

  /** What its prompt says by itself, which no post repeats. */
  public static List<String> instructions() {
    return TASK.ownWords();
  }

  /** Its prompt takes instructions of a brand. */
  public static Map<String, OpenTask> open() {
    return Map.of(TASK.name(), TASK.open(false));
  }

  /** What a model would be told and asked, without masks. */
  public static String prompt(PassageRequest request, Optional<Instructions> house) {
    return TASK.whole(AtCursor.of(request), house);
  }

  @Override
  public Set<Wish> wishes(BrandId brand) {
    return EnumSet.allOf(Wish.class);
  }

  @Override
  public Proposals propose(PassageRequest request) {
    return proposals(
        request,
        models.ask(
            request.brand().id(), TASK, AtCursor.of(request), request.asked(), request.language()));
  }

  @Override
  public Proposals propose(PassageRequest request, Assistant.Listener listener) {
    return proposals(
        request,
        models.ask(
            request.brand().id(),
            TASK,
            AtCursor.of(request),
            request.asked(),
            request.language(),
            telling(request, listener)));
  }

  private static Follower<AssistAnswer> telling(
      PassageRequest request, Assistant.Listener listener) {
    Waiting waiting = Waiting.here();
    return new Follower<>() {
      @Override
      public boolean hears(Answered<AssistAnswer> soFar) {
        return proposals(request, soFar).all().stream()
                .filter(proposal -> listener.proposed(proposal, soFar.author()))
                .count()
            > 0;
      }

      /** Hashtags are shown when it is known whether the brand wants them. */
      @Override
      public void reads(String words) {
        waiting.writes(request.wish() == Wish.HASHTAGS ? "" : words(request, words));
      }
    };
  }

  /** The same with these instructions of the brand, whatever else it uses. */
  public Proposals propose(PassageRequest request, Optional<Instructions> house) {
    return proposals(
        request,
        models.ask(request.brand().id(), TASK, AtCursor.of(request), request.asked(), house));
  }

  private static Proposals proposals(PassageRequest request, Answered<AssistAnswer> answered) {
    return new Proposals(
        answered.answer().suggestions().stream()
            .map(line -> proposal(request, line))
            .filter(proposal -> !proposal.words().isEmpty())
            .toList(),
        answered.author());
  }

  private static Proposal proposal(PassageRequest request, AssistAnswer.Line line) {
    return request.wish() == Wish.HASHTAGS
        ? hashtags(request, line)
        : new Proposal(words(request, line.text()), why(line));
  }

  /** What the model says of them, and what the brand's list and its posts say. */
  private static Proposal hashtags(PassageRequest request, AssistAnswer.Line line) {
    Tagging tagging = Tagging.of(request);
    List<String> said = Arrays.asList(line.text().split("[\\s,;]+"));
    List<String> tags = tagging.allowed(said);
    return new Proposal(
        Tagging.line(tags.stream()),
        Stream.of(
                why(line).stream(),
                tags.stream()
                    .filter(request.hashtags().policy()::isPreferred)
                    .map(tag -> new Why(Why.Kind.PREFERRED_TAG, "#" + tag)),
                tags.stream().flatMap(tag -> tagging.result(tag).stream()),
                tagging.left(said, said.size()).stream())
            .flatMap(reasons -> reasons)
            .toList());
  }

  private static List<Why> why(AssistAnswer.Line line) {
    String said = PlainText.line(ADDRESS.matcher(line.why()).replaceAll(""));
    return said.isEmpty() ? List.of() : List.of(new Why(Why.Kind.SAID, said));
  }

  private static String words(PassageRequest request, String said) {
    String own =
        ADDRESS
            .matcher(said)
            .replaceAll(
                address ->
                    request.passage().contains(address.group())
                        ? Matcher.quoteReplacement(address.group())
                        : "");
    return request.passage().contains("\n")
        ? own.lines().map(PlainText::line).collect(Collectors.joining("\n")).strip()
        : PlainText.line(own);
  }
}
