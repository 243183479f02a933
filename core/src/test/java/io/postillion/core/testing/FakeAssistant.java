package io.postillion.core.testing;

import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes what it is told to, and remembers what it was asked. */
public final class FakeAssistant implements Assistant {

  public static final Author AUTHOR = Author.model("openai", "gpt", "at-cursor 1");

  private final List<PassageRequest> requests = new ArrayList<>();
  private List<Proposal> proposals = List.of();
  private Set<Wish> wishes = EnumSet.allOf(Wish.class);
  private @Nullable Failure failure;
  private @Nullable Failure breaking;

  public void proposes(String... words) {
    proposals =
        Stream.of(words)
            .map(one -> new Proposal(one, List.of(new Why(Why.Kind.SAID, "Because"))))
            .toList();
  }

  public void serves(Wish... some) {
    wishes = Set.of(some);
  }

  public void fails(Failure why) {
    failure = why;
  }

  /** Where somebody listens, after all proposals. */
  public void breaksOff(Failure why) {
    breaking = why;
  }

  @Override
  public Proposals propose(PassageRequest request, Listener listener) {
    proposals.forEach(proposal -> listener.proposed(proposal, AUTHOR));
    if (breaking != null) {
      throw breaking;
    }
    return propose(request);
  }

  public PassageRequest asked() {
    return requests.get(requests.size() - 1);
  }

  public List<PassageRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public Set<Wish> wishes(BrandId brand) {
    return wishes;
  }

  @Override
  public Proposals propose(PassageRequest request) {
    requests.add(request);
    if (failure != null) {
      throw failure;
    }
    return new Proposals(proposals, AUTHOR);
  }
}
