package io.postillion.bench.injections;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as a model reads it: what stands between markers is material, all else is said to it.
 */
final class Blocks {

  private static final Pattern BEGIN = Pattern.compile("<<<([A-Z]+)");

  private Blocks() {}

  /** What is said, with the blocks cut out; a block ends where its marker first stands. */
  static String outside(String prompt) {
    StringBuilder said = new StringBuilder();
    Matcher begin = BEGIN.matcher(prompt);
    int from = 0;
    while (begin.find(from)) {
      said.append(prompt, from, begin.start());
      int end = prompt.indexOf(begin.group(1) + ">>>", begin.end());
      from = end < 0 ? prompt.length() : end + begin.group(1).length() + ">>>".length();
    }
    return said.append(prompt.substring(from)).toString();
  }
}
