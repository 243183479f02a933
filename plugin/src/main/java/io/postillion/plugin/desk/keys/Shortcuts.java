package io.postillion.plugin.desk.keys;

import io.postillion.plugin.desk.find.Place;
import io.postillion.plugin.desk.frame.Shell;
import java.util.List;

/** All keys of the desk: its script and the overview have them from here. */
final class Shortcuts {

  /**
   * Keys that belong together.
   *
   * @param name the message {@code keys.group.<name>} is its heading
   */
  record Group(String name, List<Shortcut> shortcuts) {}

  private static final List<Shortcut> EVERYWHERE =
      List.of(
          other("Ctrl+K", "keys.find"), own("/", "keys.find", "find"), own("?", "keys.all", "all"));

  private static final List<Shortcut> LISTS =
      List.of(
          own("j", "keys.next", "next"),
          own("k", "keys.previous", "previous"),
          other("Enter", "keys.open"));

  private static final List<Shortcut> WRITING =
      List.of(
          other("Ctrl+Enter", "keys.save"),
          other("Ctrl+.", "keys.assist"),
          other("Esc", "keys.leave"));

  private Shortcuts() {}

  /** Those that lead somewhere only where this person may go. */
  static List<Group> of(Shell shell) {
    List<Shortcut> places =
        Place.of(shell)
            .filter(place -> !place.keys().isEmpty())
            .map(
                place ->
                    new Shortcut(
                        List.of(place.keys().split(" ")), place.message(), "", place.path()))
            .toList();
    return List.of(
        new Group("everywhere", EVERYWHERE),
        new Group("places", places),
        new Group("lists", LISTS),
        new Group("writing", WRITING));
  }

  /** Those that the script of the desk listens to. */
  static List<Shortcut> bare(Shell shell) {
    return of(shell).stream()
        .flatMap(group -> group.shortcuts().stream())
        .filter(Shortcut::isBare)
        .toList();
  }

  private static Shortcut own(String key, String message, String does) {
    return new Shortcut(List.of(key), message, does, "");
  }

  private static Shortcut other(String keys, String message) {
    return new Shortcut(List.of(keys), message, "", "");
  }
}
