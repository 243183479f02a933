package io.postillion.routes.ai;

import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Errand;
import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Variants;
import io.postillion.core.ai.Variants.SeenDraft;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.Briefing;
import io.postillion.core.flow.Task;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.Backlog.Ask;
import io.postillion.core.ideas.SeenIdea;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.translate.Translating;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.MadePicture;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each method reads ids, makes one call, and answers with ids and scalars. */
public final class AiWork {

  private final Brands brands;
  private final Briefing briefing;
  private final Backlog backlog;
  private final Drafting drafting;
  private final Variants variants;
  private final Suggesting suggesting;
  private final Describing describing;
  private final Illustrating illustrating;
  private final Translating translating;

  public AiWork(
      Brands brands,
      Briefing briefing,
      Backlog backlog,
      Drafting drafting,
      Variants variants,
      Suggesting suggesting,
      Describing describing,
      Illustrating illustrating,
      Translating translating) {
    this.brands = brands;
    this.briefing = briefing;
    this.backlog = backlog;
    this.drafting = drafting;
    this.variants = variants;
    this.suggesting = suggesting;
    this.describing = describing;
    this.illustrating = illustrating;
    this.translating = translating;
  }

  Map<String, Object> of(AiOperation operation, Task task) {
    Inputs inputs = new Inputs(task);
    return switch (operation) {
      case BRIEF -> brief(inputs);
      case IDEAS -> ideas(inputs);
      case DRAFT -> draft(inputs);
      case VARIANTS -> variants(inputs);
      case SUGGEST -> suggest(inputs);
      case DESCRIBE -> describe(inputs);
      case CARD -> card(inputs);
      case IMAGINE -> imagine(inputs);
      case TRANSLATE -> translate(inputs);
    };
  }

  private Map<String, Object> brief(Inputs inputs) {
    BriefProposal proposal = briefing.propose(inputs.brand(), inputs.article());
    return Map.of(
        "briefQuestions", proposal.fillings().questions().size(),
        "briefAuthor", word(proposal.fillings().author()));
  }

  private Map<String, Object> ideas(Inputs inputs) {
    BrandId brand = inputs.brand();
    Ask ask =
        new Ask(inputs.articleIfAny(), inputs.textIfAny("topic"), brands.get(brand).language());
    List<SeenIdea> found = backlog.find(errand(AiOperation.IDEAS, inputs), brand, ask);
    return listed(
        "idea", "ideas", found.stream().map(seen -> seen.idea().id().toString()).toList());
  }

  private Map<String, Object> draft(Inputs inputs) {
    drafting.first(inputs.brand(), inputs.post(), inputs.task().again());
    return Map.of();
  }

  private Map<String, Object> variants(Inputs inputs) {
    return listed(
        "version",
        "versions",
        variants
            .offer(
                errand(AiOperation.VARIANTS, inputs),
                inputs.brand(),
                inputs.post(),
                inputs.words("variants", Variant.class),
                inputs.textIfAny("wish"))
            .drafts()
            .stream()
            .map(SeenDraft::draft)
            .map(OfferedDraft::id)
            .map(Object::toString)
            .toList());
  }

  private Map<String, Object> suggest(Inputs inputs) {
    int start = inputs.number("start", 0);
    return listed(
        "suggestion",
        "suggestions",
        suggesting
            .suggest(
                errand(AiOperation.SUGGEST, inputs),
                inputs.brand(),
                inputs.post(),
                inputs.word("wish", Wish.class),
                start,
                inputs.number("end", Integer.MAX_VALUE))
            .stream()
            .map(Suggestion::id)
            .map(Object::toString)
            .toList());
  }

  private Map<String, Object> describe(Inputs inputs) {
    return listed(
        "picture",
        "pictures",
        describing.suggest(inputs.brand(), inputs.post()).stream().map(AltText::sha256).toList());
  }

  private Map<String, Object> card(Inputs inputs) {
    PostId post = inputs.post();
    CardKind kind = inputs.word("kind", CardKind.class, CardKind.TITLE);
    return listed(
        "picture",
        "pictures",
        illustrating.card(inputs.brand(), post, kind).stream().map(AiWork::sha256).toList());
  }

  private Map<String, Object> imagine(Inputs inputs) {
    return listed(
        "picture",
        "pictures",
        List.of(sha256(illustrating.imagine(inputs.brand(), inputs.post(), inputs.text("wish")))));
  }

  private Map<String, Object> translate(Inputs inputs) {
    return Map.of(
        "translationId",
        translating
            .translate(
                errand(AiOperation.TRANSLATE, inputs),
                inputs.brand(),
                inputs.post(),
                inputs.channelIfAny(),
                inputs.language("language"))
            .toString());
  }

  /** How many, all, and the best; without any the process keeps what it has. */
  private static Map<String, Object> listed(String one, String many, List<String> ids) {
    Map<String, Object> listed = new HashMap<>();
    listed.put(many, ids.size());
    listed.put(one + "Ids", ids);
    listed.put(one + "Id", ids.isEmpty() ? "" : ids.get(0));
    return listed;
  }

  private static String sha256(MadePicture picture) {
    return picture.media().sha256();
  }

  private static String word(Author author) {
    return author.kind().name().toLowerCase(Locale.ROOT);
  }

  /** One for each task of the engine or exchange of a route, and for what is wanted there. */
  private static Errand errand(AiOperation operation, Inputs inputs) {
    Task task = inputs.task();
    return new Errand(
        Stream.concat(Stream.of("postId", "articleId"), operation.options().stream().sorted())
            .map(name -> name + "=" + inputs.textIfAny(name))
            .collect(Collectors.joining("/", operation.topic() + "/" + task.id() + "/", "")));
  }
}
