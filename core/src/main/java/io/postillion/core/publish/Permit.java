package io.postillion.core.publish;

import io.postillion.core.failure.Transient;

/**
 * Leave to make one post public. It ends before the node's lease on the post does: a node that was
 * frozen meanwhile must not send when it wakes, for another may have taken over.
 */
@FunctionalInterface
public interface Permit {

  /**
   * To be called at the last moment before the request goes that makes the post public.
   *
   * @throws Transient when the leave has ended; nothing was sent
   */
  void require();
}
