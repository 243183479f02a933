package io.postillion.plugin.connect;

import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Connects the channels that people set at the desk as if the configuration said it. */
public final class DeskNetworks implements ChannelMaker {

  private final List<NetworkKind> all;

  public DeskNetworks(Collection<NetworkKind> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public List<String> networks() {
    return words(NetworkKind::isForTheDesk);
  }

  @Override
  public List<String> others() {
    return words(kind -> !kind.isForTheDesk());
  }

  private List<String> words(Predicate<NetworkKind> which) {
    return all.stream().filter(which).map(NetworkKind::word).sorted().toList();
  }

  @Override
  public SocialNetwork make(ChannelEntry entry) {
    return all.stream()
        .filter(kind -> kind.word().equals(entry.network()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Channel %s is of the network '%s', which this version does not know"
                        .formatted(entry.id(), entry.network())))
        .connect(entry.brand(), entry.id(), settings(entry));
  }

  private static ChannelProperties settings(ChannelEntry entry) {
    return new ChannelProperties(
        entry.network(),
        entry.name(),
        entry.account(),
        null,
        null,
        null,
        null,
        "public",
        entry.author().isEmpty() ? null : entry.author(),
        null,
        null,
        true,
        null,
        null);
  }
}
