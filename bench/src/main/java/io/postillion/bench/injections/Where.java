package io.postillion.bench.injections;

import java.util.Locale;

/** Where the attacker can write. */
enum Where {
  TITLE,
  BODY,
  HEADING,
  LIST,
  TABLE,
  MARKDOWN,
  CAPTION,
  LINK_TEXT,
  LINK_ADDRESS,
  ALT_TEXT,
  TAG,
  AUTHOR,
  BRIEF_FACT,
  BRIEF_MESSAGE,
  BRIEF_AUDIENCE,
  /** What the text was when another version was asked for. */
  BEFORE,
  /** A person's own words to the model; here they are an order, and still only one about words. */
  WISH,
  /** A reviewer's comment, handed on as the wish for another version. */
  COMMENT,
  /** A field that is not read. */
  FRONT_MATTER(true),
  /** The tag that says in which language the article is. */
  LANGUAGE(true),
  HTML_COMMENT(true),
  HTML_HIDDEN(true),
  HTML_ATTRIBUTE(true),
  HTML_SCRIPT(true);

  private final boolean unread;

  Where() {
    this(false);
  }

  Where(boolean unread) {
    this.unread = unread;
  }

  /** No reader sees it, so no model may. */
  boolean isUnread() {
    return unread;
  }

  /** It is meant as an order, within what a model is asked for. */
  boolean isOrder() {
    return this == WISH || this == COMMENT;
  }

  /** As a set writes it, e.g. {@code html-comment}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
