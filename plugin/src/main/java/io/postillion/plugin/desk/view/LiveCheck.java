package io.postillion.plugin.desk.view;

import io.postillion.core.ai.Variant;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.ThreadText;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Mark;
import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;

/** Counts and checks a text while a person types it; stores nothing. */
public final class LiveCheck {

  private final Checking checking;
  private final NetworkConnections networks;
  private final Channels channels;
  private final Words words;

  public LiveCheck(Checking checking, NetworkConnections networks, Channels channels, Words words) {
    this.checking = checking;
    this.networks = networks;
    this.channels = channels;
    this.words = words;
  }

  /** Puts counter, findings and preview of the text into the model. */
  public void show(Post post, PostContent content, Model model) {
    List<Finding> found = List.of();
    Counter counter;
    try {
      found = checking.preview(post, content);
      counter = counter(post, content.text());
    } catch (Failure unreachable) {
      counter = Counter.unknown(String.valueOf(unreachable.getMessage()));
    }
    model.addAttribute("counter", counter);
    model.addAttribute("findings", FindingLine.of(found, content.text(), words));
    model.addAttribute(
        "preview", preview(channels.get(post.brand(), post.channel()), content, marks(found)));
  }

  /**
   * The post as its network shows it; a network that is out of reach is no error here.
   *
   * @param marks findings and sentences to show in the text
   */
  public Preview preview(Channel channel, PostContent content, List<Mark> marks) {
    return ThreadText.isThread(content.text()) && hasThreads(channel)
        ? Preview.ofThread(channel, content, marks)
        : Preview.of(channel, content, marks);
  }

  /** The manners in which a post for the channel can be told. */
  public List<Variant> variants(Channel channel) {
    return Arrays.stream(Variant.values())
        .filter(variant -> variant != Variant.THREAD || hasThreads(channel))
        .toList();
  }

  private boolean hasThreads(Channel channel) {
    try {
      return networks.to(channel.id()).limits().hasThreads();
    } catch (Failure unreachable) {
      return false;
    }
  }

  /** How long a text is on the post's channel; a network that is out of reach is no error here. */
  public Counter counter(Post post, String text) {
    try {
      return Counter.of(networks.to(post.channel()).limits(), text);
    } catch (Failure unreachable) {
      return Counter.unknown(String.valueOf(unreachable.getMessage()));
    }
  }

  /** The places that findings point at. */
  public static List<Mark> marks(List<Finding> findings) {
    return findings.stream()
        .flatMap(
            finding ->
                finding.where().stream()
                    .map(
                        span ->
                            new Mark(
                                span.start(),
                                span.end(),
                                Kind.FINDING,
                                "is-" + finding.severity().name().toLowerCase(Locale.ROOT))))
        .toList();
  }
}
