package io.postillion.connectors.notify.mail;

import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import java.util.stream.Collectors;

/**
 * A letter as HTML without anything that loads, runs or tracks; the only links are our own. Words
 * are escaped, addresses in them are not made into links.
 */
final class MailHtml {

  private MailHtml() {}

  static String of(Letter letter) {
    String sections =
        letter.sections().stream()
            .map(
                section ->
                    (section.heading() == null
                            ? ""
                            : "<h2 dir=\"auto\">%s</h2>\n".formatted(escaped(section.heading())))
                        + section.items().stream().map(MailHtml::of).collect(Collectors.joining()))
            .collect(Collectors.joining());
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        %s<hr>
        <p><small>%s <a href="%s">%s</a></small></p>
        </body>
        </html>
        """
        .formatted(
            escaped(letter.language().toLanguageTag()),
            escaped(letter.subject()),
            sections,
            escaped(letter.closing()),
            escaped(letter.settings().toString()),
            escaped(letter.settings().toString()));
  }

  private static String of(Item item) {
    StringBuilder html = new StringBuilder();
    html.append("<h3 dir=\"auto\">%s</h3>\n".formatted(escaped(item.title())));
    item.lines().forEach(line -> html.append("<p dir=\"auto\">%s</p>\n".formatted(escaped(line))));
    if (item.preview() != null && !item.preview().isBlank()) {
      html.append(
          "<blockquote dir=\"auto\" lang=\"%s\">%s</blockquote>\n"
              .formatted(
                  escaped(item.previewLanguage()),
                  escaped(item.preview()).replace("\n", "<br>\n")));
    }
    return html.append(
            "<p><a href=\"%s\">%s</a></p>\n"
                .formatted(escaped(item.link().toString()), escaped(item.action())))
        .toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
