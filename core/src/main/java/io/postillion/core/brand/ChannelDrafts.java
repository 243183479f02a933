package io.postillion.core.brand;

import io.postillion.core.Secret;
import io.postillion.core.WebAddress;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.failure.Failure;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** From what somebody typed of a channel to what can be saved. */
final class ChannelDrafts {

  private static final int LONGEST_SECRET = 1000;

  private final ChannelBook book;
  private final Channels channels;
  private final ConfiguredChannels configured;
  private final ChannelMaker maker;
  private final NetworkConnections networks;
  private final BooleanSupplier keepsSecrets;

  ChannelDrafts(
      ChannelBook book,
      Channels channels,
      ConfiguredChannels configured,
      ChannelMaker maker,
      NetworkConnections networks,
      BooleanSupplier keepsSecrets) {
    this.book = book;
    this.channels = channels;
    this.configured = configured;
    this.maker = maker;
    this.networks = networks;
    this.keepsSecrets = keepsSecrets;
  }

  /**
   * Where a credential is typed, its network is asked whose it is.
   *
   * @throws Failure when the network refuses it or does not answer
   */
  ChannelEntry of(BrandId brand, ChannelWish wish) throws FlawedChannelException {
    ChannelEntry typed = typed(brand, wish);
    boolean asks = wantsSecret(maker, wish.network());
    Secret secret = asks ? secret(wish.secret(), keepsSecrets) : null;
    SocialNetwork network = made(maker, typed, secret);
    ChannelEntry entry = asks ? reached(typed, network.reach()) : typed;
    requireNew(entry);
    return entry;
  }

  static boolean wantsSecret(ChannelMaker maker, String network) {
    return maker.fields(network).stream().anyMatch(ChannelField::isSecret);
  }

  static Secret secret(@Nullable Secret typed, BooleanSupplier keepsSecrets)
      throws FlawedChannelException {
    if (!keepsSecrets.getAsBoolean()) {
      throw new FlawedChannelException(Flaw.NO_KEY);
    }
    if (typed == null) {
      throw new FlawedChannelException(Flaw.SECRET);
    }
    if (typed.reveal().length() > LONGEST_SECRET) {
      throw new FlawedChannelException(Flaw.LONG);
    }
    return typed;
  }

  static SocialNetwork made(ChannelMaker maker, ChannelEntry entry, @Nullable Secret secret)
      throws FlawedChannelException {
    try {
      return maker.make(entry, secret);
    } catch (ChannelMaker.UnencryptedException e) {
      throw new FlawedChannelException(Flaw.UNENCRYPTED);
    } catch (IllegalArgumentException e) {
      throw new FlawedChannelException(Flaw.OTHER, String.valueOf(e.getMessage()));
    }
  }

  /** What people call it may have changed; what the network calls it does not. */
  static boolean isSame(ChannelEntry entry, NetworkAccount reached) {
    return entry.remoteId().isEmpty()
        ? ChannelEntry.folded(entry.account()).equals(ChannelEntry.folded(reached.name()))
        : entry.remoteId().equals(reached.id());
  }

  private ChannelEntry typed(BrandId brand, ChannelWish wish) throws FlawedChannelException {
    if (!maker.networks().contains(wish.network())) {
      throw new FlawedChannelException(Flaw.NETWORK);
    }
    String name = wish.name().strip();
    String account = wish.account().isBlank() ? name : wish.account().strip();
    if (name.isEmpty()) {
      throw new FlawedChannelException(Flaw.NAME);
    }
    if (Math.max(name.length(), account.length()) > ChannelKeeping.LONGEST) {
      throw new FlawedChannelException(Flaw.LONG);
    }
    return new ChannelEntry(
        new ChannelId(FreeNames.of(brand, name).findFirst().orElseThrow()),
        brand,
        wish.network(),
        name,
        account,
        settings(wish),
        "",
        1);
  }

  private Map<String, String> settings(ChannelWish wish) throws FlawedChannelException {
    Map<String, String> settings = new HashMap<>();
    for (ChannelField field : maker.fields(wish.network())) {
      if (!field.isSecret()) {
        String typed = wish.settings().getOrDefault(field.name(), "").strip();
        String value = typed.isEmpty() ? field.usual() : value(field, typed);
        if (!value.isEmpty()) {
          settings.put(field.name(), value);
        } else if (field.required()) {
          throw new FlawedChannelException(Flaw.MISSING, field.name());
        }
      }
    }
    return settings;
  }

  private static String value(ChannelField field, String typed) throws FlawedChannelException {
    if (field.kind() == ChannelField.Kind.ADDRESS) {
      return WebAddress.of(typed)
          .map(ChannelDrafts::server)
          .orElseThrow(() -> new FlawedChannelException(Flaw.ADDRESS));
    }
    if (typed.length() > ChannelKeeping.LONGEST) {
      throw new FlawedChannelException(Flaw.LONG);
    }
    if (field.kind() == ChannelField.Kind.CHOICE && !field.choices().contains(typed)) {
      throw new FlawedChannelException(Flaw.MISSING, field.name());
    }
    return typed;
  }

  /** Many copy the address of their own page there. */
  private static String server(URI address) {
    String path = Objects.requireNonNullElse(address.getRawPath(), "");
    return "%s://%s%s%s"
        .formatted(
            address.getScheme().toLowerCase(Locale.ROOT),
            address.getHost().toLowerCase(Locale.ROOT),
            address.getPort() < 0 ? "" : ":" + address.getPort(),
            path.startsWith("/@") ? "" : path.replaceFirst("/+$", ""));
  }

  private static ChannelEntry reached(ChannelEntry typed, NetworkAccount reached) {
    String name = reached.name().strip();
    return typed.reaching(
        name.substring(0, Math.min(name.length(), ChannelKeeping.LONGEST)), reached.id());
  }

  private void requireNew(ChannelEntry wanted) throws FlawedChannelException {
    List<Channel> alike =
        channels.of(wanted.brand()).stream()
            .filter(one -> one.network().equals(wanted.network()))
            .toList();
    Optional<String> other =
        alike.stream()
            .filter(
                one ->
                    ChannelEntry.folded(one.account())
                        .equals(ChannelEntry.folded(wanted.account())))
            .map(Channel::name)
            .findFirst();
    if (other.isEmpty() && !wanted.remoteId().isEmpty()) {
      other =
          book.of(wanted.brand()).stream()
              .filter(one -> one.network().equals(wanted.network()))
              .filter(one -> one.remoteId().equals(wanted.remoteId()))
              .map(ChannelEntry::name)
              .findFirst()
              .or(
                  () ->
                      alike.stream()
                          .filter(one -> configured.name(one.id()) && isReached(one, wanted))
                          .map(Channel::name)
                          .findFirst());
    }
    if (other.isPresent()) {
      throw new FlawedChannelException(Flaw.KNOWN, other.get());
    }
  }

  /** The configuration may call the account as it likes; one that does not answer has its name. */
  private boolean isReached(Channel channel, ChannelEntry wanted) {
    try {
      return networks.to(channel.id()).reach().id().equals(wanted.remoteId());
    } catch (Failure e) {
      return false;
    }
  }
}
