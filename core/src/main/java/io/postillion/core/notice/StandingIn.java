package io.postillion.core.notice;

import io.postillion.core.approval.StandIns;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.util.List;
import java.util.stream.Stream;

/** Whoever is away left all to their substitute, and whoever handed a review over left that one. */
public final class StandingIn implements StandIns {

  private final Substitutes substitutes;
  private final Delegations delegations;
  private final People people;

  public StandingIn(Substitutes substitutes, Delegations delegations, People people) {
    this.substitutes = substitutes;
    this.delegations = delegations;
    this.people = people;
  }

  @Override
  public List<Seat> of(Person acting, BrandId brand) {
    if (acting.isOutside() || !acting.may(Role.APPROVER, brand)) {
      return List.of();
    }
    List<Person> away = substitutes.onBehalfOf(acting, brand);
    Stream<Seat> theirs = away.stream().map(person -> new Seat(person, null));
    Stream<Seat> handed =
        Stream.concat(Stream.of(acting), away.stream())
            .flatMap(holder -> delegations.to(brand, holder.id()).stream())
            .flatMap(
                delegation ->
                    people.find(delegation.asked()).stream()
                        .map(asked -> new Seat(asked, delegation.task())));
    return Stream.concat(theirs, handed)
        .filter(seat -> seat.asked().may(Role.APPROVER, brand))
        .filter(seat -> !seat.asked().id().equals(acting.id()))
        .toList();
  }
}
