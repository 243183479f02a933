package io.postillion.connectors.ai;

import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.insight.HashtagAdvice;
import java.util.List;
import java.util.Locale;

/** Builds requests for words at the cursor, in a post about the mill unless told otherwise. */
public record Passages(
    String brand,
    Wish wish,
    Locale language,
    String before,
    String passage,
    String after,
    int room,
    String source,
    WordPolicy words,
    HashtagAdvice hashtags) {

  public static Passages of(Wish wish, String passage) {
    return new Passages(
        "acme",
        wish,
        Locale.ENGLISH,
        "",
        passage,
        "",
        300,
        "",
        new WordPolicy(List.of("cheap"), List.of("mill")),
        HashtagAdvice.NONE);
  }

  public Passages of(String name) {
    return new Passages(
        name, wish, language, before, passage, after, room, source, words, hashtags);
  }

  public Passages in(Locale other) {
    return new Passages(brand, wish, other, before, passage, after, room, source, words, hashtags);
  }

  public Passages between(String textBefore, String textAfter) {
    return new Passages(
        brand, wish, language, textBefore, passage, textAfter, room, source, words, hashtags);
  }

  public Passages withRoom(int units) {
    return new Passages(
        brand, wish, language, before, passage, after, units, source, words, hashtags);
  }

  public Passages about(String article) {
    return new Passages(
        brand, wish, language, before, passage, after, room, article, words, hashtags);
  }

  public Passages minding(List<String> forbidden, List<String> required) {
    return new Passages(
        brand,
        wish,
        language,
        before,
        passage,
        after,
        room,
        source,
        new WordPolicy(forbidden, required),
        hashtags);
  }

  public Passages advised(HashtagAdvice advice) {
    return new Passages(brand, wish, language, before, passage, after, room, source, words, advice);
  }

  public PassageRequest build() {
    DraftRequest mill = Requests.aboutTheMill().of(brand).build();
    Brand owner = mill.brand();
    return new PassageRequest(
        new Brand(new BrandId(brand), owner.name(), language, owner.zone(), owner.voice(), words),
        mill.channel(),
        mill.limits(),
        room,
        wish,
        before,
        passage,
        after,
        language,
        source,
        mill.article().item().tags(),
        Locale.FRENCH,
        3,
        mill.asked(),
        hashtags);
  }
}
