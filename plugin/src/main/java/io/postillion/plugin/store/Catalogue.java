package io.postillion.plugin.store;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings brands, channels, sources and people in line with configuration. What is known keeps its
 * state: connection, cursor, history. What configuration no longer names is kept, but no longer
 * listed; sources and channels that people set at the desk are, as long as their brand is, and so
 * are people who were added there.
 */
public final class Catalogue {

  private final JdbcBrands brands;
  private final JdbcChannels channels;
  private final JdbcSources sources;
  private final JdbcSourceBook book;
  private final JdbcChannelBook desk;
  private final JdbcPeople people;
  private final Transactions transactions;

  Catalogue(
      JdbcBrands brands,
      JdbcChannels channels,
      JdbcSources sources,
      JdbcSourceBook book,
      JdbcChannelBook desk,
      JdbcPeople people,
      Transactions transactions) {
    this.brands = brands;
    this.channels = channels;
    this.sources = sources;
    this.book = book;
    this.desk = desk;
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
          List<Channel> used = withThoseOfTheDesk(nowBrands, nowChannels);
          before.stream()
              .flatMap(brand -> channels.of(brand.id()).stream())
              .filter(missingIn(used, Channel::id))
              .forEach(channel -> channels.unlist(channel.brand(), channel.id()));
          used.forEach(channels::save);
          List<Source> listed = withTheDesks(nowBrands, nowSources);
          sources.all().stream()
              .filter(missingIn(listed, Source::id))
              .forEach(source -> sources.unlist(source.id()));
          listed.forEach(sources::save);
          people.ofConfiguration().stream()
              .filter(person -> nowPeople.stream().noneMatch(p -> p.login().equals(person.login())))
              .forEach(person -> people.unlist(person.id()));
          nowPeople.forEach(people::save);
          before.stream()
              .filter(missingIn(nowBrands, Brand::id))
              .forEach(brand -> brands.unlist(brand.id()));
        });
  }

  /** What configuration names wins over what was set at the desk, which then rests. */
  private List<Source> withTheDesks(List<Brand> nowBrands, List<Source> nowSources) {
    List<Source> all = new ArrayList<>(nowSources);
    for (Brand brand : nowBrands) {
      book.of(brand.id()).stream()
          .map(
              one -> new Source(one.id(), one.brand(), one.cms(), one.name(), Connection.NEW, null))
          .filter(missingIn(nowSources, Source::id))
          .forEach(all::add);
    }
    return all;
  }

  /** The same for channels. */
  private List<Channel> withThoseOfTheDesk(List<Brand> nowBrands, List<Channel> nowChannels) {
    List<Channel> all = new ArrayList<>(nowChannels);
    for (Brand brand : nowBrands) {
      desk.of(brand.id()).stream()
          .map(ChannelEntry::channel)
          .filter(missingIn(nowChannels, Channel::id))
          .forEach(all::add);
    }
    return all;
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
