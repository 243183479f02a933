package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.EndedDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the sums as long as the test lasts. */
final class MemoryEndedDays implements EndedDays {

  private record Key(BrandId brand, String model, LocalDate day) {}

  private final Map<Key, Ended> days = new HashMap<>();

  private Stream<Key> between(BrandId brand, String model, LocalDate from, LocalDate until) {
    return days.keySet().stream()
        .filter(key -> key.brand.equals(brand) && key.model.equals(model))
        .filter(key -> !key.day.isBefore(from) && key.day.isBefore(until));
  }

  @Override
  public Set<LocalDate> kept(BrandId brand, String model, LocalDate from, LocalDate until) {
    return between(brand, model, from, until).map(Key::day).collect(Collectors.toSet());
  }

  @Override
  public void keep(BrandId brand, String model, LocalDate day, Ended ended) {
    days.putIfAbsent(new Key(brand, model, day), ended);
  }

  @Override
  public Ended sum(BrandId brand, String model, LocalDate from, LocalDate until) {
    return between(brand, model, from, until).map(days::get).reduce(Ended.NOTHING, Ended::plus);
  }

  @Override
  public int forget(LocalDate before) {
    throw new UnsupportedOperationException("No model forgets");
  }
}
