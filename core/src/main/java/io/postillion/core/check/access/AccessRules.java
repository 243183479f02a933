package io.postillion.core.check.access;

import io.postillion.core.check.Rule;
import java.util.List;

/** All rules about who can read a post, besides those for alt texts and styled letters. */
public final class AccessRules {

  private AccessRules() {}

  public static List<Rule> all() {
    return List.of(new HashtagWordsRule(), new EmojiRule());
  }
}
