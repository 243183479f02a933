package io.postillion.core.brand;

import java.util.List;

/**
 * What a network wants to know of a channel that is added at the desk.
 *
 * @param name as the configuration calls the setting, e.g. {@code url}
 * @param usual what counts when it is left empty; empty when there is no such thing
 * @param choices for a choice, the usual one among them; else empty
 */
public record ChannelField(
    String name, Kind kind, boolean required, String usual, List<String> choices) {

  /** What is typed. */
  public enum Kind {
    TEXT,
    /** Of a server: the credential goes there and nowhere else. */
    ADDRESS,
    CHOICE,
    /** A password or token: encrypted, never shown. One for each network at most. */
    SECRET
  }

  public ChannelField {
    choices = List.copyOf(choices);
  }

  public static ChannelField text(String name) {
    return new ChannelField(name, Kind.TEXT, true, "", List.of());
  }

  public static ChannelField address(String name) {
    return new ChannelField(name, Kind.ADDRESS, true, "", List.of());
  }

  /**
   * @param usual that of the network itself
   */
  public static ChannelField address(String name, String usual) {
    return new ChannelField(name, Kind.ADDRESS, false, usual, List.of());
  }

  /**
   * @param choices the first is the usual one
   */
  public static ChannelField choice(String name, List<String> choices) {
    return new ChannelField(name, Kind.CHOICE, false, choices.get(0), choices);
  }

  public static ChannelField secret(String name) {
    return new ChannelField(name, Kind.SECRET, true, "", List.of());
  }

  public boolean isSecret() {
    return kind == Kind.SECRET;
  }
}
