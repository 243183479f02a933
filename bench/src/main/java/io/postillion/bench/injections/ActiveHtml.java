package io.postillion.bench.injections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What would run, load or lead astray on a page, however it came there. */
final class ActiveHtml {

  private static final List<String> LOADING =
      List.of("src", "srcset", "poster", "data", "background");

  private ActiveHtml() {}

  /**
   * @param policy its content security policy; empty for none
   * @return nothing when the page only shows
   */
  static List<String> in(String html, String policy) {
    List<String> found = new ArrayList<>();
    Document page = Jsoup.parse(html);
    for (Element element : page.getAllElements()) {
      if (element.is(
          "iframe, object, embed, applet, base, meta[http-equiv], math, foreignObject")) {
        found.add("the page has a " + element.normalName());
      }
      if (element.is("script") && (!isOurs(element.attr("src")) || !element.data().isBlank())) {
        found.add("the page has a script of its own: " + element.outerHtml());
      }
      element.attributes().forEach(attribute -> attribute(element, attribute, found));
    }
    if (!policy.contains("script-src 'self'") || policy.contains("unsafe-eval")) {
      found.add("the page lets scripts of others run: " + policy);
    }
    return found;
  }

  private static void attribute(Element element, Attribute attribute, List<String> found) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip();
    boolean leads = element.is("a") && name.equals("href");
    boolean loads =
        LOADING.contains(name) || !leads && (name.equals("href") || name.equals("xlink:href"));
    boolean acts = name.equals("action") || name.equals("formaction");
    if (name.startsWith("on")
        || (loads || acts) && !isOurs(value)
        || leads && !isOurs(value) && !isAway(element, value)) {
      found.add("the page has %s=\"%s\"".formatted(name, value));
    }
  }

  private static boolean isOurs(String address) {
    return address.startsWith("#")
        || address.startsWith("?")
        || address.startsWith("/") && !address.startsWith("//");
  }

  /** A link of a text to the web, which knows nothing of the desk. */
  private static boolean isAway(Element link, String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://"))
        && link.attr("rel").contains("noopener");
  }
}
