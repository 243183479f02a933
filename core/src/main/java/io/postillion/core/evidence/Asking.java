package io.postillion.core.evidence;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Post;
import io.postillion.core.post.RevisionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models were asked for a post. */
record Asking(AiCalls calls, HousePrompts prompts, Decided people) {

  static final int MOST = 500;

  /** Oldest first; of more than {@value #MOST}, the last ones. */
  List<Call> of(Post post) {
    List<KeptCall> kept =
        new ArrayList<>(calls.newest(post.brand(), CallFilter.of(post.id()), MOST));
    Collections.reverse(kept);
    Map<String, List<HousePrompt>> versions = new HashMap<>();
    return kept.stream()
        .map(
            one ->
                call(
                    post,
                    one,
                    versions.computeIfAbsent(
                        one.call().task(), task -> prompts.of(post.brand(), task))))
        .toList();
  }

  boolean isMore(Post post) {
    return calls.newest(post.brand(), CallFilter.of(post.id()), MOST + 1).size() > MOST;
  }

  private Call call(Post post, KeptCall kept, List<HousePrompt> versions) {
    AiCall call = kept.call();
    return new Call(
        kept.id().value(),
        post.id().equals(call.asked().post()) ? Call.About.POST : Call.About.ARTICLE,
        call.task(),
        call.promptVersion(),
        instructions(post.brand(), call.promptVersion(), versions),
        call.provider(),
        call.model(),
        call.parameters(),
        call.at(),
        call.latency().toMillis(),
        call.inputTokens(),
        call.outputTokens(),
        call.isEstimated(),
        call.cost() == null ? null : call.cost().amount().toPlainString(),
        call.cost() == null ? null : call.cost().currency().getCurrencyCode(),
        call.outcome(),
        call.problem(),
        call.asked().by(),
        people.whoever(call.asked().person()),
        call.inputHash(),
        call.asked().examples().stream().map(RevisionId::toString).toList(),
        call.output());
  }

  /** A call with instructions of the brand is named as in {@code 3+acme.2}. */
  private static @Nullable String instructions(
      BrandId brand, String promptVersion, List<HousePrompt> versions) {
    return versions.stream()
        .filter(version -> version.brand().equals(brand))
        .filter(version -> promptVersion.endsWith("+" + version.name()))
        .findFirst()
        .map(HousePrompt::text)
        .orElse(null);
  }
}
