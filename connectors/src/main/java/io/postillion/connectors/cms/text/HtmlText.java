package io.postillion.connectors.cms.text;

import io.postillion.core.content.Image;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a reader of a piece of HTML sees. */
public final class HtmlText {

  /** Nothing of these is read: code, forms, other pages, and what the page itself hides. */
  private static final String UNREAD =
      "script, style, noscript, template, head, form, button, input, select, textarea, iframe, frame, "
          + "object, embed, applet, svg, math, canvas, audio, video, map, dialog:not([open]), "
          + "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

  private final Document page;

  private HtmlText(Document page) {
    this.page = page;
  }

  /**
   * @param base what relative addresses are relative to
   */
  public static HtmlText parse(String html, URI base) {
    Document page = Jsoup.parseBodyFragment(html, base.toString());
    page.select(UNREAD).remove();
    return new HtmlText(page);
  }

  /** The clean text in the form of {@link io.postillion.core.content.CmsItem#body()}. */
  public String text() {
    TextWriter writer = new TextWriter();
    page.body().filter(writer);
    return CleanText.of(writer.text());
  }

  /** The first pictures that have an address on the web, in their order. */
  public List<Image> images(int most) {
    return page.select("img").stream().flatMap(img -> image(img).stream()).limit(most).toList();
  }

  private static Optional<Image> image(Element img) {
    return WebAddress.of(img.absUrl("src"))
        .map(location -> new Image(location, CleanText.line(img.attr("alt"))));
  }

  /** The words of a title, a name or an alt text that may contain tags and entities. */
  public static String line(String html) {
    Elements body = Jsoup.parseBodyFragment(html).select("body");
    return CleanText.line(body.text());
  }
}
