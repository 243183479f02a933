package io.postillion.connectors.cms.text;

import io.postillion.core.content.CmsItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks the nodes of a page and writes what they say; stops when more would be thrown away. */
final class TextWriter implements NodeFilter {

  /** More than is kept, since cleaning takes some away. */
  private static final int ENOUGH = 2 * CmsItem.MAX_BODY;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
  private static final Set<String> CELLS = Set.of("td", "th");

  /** Blocks whose breaks others make. */
  private static final Set<String> UNBROKEN = Set.of("br", "li", "tr", "thead", "tbody", "tfoot");

  private static final Pattern LABEL =
      Pattern.compile("(\\s*(?:## |- )?)(.*?)(\\s*)", Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder();
  private final Deque<Integer> links = new ArrayDeque<>();
  private int verbatim;
  private int listDepth;
  private int oneLine;

  String text() {
    return out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (out.length() > ENOUGH) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      write(text);
    } else if (node instanceof Element element) {
      open(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String name) {
    if (HEADINGS.contains(name)) {
      paragraph();
      out.append("## ");
      oneLine++;
    } else if (LISTS.contains(name)) {
      if (listDepth++ == 0) {
        paragraph();
      }
    } else if (name.equals("li")) {
      line();
      out.append("- ");
    } else if (name.equals("tr")) {
      line();
    } else if (CELLS.contains(name)) {
      if (element.previousElementSibling() != null) {
        out.append(" | ");
      }
      oneLine++;
    } else if (name.equals("br")) {
      out.append(oneLine > 0 ? ' ' : '\n');
    } else if (name.equals("pre")) {
      paragraph();
      verbatim++;
    } else if (name.equals("a")) {
      links.push(out.length());
    } else if (element.isBlock() && !UNBROKEN.contains(name)) {
      block();
    }
  }

  private void close(Element element, String name) {
    if (HEADINGS.contains(name)) {
      oneLine--;
      if (endsWith("## ")) {
        out.setLength(out.length() - 3);
      }
      paragraph();
    } else if (LISTS.contains(name)) {
      if (--listDepth == 0) {
        paragraph();
      }
    } else if (CELLS.contains(name)) {
      oneLine--;
    } else if (name.equals("pre")) {
      verbatim--;
      paragraph();
    } else if (name.equals("a")) {
      link(element, links.pop());
    } else if (element.isBlock() && !UNBROKEN.contains(name)) {
      block();
    }
  }

  /** Paragraphs inside a list item, a cell or a heading do not tear it apart. */
  private void block() {
    if (oneLine > 0) {
      space();
    } else if (listDepth > 0) {
      if (!endsWith("- ")) {
        line();
      }
    } else {
      paragraph();
    }
  }

  private void write(TextNode node) {
    String whole = node.getWholeText();
    String text = whole.substring(0, Math.min(whole.length(), ENOUGH));
    if (verbatim > 0) {
      out.append(text);
      return;
    }
    String collapsed = text.replaceAll("\\s+", " ");
    boolean atStart = out.length() == 0 || endsWith("\n") || endsWith(" ");
    out.append(atStart ? collapsed.stripLeading() : collapsed);
  }

  private void link(Element anchor, int start) {
    Matcher written = LABEL.matcher(out.substring(Math.min(start, out.length())));
    String href = anchor.attr("href").strip();
    boolean elsewhere = !href.isEmpty() && !href.startsWith("#");
    if (elsewhere && written.matches() && !written.group(2).isEmpty()) {
      String label = CleanText.line(written.group(2));
      WebAddress.of(anchor.absUrl("href"))
          .map(uri -> uri.toString().replace("(", "%28").replace(")", "%29"))
          .map(uri -> "%s[%s](%s)%s".formatted(written.group(1), label, uri, written.group(3)))
          .ifPresent(link -> out.replace(start, out.length(), link));
    }
  }

  private void paragraph() {
    breakTo("\n\n");
  }

  private void line() {
    breakTo("\n");
  }

  private void breakTo(String end) {
    while (endsWith(" ")) {
      out.setLength(out.length() - 1);
    }
    while (out.length() > 0 && !endsWith(end)) {
      out.append('\n');
    }
  }

  private void space() {
    if (!endsWith(" ")) {
      out.append(' ');
    }
  }

  private boolean endsWith(String end) {
    return out.length() >= end.length() && out.indexOf(end, out.length() - end.length()) >= 0;
  }
}
