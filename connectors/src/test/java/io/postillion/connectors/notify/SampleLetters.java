package io.postillion.connectors.notify;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import io.postillion.core.notice.Letter.Section;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Letters with words that would do harm if they were mark-up. */
public final class SampleLetters {

  public static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

  private static final String SUBJECT = "A review waits: The wall & <Acme>";
  private static final URI SETTINGS = URI.create("https://desk.example/desk/acme/notices");

  private SampleLetters() {}

  public static Address to(String url) {
    return new Address(Secret.of(url), null);
  }

  public static Letter single() {
    return new Letter(
        "0b1e-1",
        NOW,
        Locale.ENGLISH,
        SUBJECT,
        List.of(new Section(null, List.of(item(1, SUBJECT)))),
        "You get this because you review for Acme.",
        SETTINGS);
  }

  public static Letter digest() {
    return new Letter(
        "0b1e-2",
        NOW,
        Locale.FRENCH,
        "2 avis",
        List.of(
            new Section("Acme", List.of(item(1, "Une relecture attend"))),
            new Section("Globex", List.of(item(2, "Une autre attend")))),
        "Vous recevez ceci une fois par jour.",
        SETTINGS);
  }

  public static Letter of(int items, String preview) {
    Item one = item(1, "Again");
    Item same =
        new Item(
            one.notice(),
            one.kind(),
            one.brand(),
            one.post(),
            one.title(),
            one.lines(),
            preview,
            "en",
            one.link(),
            one.action());
    return new Letter(
        "0b1e-3",
        NOW,
        Locale.ENGLISH,
        "Many",
        List.of(new Section("Acme", java.util.Collections.nCopies(items, same))),
        "Why",
        SETTINGS);
  }

  private static Item item(int number, String title) {
    return new Item(
        new NoticeId(new UUID(0, number)),
        NoticeKind.REVIEW,
        new BrandId("acme"),
        "p" + number,
        title,
        List.of("For The wall (sandbox)"),
        "<!channel> *Fresh* [bread](https://evil.example) & more\nSecond line <b>",
        "en",
        URI.create("https://desk.example/desk/acme/posts/p%d/review".formatted(number)),
        "Read and decide");
  }
}
