package io.postillion.connectors.notify.mail;

import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import java.util.stream.Collectors;

/** A letter as plain text. */
final class MailText {

  private MailText() {}

  static String of(Letter letter) {
    return letter.sections().stream()
            .map(
                section ->
                    (section.heading() == null ? "" : "== %s ==\n\n".formatted(section.heading()))
                        + section.items().stream()
                            .map(MailText::of)
                            .collect(Collectors.joining("\n\n")))
            .collect(Collectors.joining("\n\n\n"))
        + "\n\n-- \n%s\n%s\n".formatted(letter.closing(), letter.settings());
  }

  private static String of(Item item) {
    StringBuilder text = new StringBuilder(item.title());
    item.lines().forEach(line -> text.append('\n').append(line));
    if (item.preview() != null && !item.preview().isBlank()) {
      text.append("\n\n")
          .append(
              item.preview().lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
    }
    return text.append("\n\n").append(item.action()).append(":\n").append(item.link()).toString();
  }
}
