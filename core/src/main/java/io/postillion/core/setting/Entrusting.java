package io.postillion.core.setting;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.AiProvider;
import io.postillion.core.ai.AiProviders;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.PersonalData;
import io.postillion.core.ai.PersonalData.Hidden;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.setting.Flaw.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says to which models the texts of a brand go, and what of them is hidden. */
public final class Entrusting {

  /** So many calls are looked at for how a provider did lately, the newest of the brand. */
  public static final int CALLS = 100;

  /** So many articles are looked through for what would be hidden, the newest. */
  public static final int ARTICLES = 50;

  /**
   * A provider that may be asked.
   *
   * @param month what this month's tokens of the brand cost at its price; null when that is not
   *     known
   * @param asked how many of the latest calls it was asked
   * @param failed how many of these it gave no usable answer to
   * @param last when it was last asked; null when it was not among the latest calls
   */
  public record Candidate(
      AiProvider provider, @Nullable Cost month, int asked, int failed, @Nullable Instant last) {}

  /** Something that is hidden, and the article in which it stands. */
  public record Example(ArticleId article, Hidden hidden) {}

  /**
   * What is personal in the newest articles.
   *
   * @param looked at how many articles
   * @param touched in how many there is something
   * @param examples each once
   * @param unseen names that stand in none of them
   */
  public record Personal(int looked, int touched, List<Example> examples, List<String> unseen) {

    public Personal {
      examples = List.copyOf(examples);
      unseen = List.copyOf(unseen);
    }
  }

  /**
   * What a policy would do.
   *
   * @param order who would be asked, the first one first
   * @param personal what would be hidden, or goes out as it is without masking
   */
  public record Entrusted(AiPolicy policy, List<Candidate> order, Personal personal) {

    public Entrusted {
      order = List.copyOf(order);
    }
  }

  private final AiPolicies configured;
  private final AiProviders providers;
  private final AiCalls calls;
  private final Spending spending;
  private final Articles articles;
  private final PersonalData personalData;

  /**
   * @param configured without what was chosen
   */
  public Entrusting(
      AiPolicies configured,
      AiProviders providers,
      AiCalls calls,
      Spending spending,
      Articles articles,
      PersonalData personalData) {
    this.configured = configured;
    this.providers = providers;
    this.calls = calls;
    this.spending = spending;
    this.articles = articles;
    this.personalData = personalData;
  }

  /** Whom the brand may ask, in the order of the configuration. */
  public List<AiProvider> providers(BrandId brand) {
    return providers.of(brand);
  }

  /** The same, with what they cost and how they answered. */
  public List<Candidate> candidates(BrandId brand) {
    List<AiProvider> all = providers.of(brand);
    if (all.isEmpty()) {
      return List.of();
    }
    List<TaskUse> month = spending.use(brand, spending.month(brand));
    List<AiCall> latest =
        calls.newest(brand, CallFilter.ALL, CALLS).stream().map(KeptCall::call).toList();
    return all.stream().map(one -> candidate(one, month, latest)).toList();
  }

  /** Those of the names that are no provider of the brand, or none any more. */
  public List<String> gone(BrandId brand, List<String> names) {
    Set<String> known = names(brand);
    return names.stream().filter(name -> !known.contains(name)).toList();
  }

  Optional<Flaw> flaw(BrandId brand, List<String> names) {
    return gone(brand, names).stream().findFirst().map(name -> Flaw.of(Kind.NO_PROVIDER, name));
  }

  Entrusted entrust(BrandId brand, Chosen wanted) {
    AiPolicy policy = wanted.on(configured.of(brand));
    List<Candidate> candidates = candidates(brand);
    return new Entrusted(
        policy,
        policy.providers().stream()
            .flatMap(name -> candidates.stream().filter(one -> one.provider().name().equals(name)))
            .toList(),
        personal(brand, policy.maskedNames()));
  }

  private Set<String> names(BrandId brand) {
    return providers.of(brand).stream().map(AiProvider::name).collect(Collectors.toSet());
  }

  private static Candidate candidate(
      AiProvider provider, List<TaskUse> month, List<AiCall> latest) {
    List<AiCall> own =
        latest.stream().filter(call -> call.provider().equals(provider.name())).toList();
    return new Candidate(
        provider,
        cost(provider, month),
        own.size(),
        (int) own.stream().filter(Entrusting::isFailed).count(),
        own.stream().map(AiCall::at).max(Instant::compareTo).orElse(null));
  }

  private static boolean isFailed(AiCall call) {
    return call.outcome() == AiCall.Outcome.FAILED || call.outcome() == AiCall.Outcome.MALFORMED;
  }

  private static @Nullable Cost cost(AiProvider provider, List<TaskUse> month) {
    return provider.price() == null
        ? null
        : provider
            .price()
            .of(
                month.stream().mapToLong(TaskUse::inputTokens).sum(),
                month.stream().mapToLong(TaskUse::outputTokens).sum());
  }

  private Personal personal(BrandId brand, List<String> names) {
    List<Article> newest = articles.newest(brand, ARTICLES);
    List<Example> examples = new ArrayList<>();
    Set<String> words = new HashSet<>();
    int touched = 0;
    for (Article article : newest) {
      List<Hidden> hidden =
          personalData.find(Checking.sourceText(article, Brief.none(article.id())), names);
      touched += hidden.isEmpty() ? 0 : 1;
      hidden.stream()
          .filter(one -> words.add(one.words()))
          .map(one -> new Example(article.id(), one))
          .forEach(examples::add);
    }
    return new Personal(newest.size(), touched, examples, unseen(names, words));
  }

  /** A name is hidden as it is written, or in capitals. */
  private static List<String> unseen(List<String> names, Set<String> words) {
    Set<String> folded = words.stream().map(fold()).collect(Collectors.toSet());
    return names.stream().filter(name -> !folded.contains(fold().apply(name))).toList();
  }

  private static Function<String, String> fold() {
    return word -> word.toUpperCase(Locale.ROOT);
  }
}
