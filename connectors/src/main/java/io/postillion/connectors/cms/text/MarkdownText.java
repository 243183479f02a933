package io.postillion.connectors.cms.text;

import java.net.URI;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown (CommonMark), read the way its reader sees it: as the HTML it becomes. */
public final class MarkdownText {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private MarkdownText() {}

  /**
   * @param base what relative addresses are relative to
   * @throws IllegalArgumentException when it is nested so deeply that no person wrote it
   */
  public static HtmlText parse(String markdown, URI base) {
    try {
      return HtmlText.parse(RENDERER.render(PARSER.parse(markdown)), base);
    } catch (StackOverflowError e) { // the parser's only sign of it
      throw new IllegalArgumentException(
          "it is nested too deeply; remove the endless > or * or [", e);
    }
  }
}
