package io.postillion.core.evidence;

import io.postillion.core.flow.Round;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is kept of one post. Each component is a section of its own with a hash of its own; each
 * list begins with the oldest.
 *
 * @param sentences of the revision that went out, or else would now
 * @param rounds the approval processes that it went through
 * @param appointments of people who answered and are kept at the desk
 * @param gaps what is not kept
 */
public record Evidence(
    Subject post,
    List<Version> versions,
    List<Sentence> sentences,
    List<Round> rounds,
    List<Answer> votes,
    List<Appointed> appointments,
    List<Ruling> approvals,
    List<Sending> sendings,
    List<Call> calls,
    List<Said> remarks,
    List<Given> links,
    List<Happened> history,
    List<Gap> gaps) {

  public Evidence {
    versions = List.copyOf(versions);
    sentences = List.copyOf(sentences);
    rounds = List.copyOf(rounds);
    votes = List.copyOf(votes);
    appointments = List.copyOf(appointments);
    approvals = List.copyOf(approvals);
    sendings = List.copyOf(sendings);
    calls = List.copyOf(calls);
    remarks = List.copyOf(remarks);
    links = List.copyOf(links);
    history = List.copyOf(history);
    gaps = List.copyOf(gaps);
  }

  /** The revision that went out, or else would now; empty when there is none. */
  public Optional<Version> shown() {
    return version(post.shown());
  }

  public Optional<Version> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** Whether every hash that can be computed is the one that was kept. */
  public boolean isIntact() {
    return checks().noneMatch(check -> check == Check.DIFFERS)
        && seals().noneMatch(check -> check == Check.MISSING);
  }

  private Stream<Check> checks() {
    return Stream.concat(
        seals(),
        versions.stream().flatMap(version -> version.pictures().stream().map(Picture::bytesCheck)));
  }

  private Stream<Check> seals() {
    return Stream.of(
            versions.stream().map(Version::sealCheck),
            votes.stream().map(Answer::sealCheck),
            votes.stream()
                .map(Answer::beforehand)
                .filter(Objects::nonNull)
                .map(Answer.Beforehand::sealCheck),
            approvals.stream().map(Ruling::sealCheck),
            sendings.stream().map(Sending::sealCheck),
            sendings.stream().map(Sending::approvalCheck))
        .flatMap(all -> all);
  }
}
