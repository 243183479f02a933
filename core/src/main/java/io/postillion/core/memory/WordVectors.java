package io.postillion.core.memory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What serves without a model: texts are alike when they share words, by their first six letters,
 * whatever they mean. Words of fewer than four letters count for nothing.
 */
public final class WordVectors implements Embeddings {

  static final String NAME = "words-1";

  private static final int DIMENSION = 512;
  private static final int LEAST = 4;
  private static final int STEM = 6;
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  @Override
  public String model() {
    return NAME;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public boolean readsMeaning() {
    return false;
  }

  @Override
  public List<Vector> of(List<String> texts) {
    return texts.stream().map(WordVectors::vector).toList();
  }

  private static Vector vector(String text) {
    Map<String, Integer> words = new HashMap<>();
    OTHER
        .splitAsStream(plain(text))
        .filter(word -> word.length() >= LEAST)
        .map(word -> word.substring(0, Math.min(word.length(), STEM)))
        .forEach(word -> words.merge(word, 1, Integer::sum));
    float[] values = new float[DIMENSION];
    words.forEach(
        (word, many) -> {
          int hash = word.hashCode() * 0x9E3779B9;
          // words that fall on the same place rather cancel out than add up
          int sign = (hash & 1) == 0 ? 1 : -1;
          values[Math.floorMod(hash >>> 7, DIMENSION)] += (float) (sign * (1 + Math.log(many)));
        });
    return Vector.of(NAME, values);
  }

  private static String plain(String text) {
    String decomposed =
        Normalizer.normalize(ADDRESS.matcher(text).replaceAll(" "), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
