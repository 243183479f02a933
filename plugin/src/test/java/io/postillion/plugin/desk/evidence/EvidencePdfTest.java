package io.postillion.plugin.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.evidence.Check;
import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.evidence.Picture;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class EvidencePdfTest {

  private static final BrandId VELO = new BrandId("velo");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Map<String, byte[]> pictures = new HashMap<>();
  private final Words words = words();
  private final EvidencePdf pdf = new EvidencePdf(new Pictures(), words);

  @BeforeEach
  void english() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static Words words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("postillion/desk/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  private PDDocument paper(EvidenceFile file) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), PARIS);
    Story story = new Telling(new Times(clock, words), words).of(file, PARIS);
    return Loader.loadPDF(pdf.of(VELO, story));
  }

  private static String text(PDDocument paper) throws IOException {
    return new PDFTextStripper().getText(paper);
  }

  private static String page(PDDocument paper, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(paper);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  private String read(String... texts) throws IOException {
    try (PDDocument paper = paper(Sealed.of(texts))) {
      return text(paper);
    }
  }

  @Test
  void it_says_what_went_out_when_where_and_who_approved_it() throws IOException {
    assertThat(read("The first twelve stations open in Lyon."))
        .contains(
            "What went out",
            "The first twelve stations open in Lyon.",
            "https://wall.example/1",
            "23 Nov 2026, 13:00:00 (Europe/Paris)",
            "Approved: Sam Okafor",
            "Computed again now: matches",
            "Attempt 2",
            "Rests on: “A passage.”",
            "Mend: ");
  }

  @Test
  void letters_that_it_lacks_are_shown_by_their_number() throws IOException {
    assertThat(squeezed(read("Fête 🎉 مرحبا 你好 \uE000 👩\u200D🔧 end")))
        .contains("Fête[U+1F389][U+0645][U+0631][U+062D][U+0628][U+0627][U+4F60][U+597D]")
        .contains("[U+E000][U+1F469][U+200D][U+1F527]end");
  }

  @Test
  void what_nobody_would_see_is_shown_by_its_number() throws IOException {
    assertThat(read("safe\u202Etxet\u200Bend", "safe\u202Etxet\u200Bend more"))
        .contains("safe[U+202E]txet[U+200B]end", "safe[U+202E]txet[U+200B]end more");
  }

  @Test
  void no_character_at_all_makes_it_fail_or_is_lost() throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typeface type = Typeface.in(document);
      IntStream.range(0, 0x20000)
          .filter(point -> point < 0x800 || point % 13 == 0)
          .filter(point -> point < 0xD800 || point > 0xDFFF)
          .forEach(
              point -> {
                String drawn = type.drawable(Character.toString(point));
                assertThat(drawn).isNotEmpty();
                assertThat(drawn.equals("\n") || type.width(drawn) >= 0).isTrue();
              });
    }
  }

  @Test
  void a_long_post_is_there_to_the_last_character() throws IOException {
    StringBuilder post = new StringBuilder();
    for (int number = 1; post.length() < 3_000; number++) {
      post.append("Sentence ").append(number).append(" has something to say.\n\n");
    }
    String word = "endless".repeat(60);

    String paper = read(post + word).replaceAll("Postillion · post .*\\R.*Page \\d+ of \\d+", "");
    assertThat(squeezed(paper)).contains(squeezed(post + word));
  }

  @Test
  void many_versions_fill_pages_and_each_has_its_number_and_the_hash() throws IOException {
    EvidenceFile file =
        Sealed.of(
            IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "Twelve stations, no. %d, and more words.".formatted(number))
                .toArray(String[]::new));

    try (PDDocument paper = paper(file)) {
      int pages = paper.getNumberOfPages();
      assertThat(pages).isGreaterThan(5);
      for (int number = 1; number <= pages; number++) {
        assertThat(page(paper, number))
            .contains("Page %d of %d".formatted(number, pages), "SHA-256 " + file.sha256());
      }
      assertThat(text(paper)).contains("version 40. AI: openai gpt");
    }
  }

  @Test
  void the_file_for_programs_is_attached() throws IOException {
    EvidenceFile file = Sealed.of("Fête 🎉");

    try (PDDocument paper = paper(file)) {
      byte[] attached =
          paper
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("evidence.json")
              .getEmbeddedFile()
              .toByteArray();
      assertThat(new String(attached, StandardCharsets.UTF_8)).isEqualTo(file.json());
    }
  }

  @Test
  void whoever_listens_hears_its_title_language_and_headings() throws IOException {
    LocaleContextHolder.setLocale(Locale.FRENCH);

    try (PDDocument paper = paper(Sealed.of("Bonjour."))) {
      assertThat(paper.getDocumentInformation().getTitle()).startsWith("Dossier de preuve");
      assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(paper.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      PDStructureElement document =
          (PDStructureElement) paper.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      List<String> tags =
          document.getKids().stream()
              .map(kid -> ((PDStructureElement) kid).getStructureType())
              .toList();
      assertThat(tags).startsWith("H1").contains("H2", "H3", "P", "BlockQuote");
      for (PDPage page : paper.getPages()) {
        assertThat(page.getStructParents()).isNotNegative();
      }
      assertThat(text(paper))
          .contains("Qui l’a approuvée", "Recalculé maintenant\u00a0: correspond", "Page 1 sur ");
    }
  }

  @Test
  void a_picture_is_shown_with_its_words_and_a_broken_one_is_told() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
    pictures.put("aa", png.toByteArray());
    pictures.put("bb", new byte[] {1, 2, 3});
    EvidenceFile file =
        new Sealed().with(picture("aa")).with(picture("bb")).with(picture("cc")).file("Look.");

    try (PDDocument paper = paper(file)) {
      assertThat(text(paper).split("The picture cannot be shown here.", -1)).hasSize(3);
      PDStructureElement document =
          (PDStructureElement) paper.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      assertThat(document.getKids())
          .map(PDStructureElement.class::cast)
          .filteredOn(element -> element.getStructureType().equals("Figure"))
          .extracting(PDStructureElement::getAlternateDescription)
          .containsExactly("What aa shows");
    }
  }

  @Test
  void words_from_right_to_left_are_drawn_in_their_direction() {
    assertThat(Visual.of("abc")).isEqualTo("abc");
    assertThat(Visual.of("שלום")).isEqualTo("םולש");
    assertThat(Visual.of("Say (שלום) now")).isEqualTo("Say (םולש) now");
  }

  private static Picture picture(String sha256) {
    return new Picture(
        sha256,
        Check.MATCHES,
        "image/png",
        40,
        20,
        9,
        "What %s shows".formatted(sha256),
        null,
        null);
  }

  private final class Pictures implements MediaStore {

    @Override
    public void put(BrandId brand, Media media, byte[] bytes) {
      pictures.put(media.sha256(), bytes);
    }

    @Override
    public int forget(BrandId brand, Instant before, int most) {
      return 0;
    }

    @Override
    public Optional<byte[]> read(BrandId brand, String sha256) {
      return Optional.ofNullable(pictures.get(sha256));
    }

    @Override
    public Optional<String> type(BrandId brand, String sha256) {
      return Optional.empty();
    }
  }
}
