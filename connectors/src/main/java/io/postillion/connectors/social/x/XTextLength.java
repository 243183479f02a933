package io.postillion.connectors.social.x;

import com.twitter.twittertext.TwitterTextParser;
import io.postillion.core.check.TextLength;

/**
 * X's weighted length: Latin weighs one, most other scripts and every emoji two, every address 23,
 * after NFC. Counted by X's own library with its configuration v3 (<a
 * href="https://docs.x.com/fundamentals/counting-characters">counting characters</a>).
 */
public final class XTextLength implements TextLength {

  @Override
  public int of(String text) {
    return TwitterTextParser.parseTweet(text).weightedLength;
  }
}
