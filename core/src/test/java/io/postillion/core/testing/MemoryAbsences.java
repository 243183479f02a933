package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Absences;
import io.postillion.core.people.PersonId;
import java.util.ArrayList;
import java.util.List;

/** Who is away. */
public final class MemoryAbsences implements Absences {

  private final List<Absence> all = new ArrayList<>();

  @Override
  public void put(Absence absence) {
    clear(absence.brand(), absence.person());
    all.add(absence);
  }

  @Override
  public void clear(BrandId brand, PersonId person) {
    all.removeIf(one -> one.brand().equals(brand) && one.person().equals(person));
  }

  @Override
  public List<Absence> of(BrandId brand) {
    return all.stream().filter(one -> one.brand().equals(brand)).toList();
  }
}
