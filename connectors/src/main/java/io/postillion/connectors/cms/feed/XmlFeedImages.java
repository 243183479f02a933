package io.postillion.connectors.cms.feed;

import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.Image;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Pictures of an RSS or Atom entry: enclosures and Media RSS (rssboard.org/media-rss). */
final class XmlFeedImages {

  private static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");

  private XmlFeedImages() {}

  static List<Image> of(SyndEntry entry) {
    List<Image> images = new ArrayList<>();
    for (SyndEnclosure enclosure : entry.getEnclosures()) {
      if (enclosure.getType() != null && enclosure.getType().startsWith("image/")) {
        add(images, enclosure.getUrl(), "");
      }
    }
    for (Element element : entry.getForeignMarkup()) {
      collect(element, images);
    }
    return images;
  }

  private static void collect(Element element, List<Image> images) {
    if (!MEDIA.equals(element.getNamespace())) {
      return;
    }
    switch (element.getName()) {
      case "group" -> element.getChildren().forEach(child -> collect(child, images));
      case "thumbnail" -> add(images, element.getAttributeValue("url"), "");
      case "content" -> {
        String type = element.getAttributeValue("type", "");
        if (type.startsWith("image/") || element.getAttributeValue("medium", "").equals("image")) {
          add(images, element.getAttributeValue("url"), alt(element));
        }
      }
      default -> {} // ratings, keywords and what else there is
    }
  }

  private static String alt(Element content) {
    String description = content.getChildText("description", MEDIA);
    return description == null ? "" : CleanText.line(description);
  }

  private static void add(List<Image> images, @Nullable String url, String alt) {
    WebAddress.of(url).ifPresent(uri -> images.add(new Image(uri, alt)));
  }
}
