package io.postillion.connectors.social;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;

/** The last look at a network's limits, before anything is uploaded. */
public final class Fit {

  private Fit() {}

  /**
   * @param who begins the message, e.g. {@code Channel acme-news (Bluesky)}
   * @throws Rejected when the network would not take the content; the message says what to change
   */
  public static void require(String who, NetworkLimits limits, PostContent content) {
    for (Measure measure : limits.text()) {
      int length = measure.length().of(content.text());
      if (length > measure.max()) {
        throw new Rejected(
            "%s takes %d %s, the text has %d. Shorten it and have it approved again."
                .formatted(who, measure.max(), measure.unit(), length));
      }
    }
    if (content.media().size() < limits.minMedia()) {
      throw new Rejected(
          "%s takes no post without a picture. Add one and have it approved again.".formatted(who));
    }
    if (content.media().size() > limits.maxMedia()) {
      throw new Rejected(
          "%s takes %d pictures, the post has %d. Remove some and have it approved again."
              .formatted(who, limits.maxMedia(), content.media().size()));
    }
    content.media().forEach(picture -> require(who, limits, picture));
  }

  private static void require(String who, NetworkLimits limits, Media picture) {
    if (!limits.mediaTypes().contains(picture.type())) {
      throw new Rejected(
          "%s takes no pictures of type %s. Replace the picture and have the post approved again."
              .formatted(who, picture.type()));
    }
    if (picture.bytes() > limits.maxMediaBytes()) {
      throw new Rejected(
          "%s takes pictures of up to %d bytes, one has %d. Make it smaller and have the post"
                  .formatted(who, limits.maxMediaBytes(), picture.bytes())
              + " approved again.");
    }
    if (picture.alt().length() > limits.maxAlt()) {
      throw new Rejected(
          "%s takes alt texts of up to %d characters, one has %d. Shorten it and have the post"
                  .formatted(who, limits.maxAlt(), picture.alt().length())
              + " approved again.");
    }
  }
}
