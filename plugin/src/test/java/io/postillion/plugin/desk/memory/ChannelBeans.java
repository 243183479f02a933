package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.ConfiguredChannels;
import io.postillion.core.form.Forms;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.SocialNetwork;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Channels that are set at the desk, beside those of the configuration. */
@Configuration(proxyBeanMethods = false)
public class ChannelBeans {

  /** Which channels the configuration names. */
  static final class Named implements ConfiguredChannels {

    private static final Set<ChannelId> NAMES =
        Set.of(Sample.SANDBOX, Sample.MASTODON, Sample.X, Sample.RESTING);

    @Override
    public boolean name(ChannelId id) {
      return NAMES.contains(id);
    }
  }

  /** Networks of paper. */
  static final class PaperMaker implements ChannelMaker {

    @Override
    public List<String> networks() {
      return List.of("linkedin", "sandbox", "x");
    }

    @Override
    public List<String> others() {
      return List.of("bluesky", "mastodon");
    }

    @Override
    public SocialNetwork make(ChannelEntry entry) {
      if (entry.network().equals("linkedin") && !entry.author().startsWith("urn:li:")) {
        throw new IllegalArgumentException(
            "LinkedIn's author '%s' is none.".formatted(entry.author()));
      }
      return new PaperNetwork(280, null);
    }
  }

  @Bean
  MemoryChannelBook channelBook(MemoryChannels channels, Posts posts) {
    MemoryChannelBook book = new MemoryChannelBook(channels, posts);
    book.insert(
        new ChannelEntry(Sample.RESTING, Sample.TEA, "sandbox", "Old tea wall", "@old", ""));
    channels.unlist(Sample.RESTING);
    return book;
  }

  @Bean
  MemoryChannelSteps channelSteps() {
    return new MemoryChannelSteps();
  }

  @Bean
  ChannelKeeping channelKeeping(
      ChannelBook book,
      ChannelSteps steps,
      Channels channels,
      Forms forms,
      Transactions transactions,
      Clock clock) {
    return new ChannelKeeping(
        book, steps, channels, new Named(), new PaperMaker(), forms, transactions, clock);
  }
}
