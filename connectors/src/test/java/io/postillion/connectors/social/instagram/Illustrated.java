package io.postillion.connectors.social.instagram;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.insight.Reading;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives every post what Instagram wants: a picture, and JPEG. */
record Illustrated(SocialNetwork network) implements SocialNetwork {

  static final Media PICTURE =
      new Media("6b86b273ff34fce1", "image/jpeg", 5, 4, 3, "A white square");

  @Override
  public NetworkLimits limits() {
    return network.limits();
  }

  @Override
  public Pace pace() {
    return network.pace();
  }

  @Override
  public Duration settling() {
    return network.settling();
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    return network.prepare(illustrated(post), earlier, keep);
  }

  @Override
  public boolean marksAi() {
    return network.marksAi();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    return network.send(illustrated(post), handle, permit);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return network.look(illustrated(post), handle);
  }

  @Override
  public Reading engagement(String remoteId) {
    return network.engagement(remoteId);
  }

  @Override
  public String test() {
    return network.test();
  }

  static Outgoing illustrated(Outgoing post) {
    PostContent content = post.content();
    List<Media> pictures =
        content.media().isEmpty()
            ? List.of(PICTURE)
            : content.media().stream().map(png -> PICTURE).toList();
    return new Outgoing(
        post.key(),
        post.attempt(),
        new PostContent(
            content.text(), content.language(), pictures, content.link(), content.aiMark()),
        post.dueAt(),
        Map.of(PICTURE.sha256(), new byte[] {1, 2, 3}));
  }
}
