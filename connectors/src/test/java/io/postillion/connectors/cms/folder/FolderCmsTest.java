package io.postillion.connectors.cms.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.postillion.connectors.cms.CmsContract;
import io.postillion.core.content.Cms;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCmsTest extends CmsContract {

  private static final SourceId ID = new SourceId(SOURCE);

  @TempDir Path outside;
  private Path folder;
  private Cms cms;

  @BeforeEach
  void anEmptyFolder() throws IOException {
    folder = Files.createDirectory(outside.resolve("articles"));
    cms = new FolderCms(ID, FolderSettings.of(folder), CLOCK);
  }

  @Override
  protected Cms cms() {
    return cms;
  }

  @Override
  protected Cms unreachable() {
    return new FolderCms(ID, FolderSettings.of(folder.resolve("not-mounted")), CLOCK);
  }

  @Override
  protected String publish(String name, String title, String text) {
    return write(
        name + ".md", "---\ntitle: \"" + title + "\"\ndate: 2026-11-20\n---\n\n" + text + "\n");
  }

  @Override
  protected void withdraw(String name) {
    try {
      Files.delete(folder.resolve(name + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String publishBroken(String name) {
    return write(name + ".md", "---\ntitle: [\n---\nText\n");
  }

  @Test
  void front_matter_says_it_all() {
    write(
        "2026/bread.md",
        """
        ---
        title: Fresh bread # every day
        link: https://acme.example/news/bread
        date: 2026-11-20 07:30
        updated: 2026-11-21T08:00:00+01:00
        language: fr_CA
        author: Ada Baker
        tags: [bread, Montréal]
        images:
          - src: oven.jpg
            alt: The oven, open
          - https://cdn.acme.example/loaf.png
          - src: /shared/logo.png
        ---
        # Fresh bread

        See [prices](/prices).
        """);
    cms = new FolderCms(ID, FolderSettings.of(folder).in(ZoneId.of("America/Toronto")), CLOCK);

    assertThat(sweep(null).items())
        .containsExactly(
            new CmsItem(
                "2026/bread.md",
                Locale.CANADA_FRENCH,
                "Fresh bread",
                "## Fresh bread\n\nSee [prices](https://acme.example/prices).",
                URI.create("https://acme.example/news/bread"),
                List.of(
                    new Image(real("2026/oven.jpg"), "The oven, open"),
                    new Image(URI.create("https://cdn.acme.example/loaf.png"), ""),
                    new Image(real("shared/logo.png"), "")),
                List.of("bread", "Montréal"),
                "Ada Baker",
                Instant.parse("2026-11-20T12:30:00Z"),
                Instant.parse("2026-11-21T07:00:00Z")));
  }

  @Test
  void what_front_matter_leaves_out_comes_from_the_settings_and_the_file() throws IOException {
    String id =
        write(
            "bread.md",
            "---\ntitle: 2026\nurl: /bread\ntags: a, b\nimage: x.png\nimageAlt: An x\n---\nText");
    Files.setLastModifiedTime(
        folder.resolve(id), FileTime.from(Instant.parse("2026-11-19T10:00:00Z")));
    cms =
        new FolderCms(
            ID,
            FolderSettings.of(folder).in(Locale.GERMAN).on(URI.create("https://acme.example")),
            CLOCK);

    assertThat(sweep(null).items())
        .containsExactly(
            new CmsItem(
                id,
                Locale.GERMAN,
                "2026",
                "Text",
                URI.create("https://acme.example/bread"),
                List.of(new Image(real("x.png"), "An x")),
                List.of("a", "b"),
                null,
                Instant.parse("2026-11-19T10:00:00Z"),
                Instant.parse("2026-11-19T10:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No front matter                                   | Line 1: there is no front matter
          +++\\ntitle = 'x'\\n+++                           | Line 1: there is no front matter
          ---\\ntitle: Never ends                           | Line 1: there is no front matter
          ---\\ntitle: One\\nsummary: a: b\\n---            | Line 3: the front matter is no valid YAML
          ---\\n\\ttitle: Tab\\n---                         | Line 2: the front matter is no valid YAML
          ---\\n- title\\n---                               | Line 2: a list of name: value is expected
          ---\\ndate: 2026-11-20\\n---                      | Line 1: there is no title
          ---\\ntitle: {a: b}\\n---                         | Line 2: 'title' must be a single text
          ---\\ntitle: One\\ntitle: Two\\n---               | Line 3: 'title' stands here twice
          ---\\ntitle: One\\n\\ndate: tomorrow\\n---        | Line 4: date 'tomorrow' is no date
          ---\\ntitle: One\\ndate: 2026-02-30\\n---         | Line 3: date '2026-02-30' is no date
          ---\\ntitle: One\\nlink: www.acme.example\\n---   | Line 3: link 'www.acme.example' is no address
          ---\\ntitle: One\\nlink: javascript:x\\n---       | Line 3: link 'javascript:x' is no address
          ---\\ntitle: One\\ndraft: maybe\\n---             | Line 3: draft 'maybe' must be true or false
          ---\\ntitle: One\\nimages: a.png\\n---            | Line 3: 'images' must be a list
          ---\\ntitle: One\\nimage: ../../secret.png\\n---  | Line 3: image '../../secret.png' lies outside
          ---\\ntitle: One\\nimages:\\n- src: /../x.png\\n---| Line 4: src '/../x.png' lies outside
          """)
  void what_is_wrong_is_said_with_its_line_and_the_remedy(String file, String message) {
    write("wrong.md", file.replace("\\n", "\n").replace("\\t", "\t"));
    publish("bread", "Fresh bread", "We bake every day.");

    Swept swept = sweep(null);

    assertThat(swept.skipped())
        .singleElement()
        .satisfies(
            skipped -> {
              assertThat(skipped.externalId()).isEqualTo("wrong.md");
              assertThat(skipped.reason()).startsWith(message).endsWith(".");
            });
    assertThat(swept.items()).extracting(CmsItem::title).containsExactly("Fresh bread");
    assertThatThrownBy(() -> cms.item("wrong.md"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining(SOURCE)
        .hasMessageContaining("wrong.md")
        .hasMessageContaining(message);
  }

  @Test
  void an_unreadable_file_is_named_again_until_it_is_mended() {
    publishBroken("wrong");
    Swept first = sweep(null);
    Swept second = sweep(first.cursor());
    publish("wrong", "Right", "Text");
    Swept third = sweep(second.cursor());

    assertThat(second.skipped()).isEqualTo(first.skipped()).hasSize(1);
    assertThat(third.skipped()).isEmpty();
    assertThat(third.items()).extracting(CmsItem::title).containsExactly("Right");
  }

  @Test
  void a_file_that_is_no_text_is_named() throws IOException {
    Files.write(folder.resolve("latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xE9});

    assertThat(sweep(null).skipped())
        .singleElement()
        .satisfies(skipped -> assertThat(skipped.reason()).contains("UTF-8"));
  }

  @Test
  void a_file_that_is_far_too_long_is_not_even_read() throws IOException {
    Files.write(folder.resolve("huge.md"), new byte[(int) FolderCms.MAX_BYTES + 1]);

    assertThat(sweep(null).skipped())
        .containsExactly(
            new Skipped(
                "huge.md",
                "It has 10485761 bytes, which no article has. Keep pictures in files of their own."));
  }

  @Test
  void drafts_wait_and_so_does_what_is_dated_ahead_until_its_time_comes() {
    write("draft.md", "---\ntitle: Draft\ndraft: true\n---\nText");
    write("later.md", "---\ntitle: Later\ndate: 2026-11-22T09:31:00Z\n---\nText");

    Swept now = sweep(null);
    Cms aMinuteLater =
        new FolderCms(ID, FolderSettings.of(folder), Clock.offset(CLOCK, Duration.ofMinutes(1)));

    assertThat(now.items()).isEmpty();
    assertThat(now.skipped()).isEmpty();
    assertThat(cms.item("later.md")).isEmpty();
    assertThat(aMinuteLater.changes(now.cursor()).items())
        .extracting(CmsItem::title)
        .containsExactly("Later");
  }

  @Test
  void what_comes_due_comes_although_its_file_did_not_change() {
    write("later.md", "---\ntitle: Later\ndate: 2026-11-22T09:31:00Z\n---\nText");
    TickingClock clock = new TickingClock(NOW);
    cms = new FolderCms(ID, FolderSettings.of(folder), clock);
    String cursor = sweep(null).cursor();

    clock.now = NOW.plusSeconds(60);

    assertThat(sweep(cursor).items()).extracting(CmsItem::title).containsExactly("Later");
  }

  @Test
  void what_was_handed_over_does_not_come_again_and_after_a_restart_nothing_is_missed() {
    publish("bread", "Fresh bread", "We bake every day.");
    String cursor = sweep(null).cursor();

    Changes again = cms.changes(cursor);
    Changes afterRestart = new FolderCms(ID, FolderSettings.of(folder), CLOCK).changes(cursor);

    assertThat(again.items()).isEmpty();
    assertThat(again.cursor()).isEqualTo(cursor);
    assertThat(afterRestart.items()).hasSize(1);
    assertThat(afterRestart.cursor()).isEqualTo(cursor);
  }

  @Test
  void a_page_that_was_lost_on_the_way_comes_again() {
    publish("bread", "Fresh bread", "We bake every day.");
    String before = cms.changes(null).cursor();
    publish("cake", "Cake", "On Sundays.");
    cms.changes(before);

    assertThat(cms.changes(before).items())
        .extracting(CmsItem::title)
        .containsExactlyInAnyOrder("Fresh bread", "Cake");
  }

  @Test
  void a_copied_file_with_an_old_time_is_found() throws IOException {
    publish("bread", "Fresh bread", "We bake every day.");
    String cursor = sweep(null).cursor();

    String copied = publish("cake", "Cake", "On Sundays.");
    Files.setLastModifiedTime(folder.resolve(copied), FileTime.from(Instant.EPOCH));

    assertThat(sweep(cursor).items()).extracting(CmsItem::title).containsExactly("Cake");
  }

  @Test
  void the_oldest_come_first() {
    write("a.md", "---\ntitle: Second\ndate: 2026-11-02\n---\n");
    write("b.md", "---\ntitle: First\ndate: 2026-11-01\n---\n");

    assertThat(sweep(null).items()).extracting(CmsItem::title).containsExactly("First", "Second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".git/notes.md", ".hidden.md", "README.md", "notes.txt", "sub/.obsidian/x.md"})
  void what_is_no_article_is_left_alone(String path) {
    write(path, "---\ntitle: Not an article\n---\nText");

    assertThat(sweep(null).items()).isEmpty();
    assertThat(sweep(null).skipped()).isEmpty();
    assertThat(cms.item(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.md", "/etc/passwd", "sub/../../secret.md", "a\u0000b.md", ""})
  void nothing_outside_the_folder_is_an_article(String id) throws IOException {
    Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\n---\n");

    assertThat(cms.item(id)).isEmpty();
  }

  @Test
  void links_lead_nowhere_outside() throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\n---\n");
    Path pictures = Files.createDirectory(outside.resolve("pictures"));
    Files.createFile(pictures.resolve("secret.png"));
    assumeThat(linked("linked.md", secret) && linked("linked", pictures))
        .as("this file system has symbolic links")
        .isTrue();
    write("bread.md", "---\ntitle: Bread\nimage: linked/secret.png\n---\n");

    assertThat(sweep(null).items()).isEmpty();
    assertThat(cms.item("linked.md")).isEmpty();
    assertThat(sweep(null).skipped())
        .extracting(Skipped::reason)
        .containsExactly(
            "Line 3: image 'linked/secret.png' lies outside the folder. Put the picture beside the article.");
  }

  @Test
  void a_missing_folder_is_named_with_the_remedy() {
    assertThatThrownBy(() -> unreachable().changes(null))
        .isInstanceOf(Transient.class)
        .hasMessageContaining(SOURCE)
        .hasMessageContaining("not-mounted")
        .hasMessageContaining("Create it");
  }

  @Test
  void nothing_is_written_back() {
    assertThat(cms.writesBack()).isFalse();
  }

  private String write(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean linked(String name, Path target) {
    try {
      Files.createSymbolicLink(folder.resolve(name), target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // e.g. Windows without the right to
    }
  }

  private URI real(String path) {
    try {
      return folder.toRealPath().resolve(path).toUri();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TickingClock extends Clock {

    private Instant now;

    TickingClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
