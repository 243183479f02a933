package io.postillion.connectors.cms.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.FeedException;
import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.http.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds out what came, by content: the types that servers declare for feeds are often wrong. */
final class FeedReader {

  private FeedReader() {}

  static Feed read(URI page, Answer answer, Locale otherwise) throws NoFeedException {
    String start = answer.text().replace("\uFEFF", "").stripLeading();
    if (start.startsWith("{")) {
      return json(answer, otherwise);
    }
    if (start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<html", 0, 5)) {
      throw webPage(page, answer);
    }
    try {
      return XmlFeed.read(answer.body(), answer.header("Content-Type").orElse(null), otherwise);
    } catch (FeedException | IOException e) {
      throw new NoFeedException(
          "is neither RSS nor Atom nor JSON Feed (%s). Open it in a feed validator."
              .formatted(CleanText.line(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private static Feed json(Answer answer, Locale otherwise) throws NoFeedException {
    try {
      JsonNode json = answer.json();
      if (JsonFeed.is(json)) {
        return JsonFeed.read(json, otherwise);
      }
      throw new NoFeedException(
          "is JSON, but its version is not that of a JSON Feed. Look for another address.");
    } catch (JsonProcessingException e) {
      throw new NoFeedException(
          "is broken JSON (%s). Open it in a feed validator.".formatted(e.getOriginalMessage()), e);
    }
  }

  private static NoFeedException webPage(URI page, Answer answer) {
    Element named =
        Jsoup.parse(answer.text(), page.toString())
            .selectFirst(
                "link[rel~=(?i)alternate][href]"
                    + "[type~=(?i)application/(rss\\+xml|atom\\+xml|feed\\+json)]");
    return new NoFeedException(
        named == null
            ? "is a web page. Look on it for the address of its feed, and use that."
            : "is a web page. Use the address of the feed that it names: " + named.absUrl("href"));
  }
}
