package io.postillion.plugin.api;

import io.postillion.plugin.api.problem.BadRequestException;

/** How many entries of a list, from which one on. */
final class Paging {

  static final String LIMIT = "50";

  private static final int MOST = 200;

  private Paging() {}

  /**
   * @throws BadRequestException when the limit is not 1 to 200
   */
  static int limit(int asked) {
    if (asked < 1 || asked > MOST) {
      throw new BadRequestException("'limit' is %d but must be 1 to %d.".formatted(asked, MOST));
    }
    return asked;
  }

  /**
   * @throws BadRequestException when the offset is negative
   */
  static int offset(int asked) {
    if (asked < 0) {
      throw new BadRequestException("'offset' is %d but must be 0 or more.".formatted(asked));
    }
    return asked;
  }
}
