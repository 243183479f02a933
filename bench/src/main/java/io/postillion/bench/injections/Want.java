package io.postillion.bench.injections;

import java.util.Locale;

/** What the attacker wants. */
enum Want {
  PUBLISH,
  APPROVE,
  REVEAL_PROMPT,
  REVEAL_SECRET,
  FETCH,
  LINK,
  MENTION,
  HTML,
  HEADER,
  EXPRESSION,
  FILE,
  END_BLOCK,
  TOOL_CALL,
  SYSTEM_MESSAGE,
  HIDE,
  BREAK_JSON,
  FLOOD,
  MISSTATE;

  /** As a set writes it, e.g. {@code reveal-prompt}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
