package io.postillion.plugin.desk.evidence;

import io.postillion.plugin.desk.evidence.Look.Run;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Pages that fill from top to bottom. */
final class Paper implements AutoCloseable {

  static final float LEFT = 54;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

  private static final float TOP = PDRectangle.A4.getHeight() - 54;
  private static final float BOTTOM = 64;
  private static final float LEADING = 1.38f;
  private static final float FOOT = 7;

  private final PDDocument document;
  private final Typeface type;
  private final Tags tags;
  private PDPage page = new PDPage(PDRectangle.A4);
  private @Nullable PDPageContentStream content;
  private float y = TOP;

  Paper(PDDocument document) throws IOException {
    this.document = document;
    this.type = Typeface.in(document);
    this.tags = new Tags(document);
    turn();
  }

  private PDPageContentStream turn() throws IOException {
    close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = TOP;
    return content;
  }

  private PDPageContentStream content() throws IOException {
    PDPageContentStream open = content;
    return open == null ? turn() : open;
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }

  /** Empty space; none at the top of a page. */
  void space(float height) {
    if (y < TOP) {
      y -= height;
    }
  }

  /** The next of these must not stand alone at the foot of a page. */
  void keep(float height) throws IOException {
    if (y - height < BOTTOM) {
      turn();
    }
  }

  /**
   * @param tag e.g. {@code H1} or {@code P}
   * @param language empty for that of the document
   * @param indent from the left margin
   */
  void write(String tag, String language, List<Run> runs, float size, float indent)
      throws IOException {
    PDStructureElement element = tags.element(tag, language);
    boolean begun = false;
    for (List<Run> line : Lines.of(type, runs, (WIDTH - indent) / size)) {
      if (y - size * LEADING < BOTTOM) {
        if (begun) {
          content().endMarkedContent();
          begun = false;
        }
        turn();
      }
      if (!begun) {
        begin(tag, element);
        begun = true;
      }
      y -= size * LEADING;
      draw(line, size, LEFT + indent);
    }
    if (begun) {
      content().endMarkedContent();
    }
  }

  private void begin(String tag, PDStructureElement element) throws IOException {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, tags.mark(page, element));
    content().beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(properties));
  }

  private void draw(List<Run> line, float size, float left) throws IOException {
    PDPageContentStream on = content();
    float x = left;
    for (Run run : line) {
      Look look = run.look();
      float wide = type.width(run.text()) * size;
      on.setNonStrokingColor(look.red(), look.green(), look.blue());
      on.setStrokingColor(look.red(), look.green(), look.blue());
      on.setLineWidth(size * 0.03f);
      on.beginText();
      on.setFont(type.font(), size);
      on.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      on.newLineAtOffset(x, y);
      on.showText(Visual.of(run.text()));
      on.endText();
      if (look.under() || look.struck()) {
        float at = look.under() ? y - size * 0.14f : y + size * 0.27f;
        on.setLineWidth(size * 0.06f);
        on.moveTo(x, at);
        on.lineTo(x + wide, at);
        on.stroke();
      }
      x += wide;
    }
  }

  /** A picture with what it shows in words, no wider than the text and not high. */
  void picture(PDImageXObject picture, String alt) throws IOException {
    float scale =
        Math.min(1, Math.min(WIDTH * 0.6f / picture.getWidth(), 170f / picture.getHeight()));
    float height = picture.getHeight() * scale;
    keep(height + 8);
    PDStructureElement element = tags.element("Figure", "");
    element.setAlternateDescription(alt);
    begin("Figure", element);
    y -= height + 4;
    content().drawImage(picture, LEFT, y, picture.getWidth() * scale, height);
    content().endMarkedContent();
    y -= 4;
  }

  /** A line across, with a dot for each step, which are told below it. */
  void line(int steps) throws IOException {
    keep(40);
    PDPageContentStream on = content();
    on.beginMarkedContent(COSName.ARTIFACT);
    y -= 14;
    on.setStrokingColor(0.75f, 0.75f, 0.78f);
    on.setLineWidth(1.2f);
    on.moveTo(LEFT + 6, y);
    on.lineTo(LEFT + WIDTH - 6, y);
    on.stroke();
    for (int step = 0; step < steps; step++) {
      float x = LEFT + 6 + (steps == 1 ? 0 : step * (WIDTH - 12) / (steps - 1));
      dot(on, x, step + 1);
    }
    on.endMarkedContent();
    y -= 12;
  }

  private void dot(PDPageContentStream on, float x, int number) throws IOException {
    float radius = 7;
    float curve = radius * 0.5523f;
    on.setNonStrokingColor(0.17f, 0.31f, 0.85f);
    on.moveTo(x - radius, y);
    on.curveTo(x - radius, y + curve, x - curve, y + radius, x, y + radius);
    on.curveTo(x + curve, y + radius, x + radius, y + curve, x + radius, y);
    on.curveTo(x + radius, y - curve, x + curve, y - radius, x, y - radius);
    on.curveTo(x - curve, y - radius, x - radius, y - curve, x - radius, y);
    on.fill();
    String said = Integer.toString(number);
    on.setNonStrokingColor(1f, 1f, 1f);
    on.beginText();
    on.setRenderingMode(RenderingMode.FILL);
    on.setFont(type.font(), 8);
    on.newLineAtOffset(x - type.width(said) * 4, y - 2.8f);
    on.showText(said);
    on.endText();
  }

  /** Writes at the foot of each page, and closes the tags. */
  void finish(String foot, PageNumber number) throws IOException {
    close();
    int pages = document.getNumberOfPages();
    for (int at = 0; at < pages; at++) {
      try (PDPageContentStream on =
          new PDPageContentStream(document, document.getPage(at), AppendMode.APPEND, true, true)) {
        on.beginMarkedContent(COSName.ARTIFACT);
        on.setNonStrokingColor(0.35f, 0.37f, 0.4f);
        foot(on, foot, LEFT, 36);
        String of = type.drawable(number.of(at + 1, pages));
        foot(on, of, LEFT + WIDTH - type.width(of) * FOOT, 24);
        on.endMarkedContent();
      }
    }
    tags.finish();
  }

  private void foot(PDPageContentStream on, String text, float x, float height) throws IOException {
    on.beginText();
    on.setFont(type.font(), FOOT);
    on.setRenderingMode(RenderingMode.FILL);
    on.newLineAtOffset(x, height);
    on.showText(type.drawable(text));
    on.endText();
  }

  /** Says which page it is, of how many. */
  @FunctionalInterface
  interface PageNumber {
    String of(int page, int pages);
  }
}
