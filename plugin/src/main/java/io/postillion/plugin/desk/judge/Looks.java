package io.postillion.plugin.desk.judge;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.Post;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WordDiff;
import io.postillion.plugin.desk.view.FindingLine;
import io.postillion.plugin.desk.view.LiveCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a revision with the parts of the review page. */
public final class Looks {

  private final Channels channels;
  private final Findings findings;
  private final LiveCheck check;
  private final Words words;

  public Looks(Channels channels, Findings findings, LiveCheck check, Words words) {
    this.channels = channels;
    this.findings = findings;
    this.check = check;
    this.words = words;
  }

  /**
   * @param before the revision that the reader knows; null when there is none
   */
  public Look at(Post post, Revision revision, @Nullable Revision before) {
    Channel channel = channels.get(post.brand(), post.channel());
    String text = revision.content().text();
    List<Finding> found = findings.of(post.brand(), revision.id());
    return new Look(
        post.status().name(),
        channel.network(),
        Visible.text(channel.name()),
        revision.content().language().toLanguageTag(),
        revision.number(),
        revision.id().toString(),
        revision.seal(),
        check.preview(channel, revision.content(), LiveCheck.marks(found)),
        FindingLine.of(found, text, words),
        revision.content().media(),
        before == null || before.id().equals(revision.id())
            ? List.of()
            : WordDiff.between(before.content().text(), text));
  }
}
