package io.postillion.plugin.config;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import io.postillion.plugin.store.Account;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the configuration says, in the words of the business. */
public final class Configured {

  private final PostillionProperties properties;

  public Configured(PostillionProperties properties) {
    this.properties = properties;
  }

  public List<Brand> brands() {
    return each(properties.brands(), Configured::brand).toList();
  }

  public List<Channel> channels() {
    return each(
            properties.brands(),
            (brand, settings) ->
                each(
                    settings.channels(),
                    (name, channel) ->
                        new Channel(
                            new ChannelId(name),
                            new BrandId(brand),
                            channel.network(),
                            Objects.requireNonNullElse(channel.name(), name),
                            account(name, channel),
                            Connection.NEW,
                            channel.language())))
        .flatMap(stream -> stream)
        .toList();
  }

  public List<Source> sources() {
    return each(
            properties.brands(),
            (brand, settings) ->
                each(
                    settings.sources(),
                    (name, source) ->
                        new Source(
                            new SourceId(name),
                            new BrandId(brand),
                            source.cms(),
                            Objects.requireNonNullElse(source.name(), name),
                            Connection.NEW,
                            null,
                            source.sample(),
                            null)))
        .flatMap(stream -> stream)
        .toList();
  }

  /**
   * @throws IllegalArgumentException when a person is given a brand that is not configured
   */
  public List<Account> people() {
    return each(
            properties.people(),
            (login, person) ->
                new Account(
                    login,
                    person.name(),
                    person.roles(),
                    person.brands().stream()
                        .map(brand -> brandOf(login, brand))
                        .collect(Collectors.toSet()),
                    Objects.requireNonNullElse(person.locale(), Locale.ROOT),
                    person.zone(),
                    Secret.of(person.passwordHash()),
                    person.groups()))
        .toList();
  }

  private BrandId brandOf(String login, String brand) {
    if (!properties.brands().containsKey(brand)) {
      throw new IllegalArgumentException(
          "Person '%s' is given brand '%s', which is not configured. Configured are: %s."
              .formatted(login, brand, String.join(", ", properties.brands().keySet())));
    }
    return new BrandId(brand);
  }

  private static String account(String name, PostillionProperties.ChannelProperties channel) {
    if (channel.account() != null) {
      return channel.account();
    }
    return channel.user() == null ? name : "@" + channel.user();
  }

  private static Brand brand(String name, BrandProperties settings) {
    return new Brand(
        new BrandId(name),
        settings.name(),
        settings.language(),
        settings.zone(),
        new Voice(settings.voice().tone(), settings.voice().rules()),
        new WordPolicy(settings.words().forbidden(), settings.words().required()),
        settings.tolerance());
  }

  private static <V, R> Stream<R> each(Map<String, V> named, BiFunction<String, V, R> use) {
    return named.entrySet().stream().map(entry -> use.apply(entry.getKey(), entry.getValue()));
  }
}
