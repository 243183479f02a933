package io.postillion.plugin.pictures;

import io.postillion.connectors.social.PublicPictures;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.plugin.config.InstallationKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses of pictures that need no login: whoever knows one sees this picture of this brand, for
 * a day. A signature (HMAC-SHA256) over brand, picture and time keeps anybody from making more.
 */
public final class PictureAddresses {

  static final String PATH = "/postillion/media";

  /** Types of pictures by the ending of their address; there is no SVG, which can hold scripts. */
  static final Map<String, String> TYPES =
      Map.of(
          "jpg", "image/jpeg",
          "png", "image/png",
          "gif", "image/gif",
          "webp", "image/webp",
          "avif", "image/avif");

  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final String HMAC = "HmacSHA256";
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "(.+\\.)?localhost|127\\..*|0\\.0\\.0\\.0|\\[?(::1|::)]?", Pattern.CASE_INSENSITIVE);

  private final URI baseUri;
  private final InstallationKey key;
  private final Clock clock;

  /**
   * @param baseUri where this installation is reached
   */
  public PictureAddresses(URI baseUri, InstallationKey key, Clock clock) {
    this.baseUri = baseUri;
    this.key = key;
    this.clock = clock;
  }

  /**
   * The pictures of a brand for one of its channels.
   *
   * @param network the address of the server that will fetch them; one on this machine may fetch
   *     from an address that nobody else reaches
   */
  public PublicPictures of(BrandId brand, ChannelId channel, URI network) {
    return picture -> {
      if (isLoopback(baseUri) && !isLoopback(network)) {
        throw new Rejected(
            "Channel %s: its network fetches pictures from here, but nobody outside reaches %s."
                    .formatted(channel, baseUri)
                + " Set postillion.base-uri to an address that the internet reaches.");
      }
      try {
        return address(brand, picture);
      } catch (IllegalStateException unset) {
        throw new Rejected(
            "Channel %s: its network fetches pictures from here, at addresses that are signed. %s"
                .formatted(channel, unset.getMessage()),
            unset);
      }
    };
  }

  private URI address(BrandId brand, Media picture) {
    String file = "%s.%s".formatted(picture.sha256(), ending(picture));
    long until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    return URI.create(
        "%s%s/%s/%s?until=%d&sig=%s"
            .formatted(
                baseUri.toString().replaceAll("/+$", ""),
                PATH,
                brand,
                file,
                until,
                signature(brand.value(), file, Long.toString(until))));
  }

  private static String ending(Media picture) {
    return TYPES.entrySet().stream()
        .filter(type -> type.getValue().equals(picture.type()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () -> new Rejected("Pictures of type %s are not shown".formatted(picture.type())));
  }

  /**
   * Whether we made this address and it is still good. Takes as long for a wrong signature as for a
   * right one.
   */
  boolean isGood(String brand, String file, String until, String given) {
    try {
      boolean genuine =
          MessageDigest.isEqual(
              signature(brand, file, until).getBytes(StandardCharsets.UTF_8),
              given.getBytes(StandardCharsets.UTF_8));
      return genuine && clock.instant().isBefore(end(until));
    } catch (IllegalStateException unset) {
      return false; // nothing was ever signed here
    }
  }

  /**
   * @param until as signed by us, and so a number
   */
  static Instant end(String until) {
    return Instant.ofEpochSecond(Long.parseLong(until));
  }

  private String signature(String brand, String file, String until) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.derive("public pictures"), HMAC));
      byte[] signed =
          mac.doFinal("%s/%s/%s".formatted(brand, file, until).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static boolean isLoopback(URI address) {
    return address.getHost() == null || LOOPBACK.matcher(address.getHost()).matches();
  }
}
