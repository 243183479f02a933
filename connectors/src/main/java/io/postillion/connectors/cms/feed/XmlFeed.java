package io.postillion.connectors.cms.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.postillion.connectors.cms.Languages;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.Cms.Skipped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. Document type declarations are refused, so no entity leads anywhere. */
final class XmlFeed {

  /** RSS wants an e-mail address as the author, with the name in brackets. */
  private static final Pattern MAILBOX = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

  private XmlFeed() {}

  /**
   * @param contentType as HTTP said it, for the character set
   * @throws FeedException when it is no feed
   */
  static Feed read(byte[] xml, @Nullable String contentType, Locale otherwise)
      throws FeedException, IOException {
    SyndFeed feed;
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(xml), contentType, /* lenient */ true)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(reader);
    } catch (IllegalArgumentException e) {
      throw new FeedException("neither RSS nor Atom", e);
    }
    Locale language = Languages.of(feed.getLanguage(), Languages.of(xmlLang(xml), otherwise));
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      Entry entry = entry(feed.getEntries().get(i), language);
      if (entry.isKnowable()) {
        entries.add(entry);
      } else {
        skipped.add(Entry.unknowable(i + 1));
      }
    }
    return new Feed(Objects.requireNonNullElse(feed.getTitle(), ""), entries, skipped, null);
  }

  /** Atom's way to say the language, which Rome does not read. */
  private static String xmlLang(byte[] xml) {
    String start = new String(xml, 0, Math.min(xml.length, 4096), StandardCharsets.UTF_8);
    Element root = Jsoup.parse(start, Parser.xmlParser()).firstElementChild();
    return root == null ? "" : root.attr("xml:lang");
  }

  private static Entry entry(SyndEntry entry, Locale language) {
    Optional<SyndContent> content = content(entry);
    boolean plain = content.map(SyndContent::getType).filter("text"::equals).isPresent();
    String words = content.map(SyndContent::getValue).orElse("");
    return new Entry(
        entry.getUri(),
        language(entry, language),
        entry.getTitle(),
        plain ? null : words,
        plain ? words : null,
        link(entry),
        XmlFeedImages.of(entry),
        entry.getCategories().stream().map(SyndCategory::getName).filter(Objects::nonNull).toList(),
        author(entry.getAuthor()),
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()));
  }

  /** Rome takes an RSS guid for a link, which it is if it is an address. */
  private static @Nullable String link(SyndEntry entry) {
    String link = entry.getLink();
    return link == null || link.equals(entry.getUri()) && WebAddress.of(link).isEmpty()
        ? null
        : link;
  }

  /** The full text where the feed has it, else the summary. */
  private static Optional<SyndContent> content(SyndEntry entry) {
    return entry.getContents().stream()
        .filter(content -> content.getValue() != null && !content.getValue().isBlank())
        .findFirst()
        .or(() -> Optional.ofNullable(entry.getDescription()))
        .filter(content -> content.getValue() != null);
  }

  private static Locale language(SyndEntry entry, Locale ofFeed) {
    return entry.getModule(DCModule.URI) instanceof DCModule dublinCore
        ? Languages.of(dublinCore.getLanguage(), ofFeed)
        : ofFeed;
  }

  private static @Nullable String author(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Matcher mailbox = MAILBOX.matcher(written.strip());
    return mailbox.matches() ? mailbox.group(1) : written;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
