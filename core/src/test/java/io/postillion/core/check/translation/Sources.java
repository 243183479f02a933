package io.postillion.core.check.translation;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.check.Circumstances;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.post.PostContent;
import java.util.List;
import java.util.Map;

/** What translations are held against, of a brand with a small glossary. */
final class Sources {

  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              Term.of(Map.of("en", "cargo bike", "fr", "vélo cargo")),
              Term.of(Map.of("en", "repair day", "fr", "journée réparation")),
              Term.of(Map.of("en", "carbon footprint", "fr", "empreinte carbone")),
              Term.of(Map.of("keep", "Acme Cloud"))));

  private Sources() {}

  static Circumstances around(PostContent source) {
    return new Circumstances(
            new Policy(Sensitive.NOTHING, Disclosure.NEVER, GLOSSARY),
            null,
            Habits.NONE,
            false,
            false)
        .from(source);
  }
}
