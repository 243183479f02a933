package io.postillion.plugin.desk.connections;

import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of a new channel.
 *
 * @param settings what the network wants to know, without the credential
 * @param secret the credential that was typed; empty when none was
 * @param kept that of the page before, closed for this form
 */
record ChannelForm(
    String network,
    String name,
    String account,
    Map<String, String> settings,
    String secret,
    String kept) {

  /** In front of the names of what the network wants to know. */
  static final String OF_NETWORK = "set.";

  static ChannelForm empty(String network) {
    return new ChannelForm(network, "", "", Map.of(), "", "");
  }

  static ChannelForm of(MultiValueMap<String, String> fields, List<ChannelField> wanted) {
    Map<String, String> settings = new TreeMap<>();
    wanted.stream()
        .filter(field -> !field.isSecret())
        .forEach(field -> settings.put(field.name(), text(fields, OF_NETWORK + field.name())));
    return new ChannelForm(
        text(fields, "network"),
        text(fields, "name"),
        text(fields, "account"),
        settings,
        wanted.stream()
            .filter(ChannelField::isSecret)
            .map(field -> text(fields, OF_NETWORK + field.name()))
            .findFirst()
            .orElse(""),
        text(fields, "kept"));
  }

  static String text(MultiValueMap<String, String> fields, String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }

  ChannelWish wish(Optional<Secret> given) {
    return new ChannelWish(network, name, account, settings, given.orElse(null));
  }

  /** What a kept credential was given for: it goes nowhere else. */
  Stream<String> place() {
    return Stream.concat(
        Stream.of(network),
        settings.entrySet().stream().map(set -> set.getKey() + "=" + set.getValue()));
  }

  ChannelForm keeping(String closed) {
    return new ChannelForm(network, name, account, settings, "", closed);
  }

  public boolean isSandbox() {
    return network.equals("sandbox");
  }

  /** Without what is nobody's business. */
  @Override
  public String toString() {
    return "ChannelForm[%s, %s]".formatted(network, name);
  }
}
