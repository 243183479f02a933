package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonSteps;
import java.util.ArrayList;
import java.util.List;

final class MemoryPersonSteps implements PersonSteps {

  private final List<PersonStep> steps = new ArrayList<>();

  @Override
  public void add(PersonStep step) {
    steps.add(0, step);
  }

  @Override
  public List<PersonStep> newest(BrandId brand, int most) {
    return steps.stream().filter(step -> step.brand().equals(brand)).limit(most).toList();
  }

  @Override
  public List<PersonStep> about(BrandId brand, PersonId person) {
    return newest(brand, Integer.MAX_VALUE).stream()
        .filter(step -> step.about().equals(person))
        .toList();
  }

  @Override
  public boolean isAtHome(BrandId brand, PersonId person) {
    return about(brand, person).stream().anyMatch(step -> step.kind() == PersonStep.Kind.CREATED)
        && steps.stream()
            .filter(step -> step.about().equals(person))
            .allMatch(step -> step.brand().equals(brand));
  }
}
