package io.postillion.plugin.desk.view;

import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups of people as models name them, in the words of the desk where it has some. */
public final class Groups {

  private final Words words;

  public Groups(Words words) {
    this.words = words;
  }

  public String name(String group) {
    return Stream.of(Role.values()).anyMatch(role -> word(role).equals(group))
        ? words.say("group." + group)
        : group.startsWith("$") ? words.say("group.chosen") : Visible.line(group, 60);
  }

  public String names(List<String> groups) {
    return groups.stream().map(this::name).distinct().collect(Collectors.joining(", "));
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
