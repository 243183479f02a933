package io.postillion.connectors.ai;

import io.postillion.core.ai.Asked;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.post.PostId;
import io.postillion.core.translate.TranslationRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Builds requests for translations into French, of a post about the mill unless told otherwise. */
public record Translations(
    String brand, List<String> sentences, List<String> alts, int room, String before) {

  private static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              Term.of(Map.of("en", "water wheel", "fr", "roue à aubes")),
              Term.of(Map.of("keep", "Acme Mills"))));

  public static Translations saying(String... sentences) {
    return new Translations("acme", List.of(sentences), List.of(), 300, "");
  }

  public Translations of(String name) {
    return new Translations(name, sentences, alts, room, before);
  }

  public Translations showing(String... words) {
    return new Translations(brand, sentences, List.of(words), room, before);
  }

  public Translations withRoom(int units) {
    return new Translations(brand, sentences, alts, units, before);
  }

  public Translations after(String tooLong) {
    return new Translations(brand, sentences, alts, room, tooLong);
  }

  public TranslationRequest build() {
    DraftRequest mill = Requests.aboutTheMill().of(brand).build();
    Brand owner = mill.brand();
    return new TranslationRequest(
        new Brand(
            new BrandId(brand),
            owner.name(),
            owner.language(),
            owner.zone(),
            owner.voice(),
            owner.words()),
        mill.channel(),
        mill.limits(),
        room,
        sentences,
        alts,
        Locale.ENGLISH,
        Locale.FRENCH,
        GLOSSARY.between(Locale.ENGLISH, Locale.FRENCH),
        before,
        Asked.byProgram().about(new PostId(new UUID(0, 2)), null));
  }
}
