package io.postillion.plugin.store;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.content.Source;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings brands, channels, sources and people in line with configuration. What is known keeps its
 * state: connection, cursor, history. What configuration no longer names is kept, but no longer
 * listed.
 */
public final class Catalogue {

  private final JdbcBrands brands;
  private final JdbcChannels channels;
  private final JdbcSources sources;
  private final JdbcPeople people;
  private final Transactions transactions;

  Catalogue(
      JdbcBrands brands,
      JdbcChannels channels,
      JdbcSources sources,
      JdbcPeople people,
      Transactions transactions) {
    this.brands = brands;
    this.channels = channels;
    this.sources = sources;
    this.people = people;
    this.transactions = transactions;
  }

  /**
   * All or nothing; doing it again changes nothing.
   *
   * @throws IllegalStateException when a channel or source would move to another brand
   */
  public void apply(
      List<Brand> nowBrands,
      List<Channel> nowChannels,
      List<Source> nowSources,
      List<Account> nowPeople) {
    transactions.run(
        () -> {
          List<Brand> before = brands.all();
          nowBrands.forEach(brands::save);
          before.stream()
              .flatMap(brand -> channels.of(brand.id()).stream())
              .filter(missingIn(nowChannels, Channel::id))
              .forEach(channel -> channels.unlist(channel.brand(), channel.id()));
          nowChannels.forEach(channels::save);
          sources.all().stream()
              .filter(missingIn(nowSources, Source::id))
              .forEach(source -> sources.unlist(source.id()));
          nowSources.forEach(sources::save);
          people.all().stream()
              .filter(person -> nowPeople.stream().noneMatch(p -> p.login().equals(person.login())))
              .forEach(people::unlist);
          nowPeople.forEach(people::save);
          before.stream()
              .filter(missingIn(nowBrands, Brand::id))
              .forEach(brand -> brands.unlist(brand.id()));
        });
  }

  private static <T> Predicate<T> missingIn(List<T> named, Function<T, ?> name) {
    Set<?> names = named.stream().map(name).collect(Collectors.toSet());
    return known -> !names.contains(name.apply(known));
  }

  static IllegalStateException taken(String what, Object id, BrandId brand) {
    return new IllegalStateException(
        "%s '%s' belongs to another brand already, and what it published stays there. Give the one of brand '%s' another name."
            .formatted(what, id, brand));
  }
}
