package io.postillion.core.evidence;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Round;
import io.postillion.core.form.Form;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Standing;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonStep.Kind;
import io.postillion.core.people.PersonSteps;
import io.postillion.core.post.Post;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who decided what, and what went out by it. */
record Decided(Approvals approvals, Forms forms, Ledger ledger, People people, PersonSteps steps) {

  List<Answer> votes(Post post, Words words, List<Round> rounds) {
    Map<String, String> steps =
        rounds.stream()
            .flatMap(round -> round.steps().stream())
            .collect(Collectors.toMap(Round.Step::question, Round.Step::name, (one, same) -> one));
    return approvals.votes(post.brand(), post.id()).stream()
        .map(
            vote ->
                new Answer(
                    vote.id().toString(),
                    vote.decision(),
                    who(vote.person()),
                    whoever(vote.onBehalfOf()),
                    beforehand(post.brand(), vote.standing()),
                    Optional.ofNullable(vote.carriedFrom()).map(ApprovalId::toString).orElse(null),
                    vote.asked(),
                    vote.question(),
                    steps.get(vote.question()),
                    words.number(vote.revision()),
                    vote.seal(),
                    words.check(vote.revision(), vote.seal()),
                    vote.comment(),
                    vote.at(),
                    vote.voidedAt()))
        .toList();
  }

  private Answer.@Nullable Beforehand beforehand(BrandId brand, @Nullable StandingId id) {
    if (id == null) {
      return null;
    }
    Standing standing = forms.getStanding(brand, id);
    Form form = forms.get(brand, standing.form());
    return new Answer.Beforehand(
        id.toString(),
        form.name(),
        form.words(),
        standing.seal(),
        Check.of(form.seal().equals(standing.seal())),
        standing.at(),
        standing.until(),
        standing.revokedAt());
  }

  /** Of whoever answered, and whoever was asked in whose place they did, in that order. */
  List<Appointed> appointments(Post post) {
    Map<PersonId, Instant> last = new LinkedHashMap<>();
    for (Vote vote : approvals.votes(post.brand(), post.id())) {
      last.put(vote.person(), vote.at());
      if (vote.onBehalfOf() != null) {
        last.put(vote.onBehalfOf(), vote.at());
      }
    }
    return last.entrySet().stream()
        .flatMap(one -> appointed(post.brand(), one.getKey(), one.getValue()).stream())
        .toList();
  }

  private Optional<Appointed> appointed(BrandId brand, PersonId person, Instant until) {
    List<PersonStep> before =
        steps.about(brand, person).stream().filter(step -> !step.at().isAfter(until)).toList();
    Optional<PersonStep> link = first(before, Kind.LINK_SHOWN, Kind.LINK_MAILED);
    return first(before, Kind.CREATED, Kind.ADDED, Kind.CHANGED)
        .map(
            step ->
                new Appointed(
                    who(person),
                    who(step.person()),
                    step.at(),
                    step.rights().roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                    step.rights().groups().stream().sorted().toList(),
                    link.map(PersonStep::person).map(this::who).orElse(null),
                    link.map(PersonStep::at).orElse(null),
                    link.filter(one -> one.kind() == Kind.LINK_SHOWN).isPresent()));
  }

  private static Optional<PersonStep> first(List<PersonStep> steps, Kind... kinds) {
    return steps.stream().filter(step -> List.of(kinds).contains(step.kind())).findFirst();
  }

  List<Ruling> rulings(Post post, Words words) {
    return approvals.of(post.brand(), post.id()).stream()
        .map(
            approval ->
                new Ruling(
                    approval.id().toString(),
                    approval.decision(),
                    who(approval.person()),
                    words.number(approval.revision()),
                    approval.seal(),
                    words.check(approval.revision(), approval.seal()),
                    approval.comment(),
                    approval.at(),
                    approval.voidedAt()))
        .toList();
  }

  List<Sending> sendings(Post post, Words words) {
    List<Approval> given = approvals.of(post.brand(), post.id());
    return ledger.of(post.brand(), post.id()).stream()
        .map(
            entry ->
                new Sending(
                    entry.id().toString(),
                    entry.state(),
                    words.number(entry.revision()),
                    entry.seal(),
                    words.check(entry.revision(), entry.seal()),
                    entry.approval().toString(),
                    approved(entry, given),
                    entry.dueAt(),
                    entry.attempt(),
                    entry.begunAt(),
                    entry.sentAt(),
                    entry.remoteId(),
                    entry.liveAt().map(Object::toString).orElse(null),
                    parts(entry),
                    entry.problem()))
        .toList();
  }

  private List<Sending.Part> parts(Publication entry) {
    if (!entry.progress().isHalfOut()) {
      return List.of();
    }
    List<Sending.Part> parts = new ArrayList<>();
    for (Sent sent : ledger.out(entry.brand(), entry.id())) {
      parts.add(new Sending.Part(parts.size() + 1, sent.remoteId(), sent.permalink().toString()));
    }
    return parts;
  }

  private static Check approved(Publication entry, List<Approval> given) {
    return given.stream()
        .filter(approval -> approval.id().equals(entry.approval()))
        .findFirst()
        .map(
            approval ->
                Check.of(
                    approval.decision() == Decision.APPROVED
                        && approval.revision().equals(entry.revision())
                        && approval.seal().equals(entry.seal())))
        .orElse(Check.MISSING);
  }

  Who who(PersonId id) {
    return new Who(id.toString(), people.find(id).map(Person::name).orElse(""));
  }

  @Nullable Who whoever(@Nullable PersonId id) {
    return Optional.ofNullable(id).map(this::who).orElse(null);
  }
}
