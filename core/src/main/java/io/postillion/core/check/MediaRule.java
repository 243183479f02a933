package io.postillion.core.check;

import io.postillion.core.post.Media;
import java.util.ArrayList;
import java.util.List;

/** Pictures that the network would refuse, or that it misses. */
final class MediaRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    NetworkLimits limits = draft.limits();
    List<Media> media = draft.content().media();
    List<Finding> findings = new ArrayList<>();
    if (media.size() < limits.minMedia()) {
      findings.add(FindingCode.MEDIA_MISSING.found(media.size(), limits.minMedia()));
    }
    if (media.size() > limits.maxMedia()) {
      findings.add(FindingCode.MEDIA_TOO_MANY.found(media.size(), limits.maxMedia()));
    }
    for (int i = 0; i < media.size(); i++) {
      findings.addAll(check(i + 1, media.get(i), limits));
    }
    return findings;
  }

  private static List<Finding> check(int number, Media picture, NetworkLimits limits) {
    List<Finding> findings = new ArrayList<>();
    if (limits.maxMedia() == 0) {
      return findings;
    }
    if (!limits.mediaTypes().contains(picture.type())) {
      findings.add(FindingCode.MEDIA_WRONG_TYPE.found(number, picture.type()));
    }
    if (picture.bytes() > limits.maxMediaBytes()) {
      findings.add(
          FindingCode.MEDIA_TOO_LARGE.found(number, picture.bytes(), limits.maxMediaBytes()));
    }
    long pixels = (long) picture.width() * picture.height();
    if (pixels > limits.maxPixels()) {
      findings.add(FindingCode.MEDIA_TOO_MANY_PIXELS.found(number, pixels, limits.maxPixels()));
    }
    return findings;
  }
}
