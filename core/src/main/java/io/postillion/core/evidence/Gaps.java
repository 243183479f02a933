package io.postillion.core.evidence;

import io.postillion.core.ai.AiCall;
import io.postillion.core.content.Article;
import io.postillion.core.flow.Round;
import io.postillion.core.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is not there, so that nobody takes silence for "nothing happened". */
final class Gaps {

  private final List<Gap> gaps = new ArrayList<>();

  List<Gap> found() {
    return List.copyOf(gaps);
  }

  Gaps calls(List<Call> calls, boolean isMore) {
    if (!calls.isEmpty()) {
      gaps.add(Gap.of(Gap.Kind.PROMPTS));
    }
    long forgotten =
        calls.stream()
            .filter(call -> call.outcome() == AiCall.Outcome.OK && call.output() == null)
            .count();
    if (forgotten > 0) {
      gaps.add(Gap.of(Gap.Kind.OUTPUTS, forgotten));
    }
    if (isMore) {
      gaps.add(Gap.of(Gap.Kind.MORE_CALLS, calls.size()));
    }
    return this;
  }

  Gaps rounds(List<Round> rounds, List<Answer> votes) {
    if (rounds.isEmpty() && !votes.isEmpty()) {
      gaps.add(Gap.of(Gap.Kind.ROUNDS));
    }
    long unruled = rounds.stream().filter(round -> round.rule() == null).count();
    if (unruled > 0) {
      gaps.add(Gap.of(Gap.Kind.RULES, unruled));
    }
    return this;
  }

  Gaps sendings(List<Sending> sendings) {
    if (sendings.stream().anyMatch(sending -> sending.attempts() > 1)) {
      gaps.add(Gap.of(Gap.Kind.ATTEMPTS));
    }
    return this;
  }

  Gaps article(Post post, Optional<Article> article, Optional<Version> shown) {
    if (post.article() != null && article.isEmpty()) {
      gaps.add(Gap.of(Gap.Kind.ARTICLE_GONE));
    }
    int then = shown.map(Version::articleVersion).orElse(0);
    article
        .filter(now -> then > 0 && now.version() != then)
        .ifPresent(now -> gaps.add(Gap.of(Gap.Kind.ARTICLE_CHANGED, then, now.version())));
    return this;
  }

  Gaps pictures(List<Version> versions) {
    long missing =
        versions.stream()
            .flatMap(version -> version.pictures().stream())
            .filter(picture -> picture.bytesCheck() == Check.MISSING)
            .map(Picture::sha256)
            .distinct()
            .count();
    if (missing > 0) {
      gaps.add(Gap.of(Gap.Kind.PICTURES, missing));
    }
    return this;
  }

  Gaps brakes() {
    gaps.add(Gap.of(Gap.Kind.BRAKES));
    return this;
  }
}
