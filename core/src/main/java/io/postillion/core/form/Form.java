package io.postillion.core.form;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a recurring post, with gaps that take only what was agreed on. A form is never
 * changed: other words are another form.
 *
 * @param words see {@link FormWords}
 * @param channels on which it may go out; never empty
 * @param card whether the article's link card may go with it
 * @param writer who wrote it, and so cannot approve it
 * @param retiredAt since when it is used no more; null while it is
 */
public record Form(
    FormId id,
    BrandId brand,
    String name,
    String words,
    Locale language,
    Set<ChannelId> channels,
    boolean card,
    PersonId writer,
    Instant at,
    @Nullable Instant retiredAt) {

  public Form {
    channels = Set.copyOf(channels);
  }

  public boolean isInUse() {
    return retiredAt == null;
  }

  /**
   * The hash that ties a standing approval to every character, the language and the channels:
   * lower-case hexadecimal SHA-256, each part preceded by its length.
   */
  public String seal() {
    List<String> parts =
        Stream.concat(
                Stream.of(
                    "postillion-form-1", words, language.toLanguageTag(), Boolean.toString(card)),
                channels.stream().map(ChannelId::value).sorted())
            .toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
