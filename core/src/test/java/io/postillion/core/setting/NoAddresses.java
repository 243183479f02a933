package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.testing.FakeStudio;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nobody lives here, and nobody said anything. */
final class NoAddresses implements AddressBook, WishBook {

  static final Wishes SILENT = new Wishes(Map.of(), Digest.NONE, LocalTime.of(8, 0), null, false);

  static Telling telling() {
    return new Telling(
        new NoAddresses(), new NoAddresses(), brand -> SILENT, false, Clock.systemUTC());
  }

  /** Paints nothing. */
  static Depicting depicting(World world) {
    return new Depicting(brand -> CardDesign.PLAIN, new FakeStudio(), world.articles, world.brands);
  }

  @Override
  public Optional<Recipient> find(String key, BrandId brand) {
    return Optional.empty();
  }

  @Override
  public Recipient of(Person person, BrandId brand) {
    throw new UnsupportedOperationException("Nobody is told here");
  }

  @Override
  public List<Person> people(BrandId brand) {
    return List.of();
  }

  @Override
  public List<Recipient> rooms(BrandId brand) {
    return List.of();
  }

  @Override
  public Optional<Wishes> of(PersonId person) {
    return Optional.empty();
  }

  @Override
  public void put(PersonId person, Wishes wishes, Instant at) {
    throw new UnsupportedOperationException("Nobody says anything here");
  }

  @Override
  public void clear(PersonId person) {
    throw new UnsupportedOperationException("Nobody says anything here");
  }
}
