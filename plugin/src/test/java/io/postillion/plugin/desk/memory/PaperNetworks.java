package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Networks of paper that people set at the desk. A credential is the name of its account; one that
 * begins with "wrong" is refused.
 */
public final class PaperNetworks implements ChannelMaker {

  private final List<String> secrets = new ArrayList<>();
  private boolean keepSecrets = true;

  /** Each as host, space, credential. */
  public List<String> secrets() {
    return secrets;
  }

  /** Whether there is a key to keep credentials with. */
  public void keepSecrets(boolean can) {
    keepSecrets = can;
  }

  boolean keepSecrets() {
    return keepSecrets;
  }

  @Override
  public List<String> networks() {
    return List.of("bluesky", "linkedin", "mastodon", "sandbox", "x");
  }

  @Override
  public List<String> others() {
    return List.of("threads");
  }

  @Override
  public List<ChannelField> fields(String network) {
    return switch (network) {
      case "linkedin" -> List.of(ChannelField.text("author"));
      case "bluesky" ->
          List.of(
              ChannelField.text("user"),
              ChannelField.secret("password"),
              ChannelField.address("url", "https://bsky.social"));
      case "mastodon" ->
          List.of(
              ChannelField.address("url"),
              ChannelField.secret("token"),
              ChannelField.choice("visibility", List.of("public", "unlisted", "private")));
      default -> List.of();
    };
  }

  @Override
  public SocialNetwork make(ChannelEntry entry, @Nullable Secret secret) {
    String author = entry.settings().getOrDefault("author", "");
    if (entry.network().equals("linkedin") && !author.startsWith("urn:li:")) {
      throw new IllegalArgumentException("LinkedIn's author '%s' is none.".formatted(author));
    }
    PaperNetwork paper = new PaperNetwork(280, null);
    if (secret == null) {
      return paper;
    }
    String host = entry.settings().getOrDefault("url", "").replaceFirst("https?://", "");
    return new SocialNetwork() {
      @Override
      public NetworkLimits limits() {
        return paper.limits();
      }

      @Override
      public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
        return paper.prepare(post, earlier, keep);
      }

      @Override
      public Sent send(Outgoing post, String handle, Permit permit) {
        return paper.send(post, handle, permit);
      }

      @Override
      public Lookup look(Outgoing post, String handle) {
        return paper.look(post, handle);
      }

      @Override
      public String test() {
        return reach().name();
      }

      @Override
      public NetworkAccount reach() {
        secrets.add(host + " " + secret.reveal());
        if (secret.reveal().startsWith("wrong")) {
          throw new Unauthorised(host + " does not accept it");
        }
        return new NetworkAccount(
            "id of " + secret.reveal() + "@" + host, "@" + secret.reveal() + "@" + host);
      }
    };
  }
}
