package io.postillion.plugin.connect;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Of a channel whose credential was typed at the desk. Before the network is called, the version of
 * its entry is looked up: one that was typed anew on whichever node counts at once, and one that
 * was forgotten is used no more. While the database is away, the last one serves: what is due goes
 * out.
 */
final class TypedNetwork implements SocialNetwork {

  private static final Logger log = LoggerFactory.getLogger(TypedNetwork.class);

  private record Made(int version, SocialNetwork network) {}

  private final ChannelId channel;
  private final ChannelBook book;
  private final ChannelMaker maker;
  private volatile Made made;

  TypedNetwork(ChannelEntry entry, ChannelBook book, ChannelMaker maker) {
    this.channel = entry.id();
    this.book = book;
    this.maker = maker;
    this.made = make(entry);
  }

  private SocialNetwork now() {
    Made known = made;
    try {
      ChannelEntry entry =
          book.find(channel).orElseThrow(() -> new NotFoundException("channel", channel));
      if (entry.version() != known.version()) {
        known = make(entry);
        made = known;
      }
    } catch (DataAccessException e) {
      log.warn(
          "Channel {}: whether its credential is still the same is not known: {}",
          channel,
          e.getMessage());
    }
    return known.network();
  }

  private Made make(ChannelEntry entry) {
    return new Made(entry.version(), network(entry));
  }

  private SocialNetwork network(ChannelEntry entry) {
    try {
      return maker.make(entry, book.secret(entry.brand(), entry.id()).orElse(null));
    } catch (IllegalArgumentException | Unauthorised e) {
      return new UnreadyNetwork(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public NetworkLimits limits() {
    return now().limits();
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    return now().prepare(post, earlier, keep);
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    return now().send(post, handle, permit);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return now().look(post, handle);
  }

  @Override
  public Reading engagement(String remoteId) {
    return now().engagement(remoteId);
  }

  @Override
  public String test() {
    return now().test();
  }

  @Override
  public NetworkAccount reach() {
    return now().reach();
  }

  @Override
  public Pace pace() {
    return made.network().pace();
  }

  @Override
  public Duration settling() {
    return made.network().settling();
  }

  @Override
  public boolean marksAi() {
    return made.network().marksAi();
  }

  @Override
  public Optional<URI> home(String account) {
    return made.network().home(account);
  }

  @Override
  public boolean chargesForReading() {
    return made.network().chargesForReading();
  }
}
