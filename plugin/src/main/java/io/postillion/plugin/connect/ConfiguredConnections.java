package io.postillion.plugin.connect;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.SourceId;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All connections, made once at start from the configuration. */
public final class ConfiguredConnections implements CmsConnections, NetworkConnections {

  private final Map<SourceId, Cms> sources = new HashMap<>();
  private final Map<ChannelId, SocialNetwork> channels = new HashMap<>();

  /**
   * @throws IllegalArgumentException when a source or channel is of an unknown kind, is named
   *     twice, or lacks a setting; the message names it and the remedy
   */
  public ConfiguredConnections(
      PostillionProperties properties,
      Collection<CmsKind> cmsKinds,
      Collection<NetworkKind> networkKinds) {
    Map<String, CmsKind> cmsByWord = byWord(cmsKinds, CmsKind::word);
    Map<String, NetworkKind> networkByWord = byWord(networkKinds, NetworkKind::word);
    properties
        .brands()
        .forEach(
            (brand, settings) -> {
              settings
                  .sources()
                  .forEach(
                      (name, source) -> {
                        SourceId id = new SourceId(name);
                        CmsKind kind = known("source", name, "cms", source.cms(), cmsByWord);
                        once("source", name, sources.put(id, kind.connect(id, source)));
                      });
              settings
                  .channels()
                  .forEach(
                      (name, channel) -> {
                        ChannelId id = new ChannelId(name);
                        NetworkKind kind =
                            known("channel", name, "network", channel.network(), networkByWord);
                        once(
                            "channel",
                            name,
                            channels.put(id, kind.connect(new BrandId(brand), id, channel)));
                      });
            });
  }

  boolean know(SourceId source) {
    return sources.containsKey(source);
  }

  boolean know(ChannelId channel) {
    return channels.containsKey(channel);
  }

  @Override
  public Cms to(SourceId source) {
    Cms cms = sources.get(source);
    if (cms == null) {
      throw new NotFoundException("source", source);
    }
    return cms;
  }

  @Override
  public SocialNetwork to(ChannelId channel) {
    SocialNetwork network = channels.get(channel);
    if (network == null) {
      throw new NotFoundException("channel", channel);
    }
    return network;
  }

  public List<SourceId> sources() {
    return sources.keySet().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
  }

  private static <K> Map<String, K> byWord(Collection<K> kinds, Function<K, String> word) {
    return kinds.stream().collect(Collectors.toMap(word, Function.identity()));
  }

  private static <K> K known(
      String what, String name, String setting, String word, Map<String, K> kinds) {
    K kind = kinds.get(word);
    if (kind == null) {
      throw new IllegalArgumentException(
          "%s '%s' is configured with %s '%s', which is unknown. Known are: %s."
              .formatted(
                  what,
                  name,
                  setting,
                  word,
                  kinds.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return kind;
  }

  private static void once(String what, String name, @Nullable Object before) {
    if (before != null) {
      throw new IllegalArgumentException(
          "The name '%s' is used by two %ss. Names are unique over all brands: rename one."
              .formatted(name, what));
    }
  }
}
