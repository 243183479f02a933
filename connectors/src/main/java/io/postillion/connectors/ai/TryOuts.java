package io.postillion.connectors.ai;

import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.brief.ModelBriefs;
import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.ideas.IdeaWriter;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.offline.OfflineAssistant;
import io.postillion.connectors.ai.offline.OfflineBriefs;
import io.postillion.connectors.ai.offline.OfflineIdeas;
import io.postillion.connectors.ai.offline.OfflineWriter;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.TryOut;
import io.postillion.core.brief.BriefGate;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.Fillings;
import io.postillion.core.check.Checking;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.memory.Recall;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what instructions are tried out with, for each task that takes some. */
public final class TryOuts {

  private static final int IDEAS = 8;
  private static final int PROPOSALS = 3;

  private TryOuts() {}

  /**
   * By the name of the task.
   *
   * @param recall what models are given of a brand's memory
   */
  public static Map<String, TryOut> of(BrandModels models, Recall recall, Clock clock) {
    OfflineWriter writer = new OfflineWriter();
    OfflineAssistant assistant = new OfflineAssistant();
    return Map.of(
        name(PostWriter.open()),
        new ByBrand<DraftRequest, Draft>(
            models,
            Function.identity(),
            (request, house) -> PostWriter.prompt(request, recall.of(request), house),
            own -> new PostWriter(own, recall)::draft,
            writer::draft,
            draft -> new TryOut.Answer(draft.text(""), draft.author(), draft.instead())),
        name(ModelAssistant.open()),
        new ByBrand<PassageRequest, Proposals>(
            models,
            TryOuts::passage,
            ModelAssistant::prompt,
            own -> new ModelAssistant(own)::propose,
            assistant::propose,
            TryOuts::answer),
        name(IdeaWriter.open()),
        new ByBrand<IdeaRequest, FoundIdeas>(
            models,
            sample -> ideas(sample, clock),
            IdeaWriter::prompt,
            own -> new IdeaWriter(own)::find,
            OfflineIdeas::find,
            TryOuts::answer),
        name(ModelBriefs.open()),
        new ByBrand<BriefRequest, Fillings>(
            models,
            TryOuts::brief,
            ModelBriefs::prompt,
            own -> new ModelBriefs(own)::propose,
            OfflineBriefs::of,
            TryOuts::answer));
  }

  private static String name(Map<String, ?> task) {
    return task.keySet().iterator().next();
  }

  /**
   * @param request what the task is asked about a sample
   * @param shown an answer, in words for people
   */
  private record ByBrand<Q, A>(
      BrandModels models,
      Function<DraftRequest, Q> request,
      BiFunction<Q, Optional<Instructions>, String> prompts,
      Function<Models, BiFunction<Q, Optional<Instructions>, A>> online,
      Function<Q, A> offline,
      Function<A, TryOut.Answer> shown)
      implements TryOut {

    @Override
    public String prompt(DraftRequest sample, Optional<Instructions> house) {
      return prompts.apply(request.apply(sample), house);
    }

    @Override
    public Answer answer(DraftRequest sample, Optional<Instructions> house) {
      Models own = models.of(sample.brand().id());
      Optional<String> refusal = models.refusal(sample.brand().id());
      Q question = request.apply(sample);
      if (own.isEmpty() || refusal.isPresent()) {
        Answer answer = shown.apply(offline.apply(question));
        return new Answer(answer.text(), answer.author(), refusal.orElse(answer.instead()));
      }
      return shown.apply(online.apply(own).apply(question, house));
    }
  }

  /** The first paragraph of the article, as if it were a post that somebody wants clearer. */
  private static PassageRequest passage(DraftRequest sample) {
    String body = sample.article().item().body().strip();
    String first = body.lines().findFirst().orElse("").strip();
    return new PassageRequest(
        sample.brand(),
        sample.channel(),
        sample.limits(),
        sample.room(),
        Wish.CLEARER,
        "",
        first.isEmpty() ? sample.article().item().title() : first,
        "",
        sample.article().item().language(),
        Checking.sourceText(sample.article(), sample.brief()),
        sample.article().item().tags(),
        sample.brand().language(),
        PROPOSALS,
        sample.asked());
  }

  private static IdeaRequest ideas(DraftRequest sample, Clock clock) {
    return new IdeaRequest(
        sample.brand(),
        List.of(sample.channel()),
        List.of(sample.article()),
        "",
        List.of(),
        LocalDate.ofInstant(clock.instant(), sample.brand().zone()),
        sample.brand().language(),
        IDEAS,
        sample.asked());
  }

  private static BriefRequest brief(DraftRequest sample) {
    return new BriefRequest(
        sample.brand(),
        sample.article(),
        sample.brief(),
        BriefGate.score(sample.article(), sample.brief()).missing(),
        sample.brand().language(),
        sample.asked());
  }

  private static TryOut.Answer answer(Proposals proposals) {
    return new TryOut.Answer(
        proposals.all().stream().map(Proposal::words).map(TryOuts::item).collect(lines()),
        proposals.author(),
        null);
  }

  private static TryOut.Answer answer(FoundIdeas ideas) {
    return new TryOut.Answer(
        ideas.all().stream()
            .map(idea -> item((idea.hook() + "\n" + idea.why().detail()).strip()))
            .collect(lines()),
        ideas.author(),
        null);
  }

  private static TryOut.Answer answer(Fillings fillings) {
    return new TryOut.Answer(
        Stream.concat(
                Stream.of(
                    fillings.keyMessage(),
                    fillings.facts(),
                    fillings.audience(),
                    fillings.goal(),
                    fillings.callToAction(),
                    fillings.tone(),
                    fillings.avoid()),
                fillings.questions().stream())
            .filter(line -> !line.isBlank())
            .map(TryOuts::item)
            .collect(lines()),
        fillings.author(),
        null);
  }

  private static String item(String words) {
    return "– " + words;
  }

  private static Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
