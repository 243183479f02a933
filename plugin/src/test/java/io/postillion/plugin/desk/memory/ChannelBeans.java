package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.ConfiguredChannels;
import io.postillion.core.form.Forms;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.Map;
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

  @Bean
  PaperNetworks paperNetworks() {
    return new PaperNetworks();
  }

  @Bean
  MemoryChannelBook channelBook(MemoryChannels channels, Posts posts) {
    MemoryChannelBook book = new MemoryChannelBook(channels, posts);
    book.insert(
        new ChannelEntry(
            Sample.RESTING, Sample.TEA, "sandbox", "Old tea wall", "@old", Map.of(), "", 1),
        null);
    book.insert(
        new ChannelEntry(
            Sample.TYPED,
            Sample.TEA,
            "mastodon",
            "Tea abroad",
            "@tea@mast.example",
            Map.of("url", "https://mast.example", "visibility", "unlisted"),
            "id of tea@mast.example",
            1),
        Secret.of("tea"));
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
      PaperNetworks maker,
      NetworkConnections networks,
      Forms forms,
      Transactions transactions,
      Clock clock) {
    return new ChannelKeeping(
        book,
        steps,
        channels,
        new Named(),
        maker,
        networks,
        forms,
        maker::keepSecrets,
        transactions,
        clock);
  }

  @Bean
  ChannelRenewal channelRenewal(
      ChannelBook book,
      ChannelSteps steps,
      PaperNetworks maker,
      ChannelCare care,
      Transactions transactions,
      Clock clock) {
    return new ChannelRenewal(
        book, steps, new Named(), maker, care, maker::keepSecrets, transactions, clock);
  }
}
