package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.ProposedRule;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceRuleId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/voice")
@Tag(name = "Voice", description = "What people change in drafts again and again.")
class VoiceController {

  private final VoiceBook book;
  private final Learning learning;
  private final CurrentPerson person;

  VoiceController(VoiceBook book, Learning learning, CurrentPerson person) {
    this.book = book;
    this.learning = learning;
    this.person = person;
  }

  /**
   * What the brand remembers.
   *
   * @param posts how many approved posts are remembered as examples
   * @param model what finds the nearest of them
   * @param readsMeaning whether it was trained to; otherwise it looks at words alone
   */
  record VoiceView(
      List<ProposalView> proposals,
      List<RuleView> rules,
      int posts,
      String model,
      boolean readsMeaning)
      implements Wire {}

  /**
   * @param language left out where it makes no difference
   * @param words left out unless it is about words
   * @param instead left out unless they are replaced
   */
  record ChangeView(
      Change.Kind kind, @Nullable String language, @Nullable String words, @Nullable String instead)
      implements Wire {

    static ChangeView of(Change change) {
      return new ChangeView(
          change.kind(),
          orNull(change.language()),
          orNull(change.words()),
          orNull(change.instead()));
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /**
   * Nobody decided about it yet.
   *
   * @param kept approved posts that do not keep to it
   */
  record ProposalView(UUID id, ChangeView change, List<EvidenceView> evidence, int kept)
      implements Wire {

    static ProposalView of(ProposedRule rule) {
      return new ProposalView(
          rule.id().value(),
          ChangeView.of(rule.change()),
          rule.evidence().stream()
              .map(one -> new EvidenceView(one.post().value(), one.before(), one.after()))
              .toList(),
          rule.kept());
    }
  }

  record EvidenceView(UUID post, String before, String after) implements Wire {}

  /**
   * The last decision about a rule.
   *
   * @param posts those that spoke for it when it was proposed
   */
  record RuleView(
      UUID id,
      ChangeView change,
      VoiceDecision.Verdict verdict,
      UUID decidedBy,
      Instant decidedAt,
      List<UUID> posts)
      implements Wire {

    static RuleView of(VoiceDecision decision) {
      return new RuleView(
          decision.rule().value(),
          ChangeView.of(decision.change()),
          decision.verdict(),
          decision.by().value(),
          decision.at(),
          decision.evidence().stream().map(PostId::value).toList());
    }
  }

  record VerdictBody(VoiceDecision.Verdict verdict) implements Wire {

    VerdictBody(VoiceDecision.@Nullable Verdict verdict) {
      this.verdict = Wire.required("verdict", verdict);
    }
  }

  @GetMapping
  @Operation(
      summary = "Proposals and rules",
      description =
          "Proposals with the posts that speak for them; rules with the last decision about each. "
              + "The accepted ones are in force.")
  VoiceView voice(@PathVariable BrandId brand) {
    return new VoiceView(
        book.proposals(brand).stream().map(ProposalView::of).toList(),
        book.decided(brand).stream().map(RuleView::of).toList(),
        learning.count(brand),
        learning.embeddings().model(),
        learning.embeddings().readsMeaning());
  }

  @PostMapping("/{rule}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Accept, dismiss or withdraw",
      description =
          "A proposal is accepted or dismissed, an accepted rule withdrawn; a dismissed or withdrawn "
              + "one may be accepted after all.")
  RuleView decide(
      @PathVariable BrandId brand, @PathVariable String rule, @RequestBody VerdictBody body) {
    return RuleView.of(book.decide(person.get(), brand, id(rule), body.verdict()));
  }

  @PostMapping("/rebuild")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Build the memory again",
      description = "Forgets all examples; they are learned again within minutes.")
  void rebuild(@PathVariable BrandId brand) {
    learning.rebuild(person.get(), brand);
  }

  private static VoiceRuleId id(String rule) {
    try {
      return VoiceRuleId.of(rule);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("voice rule", rule);
    }
  }
}
