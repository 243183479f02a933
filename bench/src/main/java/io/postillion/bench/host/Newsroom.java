package io.postillion.bench.host;

import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes articles, each with enough in it to write a post from. */
final class Newsroom {

  private final ContentInbox inbox;
  private final AtomicInteger next = new AtomicInteger();

  Newsroom(ContentInbox inbox) {
    this.inbox = inbox;
  }

  void publish(String source) {
    int number = next.getAndIncrement();
    Instant now = Instant.now();
    inbox.receive(
        new SourceId(source),
        new CmsItem(
            "article-" + number,
            Locale.ENGLISH,
            "The workshop repairs bicycles on Saturdays",
            """
            The workshop repairs bicycles on Saturdays from nine to noon. Bring yours along, and a \
            friend if you like.

            Tyres, brakes and chains are changed while you wait. Whoever wants to learn how it is \
            done may hold the spanner. This is story number %d of the season, and there is coffee.
            """
                .formatted(number),
            URI.create("https://news.example/stories/" + number),
            List.of(),
            List.of("bicycle"),
            "Marie",
            now,
            now));
  }
}
