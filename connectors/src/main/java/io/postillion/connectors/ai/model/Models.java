package io.postillion.connectors.ai.model;

import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models in the order in which they are asked: the next one when one cannot help. */
public final class Models {

  private static final Logger log = LoggerFactory.getLogger(Models.class);

  private final List<Provider> providers;
  private final Duration patience;
  private final Reins reins;
  private final Clock clock;

  private Models(List<Provider> providers, Duration patience, Reins reins, Clock clock) {
    this.providers = List.copyOf(providers);
    this.patience = patience;
    this.reins = reins;
    this.clock = clock;
  }

  /**
   * @param patience after which no further attempt is begun; one that is under way may still take
   *     its provider's timeout
   */
  public static Models of(
      List<ProviderSettings> providers,
      Duration patience,
      HttpSettings http,
      AiCalls calls,
      Clock clock,
      Pause pause) {
    return new Models(
        providers.stream()
            .map(settings -> new Provider(settings, http, calls, clock, pause))
            .toList(),
        patience,
        Reins.LOOSE,
        clock);
  }

  /** The very same ones, held by these reins. */
  public Models heldBy(Reins others) {
    return new Models(providers, patience, others, clock);
  }

  /** Some of these, in another order; the very same ones, so what rests here rests there. */
  public Models inOrder(List<String> names) {
    return new Models(
        names.stream()
            .flatMap(name -> providers.stream().filter(one -> one.name().equals(name)))
            .toList(),
        patience,
        reins,
        clock);
  }

  /** The very same ones, with no further attempt begun after this long. */
  public Models patient(Duration other) {
    return new Models(providers, other, reins, clock);
  }

  /** In the order in which they are asked. */
  public List<String> names() {
    return providers.stream().map(Provider::name).toList();
  }

  public boolean isEmpty() {
    return providers.isEmpty();
  }

  /**
   * @param asked on record with each call: who asks, and for what
   * @throws Failure when none gave a usable answer: transient when any of them may later, else what
   *     they agree on; also when the brand may not ask models just now
   */
  public <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand, Task<V, A> task, V variables, Asked asked) {
    return ask(brand, task, variables, asked, house(brand, task, null, asked));
  }

  /**
   * The same with pictures to look at.
   *
   * @throws Failure as above, also when no model can see
   */
  public <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand, Task<V, A> task, V variables, Asked asked, List<Sight> sights) {
    return ask(brand, task, variables, asked, house(brand, task, null, asked), sights, Ear.deaf());
  }

  /**
   * The same.
   *
   * @param language of what is written, for which the brand may have instructions; null for any
   */
  public <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand, Task<V, A> task, V variables, Asked asked, @Nullable Locale language) {
    return ask(brand, task, variables, asked, house(brand, task, language, asked));
  }

  private Optional<Instructions> house(
      BrandId brand, Task<?, ?> task, @Nullable Locale language, Asked asked) {
    return task.isOpen()
        ? reins.house(brand, task.name(), language, asked.subject().orElse(null))
        : Optional.empty();
  }

  /** The same with these instructions of the brand, whatever else it uses. */
  public <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand, Task<V, A> task, V variables, Asked asked, Optional<Instructions> house) {
    return ask(brand, task, variables, asked, house, List.of(), Ear.deaf());
  }

  /**
   * The same, heard while it comes.
   *
   * @param language of what is written, for which the brand may have instructions; null for any
   * @throws Failure as above; also when a model broke off after the follower had some of its
   *     answer, for then nobody else is asked
   */
  public <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand,
      Task<V, A> task,
      V variables,
      Asked asked,
      @Nullable Locale language,
      Follower<A> follower) {
    return ask(
        brand,
        task,
        variables,
        asked,
        house(brand, task, language, asked),
        List.of(),
        Ear.of(follower));
  }

  private <V extends Record, A extends Record> Answered<A> ask(
      BrandId brand,
      Task<V, A> task,
      V variables,
      Asked asked,
      Optional<Instructions> house,
      List<Sight> sights,
      Ear<A> ear) {
    reins
        .refusal(brand)
        .ifPresent(
            why -> {
              throw new Rejected(why);
            });
    Question<A> question =
        task.question(brand, asked, variables, house, reins.disguise(brand), sights, ear);
    Instant until = clock.instant().plus(patience);
    List<Failure> failures = new ArrayList<>();
    for (Provider provider : providers) {
      if (!failures.isEmpty() && clock.instant().isAfter(until)) {
        break;
      }
      try {
        return new Answered<>(
            provider.ask(question, until), provider.name(), provider.model(), question.prompt());
      } catch (Failure failure) {
        log.warn("Task {} of brand {}: {}", task.name(), brand, failure.getMessage());
        if (ear.hasHeard()) {
          throw failure;
        }
        failures.add(failure);
      }
    }
    throw together(failures);
  }

  private static Failure together(List<Failure> failures) {
    if (failures.isEmpty()) {
      return new Rejected("No AI provider is configured. Write the text yourself.");
    }
    if (failures.size() == 1) {
      return failures.get(0);
    }
    Failure last = failures.get(failures.size() - 1);
    String message = failures.stream().map(Failure::getMessage).collect(Collectors.joining(" "));
    if (failures.stream().anyMatch(Transient.class::isInstance)) {
      return new Transient(message, soonest(failures), last);
    }
    return failures.stream().allMatch(Unauthorised.class::isInstance)
        ? new Unauthorised(message, last)
        : new Rejected(message, last);
  }

  private static @Nullable Duration soonest(List<Failure> failures) {
    return failures.stream()
        .flatMap(
            failure ->
                failure instanceof Transient busy ? busy.retryAfter().stream() : Stream.empty())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
