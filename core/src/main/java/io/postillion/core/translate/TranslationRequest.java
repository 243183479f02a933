package io.postillion.core.translate;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.check.NetworkLimits;
import java.util.List;
import java.util.Locale;

/**
 * What is to be translated.
 *
 * @param room how many units of {@link NetworkLimits#visible()} the sentences may take together
 * @param sentences of the post, in order, without those that have no words
 * @param alts what its pictures show, in words
 * @param glossary how the brand translates what it has a word of its own for
 * @param before a translation that was too long; empty for the first attempt
 * @param asked by whom, for which post
 */
public record TranslationRequest(
    Brand brand,
    Channel channel,
    NetworkLimits limits,
    int room,
    List<String> sentences,
    List<String> alts,
    Locale from,
    Locale to,
    List<Rendering> glossary,
    String before,
    Asked asked) {

  public TranslationRequest {
    sentences = List.copyOf(sentences);
    alts = List.copyOf(alts);
    glossary = List.copyOf(glossary);
  }

  /** The same, to be made shorter than what came before. */
  TranslationRequest shorterThan(String tooLong) {
    return new TranslationRequest(
        brand, channel, limits, room, sentences, alts, from, to, glossary, tooLong, asked);
  }
}
