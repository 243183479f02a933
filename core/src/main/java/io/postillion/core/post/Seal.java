package io.postillion.core.post;

import io.postillion.core.brand.ChannelId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that ties an approval to every character, picture, alt text, link and AI mark of a
 * revision and to the channel it is for: lower-case hexadecimal SHA-256. Each part is preceded by
 * its length, so no two different contents read the same. A content without a mark has the seal
 * that it had before there were marks.
 */
public final class Seal {

  private Seal() {}

  public static String of(ChannelId channel, PostContent content) {
    MessageDigest digest = sha256();
    part(digest, "postillion-seal-1");
    part(digest, channel.value());
    part(digest, content.text());
    part(digest, content.language().toLanguageTag());
    part(digest, Integer.toString(content.media().size()));
    for (Media media : content.media()) {
      part(digest, media.sha256());
      part(digest, media.alt());
    }
    LinkCard link = content.link();
    part(digest, link == null ? "0" : "1");
    if (link != null) {
      part(digest, link.uri().toString());
      part(digest, link.title());
      part(digest, link.description());
    }
    if (content.aiMark()) {
      part(digest, "ai-mark");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void part(MessageDigest digest, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
