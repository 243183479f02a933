package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.flow.Models.Trial;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import java.time.Clock;
import java.util.List;

/**
 * Has posts go on on the newest version of their model, when a person who runs the whole
 * installation wants it. By itself everything stays on the version with which it began.
 */
public final class Migrating {

  /** So many at once; the next ones follow when asked again. */
  public static final int MOST = 200;

  private final Models models;
  private final Brands brands;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Migrating(
      Models models, Brands brands, History history, Transactions transactions, Clock clock) {
    this.models = models;
    this.brands = brands;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A model serves all brands, so it takes someone who administers every one. */
  public boolean may(Person person) {
    return brands.all().stream().allMatch(brand -> person.may(Role.ADMIN, brand.id()));
  }

  /**
   * @throws RefusedException when the person does not administer every brand
   */
  public void require(Person person) {
    brands.all().forEach(brand -> person.require(Role.ADMIN, brand.id()));
  }

  /** Which could go on on the newest version and which not; nothing is changed. */
  public List<Trial> dryRun(Person person, String model, int version) {
    require(person);
    return models.trials(model, version, MOST);
  }

  /**
   * Each in a transaction of its own, with a line in its post's history; one that moved on
   * meanwhile stays where it is.
   *
   * @return how many go on on the newest version now
   */
  public int migrate(Person person, String model, int version) {
    require(person);
    return (int)
        models.trials(model, version, MOST).stream()
            .filter(Trial::isPossible)
            .filter(trial -> moved(person, model, trial))
            .count();
  }

  private boolean moved(Person person, String model, Trial trial) {
    try {
      transactions.run(
          () -> {
            models.migrate(model, trial);
            record(person, model, trial);
          });
      return true;
    } catch (RefusedException stays) {
      return false;
    }
  }

  private void record(Person person, String model, Trial trial) {
    if (trial.brand() != null && trial.post() != null) {
      history.add(
          trial.brand(),
          new PostEvent(
              trial.post(),
              clock.instant(),
              PostEvent.Kind.MIGRATED,
              person.name(),
              "%s %d → %d".formatted(model, trial.from(), trial.to())));
    }
  }
}
