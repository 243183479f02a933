package io.postillion.core.ai;

import java.util.Collection;
import java.util.List;

/** Finds in a text what masking keeps from models. */
@FunctionalInterface
public interface PersonalData {

  /**
   * @param placeholder what a model reads in its place
   */
  record Hidden(String words, String placeholder) {}

  /**
   * Each once, as they come.
   *
   * @param names of people, which are found too
   */
  List<Hidden> find(String text, Collection<String> names);
}
