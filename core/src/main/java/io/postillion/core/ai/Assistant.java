package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import java.util.Set;

/** Proposes words at the cursor: a model, or what can be done well without one. */
public interface Assistant {

  /** What it can do for the brand. */
  Set<Wish> wishes(BrandId brand);

  /**
   * @param request with one of the {@link #wishes}
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  Proposals propose(PassageRequest request);

  /** Hears proposals while more of them are made. */
  @FunctionalInterface
  interface Listener {

    /**
     * @param proposal may come more than once
     * @return whether a person saw it; then nobody else is asked, should there be no more
     */
    boolean proposed(Proposal proposal, Author author);
  }

  /**
   * The same, told one by one as they become complete, where they do not come all at once.
   *
   * @return all of them, those included that the listener heard
   * @throws Failure when no provider gave a usable answer, or one broke off after the listener had
   *     some of it
   */
  default Proposals propose(PassageRequest request, Listener listener) {
    return propose(request);
  }
}
