package io.postillion.core.people;

import java.util.Locale;

/** In which language people are written to. */
public interface Languages {

  /** That of their account, else the one in which they read the desk last, else English. */
  Locale of(Person person);

  /** Somebody reads the desk in it, perhaps with the country that their browser says. */
  void read(PersonId person, Locale locale);
}
