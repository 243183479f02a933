package io.postillion.plugin.desk.evidence;

import io.postillion.core.brand.BrandId;
import io.postillion.core.evidence.Picture;
import io.postillion.core.post.MediaStore;
import io.postillion.plugin.desk.evidence.Block.Fact;
import io.postillion.plugin.desk.evidence.Look.Run;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.WordDiff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The evidence on paper: what the page says, with the file for programs attached. */
public final class EvidencePdf {

  private static final float BODY = 9.5f;
  private static final float SMALL = 8.5f;

  private final MediaStore media;
  private final Words words;

  public EvidencePdf(MediaStore media, Words words) {
    this.media = media;
    this.words = words;
  }

  byte[] of(BrandId brand, Story story) {
    try (PDDocument document = new PDDocument();
        Paper paper = new Paper(document)) {
      head(paper, story);
      for (Chapter chapter : story.chapters()) {
        chapter(document, paper, brand, story, chapter);
      }
      paper.finish(
          words.say("evidence.paper.foot", story.file().content().post().id(), story.sha256()),
          (page, pages) -> words.say("evidence.paper.page", page, pages));
      Envelope.around(document, story);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void head(Paper paper, Story story) throws IOException {
    paper.write("H1", "", run(story.title(), Look.STRONG), 20, 0);
    paper.write("P", "", run(story.about(), Look.PLAIN), BODY, 0);
    paper.write("P", "", run(story.asOf(), Look.QUIET), SMALL, 0);
    paper.space(4);
    paper.write("P", "", run(story.verdict(), story.intact() ? Look.GOOD : Look.BAD), BODY, 0);
    paper.write("P", "", run(words.say("evidence.paper.letters"), Look.QUIET), SMALL, 0);
    if (!story.line().isEmpty()) {
      paper.space(6);
      paper.line(story.line().size());
      int number = 0;
      for (Story.Step step : story.line()) {
        number++;
        String after = step.after().isEmpty() ? "" : " (%s)".formatted(step.after());
        paper.write(
            "P",
            "",
            List.of(
                new Run("%d. %s".formatted(number, step.text()), Look.STRONG),
                new Run(" · %s%s".formatted(step.at().full(), after), Look.QUIET)),
            SMALL,
            0);
      }
    }
  }

  private void chapter(
      PDDocument document, Paper paper, BrandId brand, Story story, Chapter chapter)
      throws IOException {
    paper.space(16);
    paper.keep(70);
    paper.write("H2", "", run(chapter.title(), Look.STRONG), 14, 0);
    paper.space(3);
    for (Block block : chapter.blocks()) {
      block(document, paper, brand, story, block);
    }
  }

  private void block(PDDocument document, Paper paper, BrandId brand, Story story, Block block)
      throws IOException {
    switch (block.kind()) {
      case TITLE -> {
        paper.space(8);
        paper.keep(44);
        paper.write("H3", "", run(block.text(), Look.STRONG), 11, 0);
      }
      case LINE -> paper.write("P", "", run(block.text(), Look.PLAIN), BODY, 0);
      case QUIET -> paper.write("P", "", run(block.text(), Look.QUIET), SMALL, 10);
      case GOOD -> paper.write("P", "", run(block.text(), Look.GOOD), BODY, 0);
      case BAD -> paper.write("P", "", run(block.text(), Look.BAD), BODY, 0);
      case WORDS, LONG -> {
        paper.space(3);
        paper.write("BlockQuote", block.language(), run(block.text(), Look.PLAIN), BODY, 10);
        paper.space(3);
      }
      case CHANGES -> {
        paper.space(3);
        paper.write("BlockQuote", block.language(), changes(block.pieces()), BODY, 10);
        paper.space(3);
      }
      case FACTS -> {
        for (Fact fact : block.facts()) {
          fact(paper, fact);
        }
        paper.space(3);
      }
      case PICTURE -> picture(document, paper, brand, story, block.text());
    }
  }

  private void fact(Paper paper, Fact fact) throws IOException {
    Look look =
        switch (fact.tone()) {
          case "good" -> Look.GOOD;
          case "bad" -> Look.BAD;
          default -> Look.PLAIN;
        };
    paper.write(
        "P",
        "",
        List.of(
            new Run(words.say("evidence.pair", fact.name(), ""), Look.QUIET),
            new Run(fact.value(), look)),
        SMALL,
        10);
  }

  private static List<Run> changes(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                new Run(
                    piece.text(),
                    switch (piece.classes()) {
                      case WordDiff.NEW -> Look.NEW;
                      case WordDiff.GONE -> Look.GONE;
                      default -> Look.PLAIN;
                    }))
        .toList();
  }

  /** What cannot be drawn is told: its hash and its words stand below it anyway. */
  private void picture(PDDocument document, Paper paper, BrandId brand, Story story, String sha256)
      throws IOException {
    Optional<byte[]> bytes = media.read(brand, sha256);
    String alt =
        story.file().content().shown().stream()
            .flatMap(version -> version.pictures().stream())
            .filter(picture -> picture.sha256().equals(sha256))
            .map(Picture::alt)
            .findFirst()
            .orElse("");
    if (bytes.isEmpty()) {
      paper.write("P", "", run(words.say("evidence.paper.noPicture"), Look.QUIET), SMALL, 10);
      return;
    }
    PDImageXObject drawn;
    try {
      drawn = PDImageXObject.createFromByteArray(document, bytes.get(), sha256);
    } catch (IOException | IllegalArgumentException unreadable) {
      paper.write("P", "", run(words.say("evidence.paper.noPicture"), Look.QUIET), SMALL, 10);
      return;
    }
    paper.picture(drawn, alt);
  }

  private static List<Run> run(String text, Look look) {
    return List.of(new Run(text, look));
  }
}
