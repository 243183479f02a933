package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.util.List;
import java.util.Optional;

/** Who is away when; one time for each person and brand. */
public interface Absences {

  void put(Absence absence);

  void clear(BrandId brand, PersonId person);

  List<Absence> of(BrandId brand);

  default Optional<Absence> of(BrandId brand, PersonId person) {
    return of(brand).stream().filter(absence -> absence.person().equals(person)).findFirst();
  }
}
