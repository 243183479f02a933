package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.ChannelWish;
import org.springframework.util.MultiValueMap;

/** What stands in the form of a new channel. */
record ChannelForm(String network, String name, String account, String author) {

  static ChannelForm empty(String network) {
    return new ChannelForm(network, "", "", "");
  }

  static ChannelForm of(MultiValueMap<String, String> fields) {
    return new ChannelForm(
        text(fields, "network"),
        text(fields, "name"),
        text(fields, "account"),
        text(fields, "author"));
  }

  private static String text(MultiValueMap<String, String> fields, String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }

  ChannelWish wish() {
    return new ChannelWish(network, name, account, hasAuthor() ? author : "");
  }

  public boolean isSandbox() {
    return network.equals("sandbox");
  }

  /** Whether somebody says as whom it posts. */
  public boolean hasAuthor() {
    return network.equals("linkedin");
  }
}
