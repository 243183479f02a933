package io.postillion.core.ai.prompt;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What brands tell models: administrators write it, try it with a share of the posts, use it and
 * retire it. Our own prompt is always there, and no version changes it.
 */
public final class PromptLibrary implements House {

  private final HousePrompts prompts;
  private final Fates fates;
  private final Map<String, OpenTask> tasks;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param tasks those that take instructions of a brand, by name
   */
  public PromptLibrary(
      HousePrompts prompts,
      Fates fates,
      Map<String, OpenTask> tasks,
      Transactions transactions,
      Clock clock) {
    this.prompts = prompts;
    this.fates = fates;
    this.tasks = Map.copyOf(tasks);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The tasks that take instructions of a brand, by name. */
  public List<String> tasks() {
    return tasks.keySet().stream().sorted().toList();
  }

  /**
   * The newest version first.
   *
   * @throws NotFoundException when there is no such task
   */
  public List<HousePrompt> versions(BrandId brand, String task) {
    task(task);
    return prompts.of(brand, task);
  }

  /**
   * @throws NotFoundException when there is no such task or version
   */
  public HousePrompt version(BrandId brand, String task, int version) {
    return versions(brand, task).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("version of prompt " + task, version));
  }

  /**
   * How first drafts fared; empty for a task that writes none.
   *
   * @param version 0 for the built-in prompt alone
   */
  public Optional<Fared> fared(BrandId brand, String task, int version) {
    return task(task).drafts()
        ? Optional.of(Fared.of(fates.of(brand, name(brand, task, version))))
        : Optional.empty();
  }

  /**
   * As authors of drafts have it, e.g. {@code draft-post 2+acme.3}.
   *
   * @param version 0 for the built-in prompt alone
   */
  public String name(BrandId brand, String task, int version) {
    String builtIn = task(task).version();
    return task + " " + builtIn + (version == 0 ? "" : "+" + brand + "." + version);
  }

  /**
   * A new version, which nobody uses yet.
   *
   * @param language null for all
   * @throws RefusedException when the person is no administrator of the brand, or the text is not
   *     sound
   */
  public HousePrompt write(
      Person person, BrandId brand, String task, @Nullable Locale language, String text) {
    person.require(Role.ADMIN, brand);
    String clean = sound(task, text);
    return transactions.in(() -> add(person, brand, task, language, clean));
  }

  private HousePrompt add(
      Person person, BrandId brand, String task, @Nullable Locale language, String text) {
    int newest = prompts.of(brand, task).stream().mapToInt(HousePrompt::version).max().orElse(0);
    HousePrompt prompt =
        new HousePrompt(
            brand,
            task,
            language,
            newest + 1,
            text,
            person.id(),
            clock.instant(),
            HousePrompt.State.DRAFT,
            100);
    prompts.add(prompt);
    return prompt;
  }

  /**
   * Has a version used for drafts from now on.
   *
   * @param share of the posts, in percent; with all of them the version that was used until now is
   *     retired, with fewer the one that was on trial
   * @throws RefusedException when the person is no administrator of the brand
   */
  public void use(Person person, BrandId brand, String task, int version, int share) {
    person.require(Role.ADMIN, brand);
    transactions.run(
        () -> {
          HousePrompt chosen = version(brand, task, version).activated(share);
          prompts.of(brand, task).stream()
              .filter(one -> one.version() != version)
              .filter(one -> one.state() == HousePrompt.State.ACTIVE)
              .filter(one -> Objects.equals(one.language(), chosen.language()))
              .filter(one -> share == 100 || one.isOnTrial())
              .forEach(one -> mark(one.retired()));
          mark(chosen);
        });
  }

  /**
   * Has a version no longer used.
   *
   * @throws RefusedException when the person is no administrator of the brand
   */
  public void retire(Person person, BrandId brand, String task, int version) {
    person.require(Role.ADMIN, brand);
    transactions.run(() -> mark(version(brand, task, version).retired()));
  }

  /**
   * Gives a version to another brand, where nobody uses it yet.
   *
   * @throws RefusedException when the person is no administrator of both brands
   */
  public HousePrompt copy(Person person, BrandId from, String task, int version, BrandId to) {
    person.require(Role.ADMIN, from);
    person.require(Role.ADMIN, to);
    HousePrompt original = version(from, task, version);
    return write(person, to, task, original.language(), original.text());
  }

  @Override
  public Optional<HousePrompt> of(
      BrandId brand, String task, @Nullable Locale language, @Nullable UUID about) {
    if (!tasks.containsKey(task)) {
      return Optional.empty();
    }
    List<HousePrompt> active =
        prompts.of(brand, task).stream()
            .filter(one -> one.state() == HousePrompt.State.ACTIVE)
            .toList();
    Optional<HousePrompt> own =
        language == null ? Optional.empty() : chosen(active, language.getLanguage(), about);
    return own.or(() -> chosen(active, null, about));
  }

  /** The version on trial for its share of the posts, for the others the one that is used. */
  private static Optional<HousePrompt> chosen(
      List<HousePrompt> active, @Nullable String language, @Nullable UUID about) {
    List<HousePrompt> fitting =
        active.stream()
            .filter(
                one ->
                    Objects.equals(
                        one.language() == null ? null : one.language().getLanguage(), language))
            .toList();
    return fitting.stream()
        .filter(one -> one.isOnTrial() && about != null && lot(about) < one.share())
        .findFirst()
        .or(() -> fitting.stream().filter(one -> !one.isOnTrial()).findFirst());
  }

  /** 0 to 99, the same for a post or article whoever asks. */
  static int lot(UUID about) {
    long mixed = about.getMostSignificantBits() ^ about.getLeastSignificantBits();
    return (int) Math.floorMod(mixed * 0x9E3779B97F4A7C15L >>> 16, 100L);
  }

  private void mark(HousePrompt prompt) {
    prompts.mark(prompt.brand(), prompt.task(), prompt.version(), prompt.state(), prompt.share());
  }

  /**
   * @throws NotFoundException when there is no such task
   */
  public OpenTask task(String name) {
    OpenTask task = tasks.get(name);
    if (task == null) {
      throw new NotFoundException("prompt", name);
    }
    return task;
  }

  /**
   * @throws RefusedException when the text is not sound for the task
   */
  String sound(String task, String text) {
    Set<String> named = task(task).values();
    String clean = text.replace("\r\n", "\n").strip();
    Optional<Flaw.Found> flaw = Flaw.of(clean, named);
    if (flaw.isPresent()) {
      Flaw.Found found = flaw.get();
      String values =
          named.stream().sorted().map("{{%s}}"::formatted).collect(Collectors.joining(", "));
      throw new RefusedException(
          Reason.PROMPT_UNSOUND,
          "These instructions cannot be used (%s: %s). They are plain words, %d characters at most, with no other values than %s."
              .formatted(
                  found.flaw().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  found.detail(),
                  Flaw.LONGEST,
                  values),
          found.detail(),
          values);
    }
    return clean;
  }
}
