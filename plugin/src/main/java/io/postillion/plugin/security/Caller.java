package io.postillion.plugin.security;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import java.util.Set;

/** Who makes a request. */
public sealed interface Caller {

  /** Whose things they may see. */
  Set<BrandId> brands();

  /**
   * @throws RefusedException with {@code NOT_A_PERSON} when it is a program
   */
  Person person();

  /** Someone with a session or with a token of their own. */
  record Someone(Person person) implements Caller {

    @Override
    public Set<BrandId> brands() {
      return person.brands();
    }
  }

  /**
   * A program with a token of its own: it reads and drafts for one brand, and decides nothing.
   *
   * @param name what the brand calls its token
   */
  record Program(String name, BrandId brand) implements Caller {

    @Override
    public Set<BrandId> brands() {
      return Set.of(brand);
    }

    @Override
    public Person person() {
      throw new RefusedException(
          Reason.NOT_A_PERSON,
          "'%s' is a program: it reads and drafts. Have a person do this, or use a person's token."
              .formatted(name),
          name);
    }
  }
}
