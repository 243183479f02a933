package io.postillion.core.memory;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.VoiceDecision.Verdict;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The voice rules of the brands: proposed from what people change in drafts, in force when a person
 * accepted them, until one withdraws them.
 */
public final class VoiceBook implements LearnedVoice {

  /** Edits and examples, the newest, that speak for or against a rule. */
  private static final int MOST = 500;

  private final Examples examples;
  private final Embeddings embeddings;
  private final VoiceDecisions decisions;
  private final Map<BrandId, MemorySettings> settings;
  private final Transactions transactions;
  private final Clock clock;

  public VoiceBook(
      Examples examples,
      Embeddings embeddings,
      VoiceDecisions decisions,
      Map<BrandId, MemorySettings> settings,
      Transactions transactions,
      Clock clock) {
    this.examples = examples;
    this.embeddings = embeddings;
    this.decisions = decisions;
    this.settings = Map.copyOf(settings);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What nobody decided yet, that with most evidence first. */
  public List<ProposedRule> proposals(BrandId brand) {
    Set<VoiceRuleId> decided =
        decisions.current(brand).stream().map(VoiceDecision::rule).collect(Collectors.toSet());
    List<Example> approved =
        examples.known(brand, embeddings.model(), MOST).stream().map(Known::example).toList();
    int repeats = settings.getOrDefault(brand, MemorySettings.USUAL).repeats();
    return Proposing.of(brand, examples.edits(brand, MOST), approved, repeats).stream()
        .filter(rule -> !decided.contains(rule.id()))
        .toList();
  }

  /** The last decision about each rule, the newest first. */
  public List<VoiceDecision> decided(BrandId brand) {
    return decisions.current(brand);
  }

  @Override
  public List<Change> inForce(BrandId brand) {
    return decisions.current(brand).stream()
        .filter(decision -> decision.verdict() == Verdict.ACCEPTED)
        .map(VoiceDecision::change)
        .toList();
  }

  /**
   * A person accepts or dismisses a proposal, withdraws a rule, or accepts one after all.
   *
   * @throws NotFoundException when the brand has no such rule or proposal
   * @throws RefusedException when the person is no manager of the brand, or it is so already
   */
  public VoiceDecision decide(Person person, BrandId brand, VoiceRuleId id, Verdict verdict) {
    person.require(Role.MANAGER, brand);
    return transactions.in(() -> decideNow(person, brand, id, verdict));
  }

  private VoiceDecision decideNow(Person person, BrandId brand, VoiceRuleId id, Verdict verdict) {
    Optional<VoiceDecision> before =
        decisions.current(brand).stream().filter(one -> one.rule().equals(id)).findFirst();
    @Nullable Verdict now = before.map(VoiceDecision::verdict).orElse(null);
    VoiceDecision decision =
        before
            .map(
                last ->
                    new VoiceDecision(
                        id, last.change(), verdict, person.id(), clock.instant(), last.evidence()))
            .orElseGet(() -> proposed(person, brand, id, verdict));
    boolean fits =
        switch (verdict) {
          case ACCEPTED -> now != Verdict.ACCEPTED;
          case DISMISSED -> now == null;
          case WITHDRAWN -> now == Verdict.ACCEPTED;
        };
    if (!fits) {
      throw new RefusedException(
          Reason.ALREADY_DONE,
          "This voice rule was decided meanwhile. Reload the page to see how it stands.");
    }
    decisions.add(brand, decision);
    return decision;
  }

  private VoiceDecision proposed(Person person, BrandId brand, VoiceRuleId id, Verdict verdict) {
    ProposedRule rule =
        proposals(brand).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("voice rule", id));
    return new VoiceDecision(
        id,
        rule.change(),
        verdict,
        person.id(),
        clock.instant(),
        rule.evidence().stream().map(Evidence::post).toList());
  }
}
