package io.postillion.plugin.connect;

import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Connects the channels that people set at the desk as if the configuration said it. */
public final class DeskNetworks implements ChannelMaker {

  private final List<NetworkKind> all;
  private final Set<String> plainHttpHosts;

  /**
   * @param plainHttpHosts hosts to which a credential may travel without encryption
   */
  public DeskNetworks(Collection<NetworkKind> all, Set<String> plainHttpHosts) {
    this.all = List.copyOf(all);
    this.plainHttpHosts = Set.copyOf(plainHttpHosts);
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
  public List<ChannelField> fields(String network) {
    return kind(network).map(NetworkKind::fields).orElse(List.of());
  }

  private Optional<NetworkKind> kind(String network) {
    return all.stream().filter(kind -> kind.word().equals(network)).findFirst();
  }

  @Override
  public SocialNetwork make(ChannelEntry entry, @Nullable Secret secret) {
    NetworkKind kind =
        kind(entry.network())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Channel %s is of the network '%s', which this version does not know"
                            .formatted(entry.id(), entry.network())));
    Map<String, String> values = new HashMap<>(entry.settings());
    for (ChannelField field : kind.fields()) {
      if (field.isSecret()) {
        if (secret == null) {
          throw new IllegalArgumentException(
              "The credential of channel %s was forgotten when it was removed."
                  .formatted(entry.id()));
        }
        values.put(field.name(), secret.reveal());
        requireUnread(entry, kind);
      }
    }
    return kind.connect(entry.brand(), entry.id(), settings(entry, values));
  }

  /** A credential goes where nobody can read it on its way. */
  private void requireUnread(ChannelEntry entry, NetworkKind kind) {
    for (ChannelField field : kind.fields()) {
      String address =
          field.kind() == ChannelField.Kind.ADDRESS
              ? entry.settings().getOrDefault(field.name(), "")
              : "";
      if (address.startsWith("http:") && !plainHttpHosts.contains(URI.create(address).getHost())) {
        throw new UnencryptedException(
            "Channel %s would send its credential unencrypted to %s. Use an address that begins with https://."
                .formatted(entry.id(), address));
      }
    }
  }

  /** Of {@link ChannelProperties} what a network may ask for at the desk. */
  private static ChannelProperties settings(ChannelEntry entry, Map<String, String> values) {
    String url = values.get("url");
    return new ChannelProperties(
        entry.network(),
        entry.name(),
        entry.account(),
        url == null ? null : URI.create(url),
        values.get("user"),
        values.get("password"),
        values.get("token"),
        values.getOrDefault("visibility", "public"),
        values.get("author"),
        values.get("version"),
        null,
        true,
        null,
        null);
  }
}
