package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient reads, in their language; the same by every means. Texts are plain: whoever
 * sends it escapes them.
 *
 * @param id the same for every attempt
 * @param subject one line
 * @param closing why it came
 * @param settings where that can be changed
 */
public record Letter(
    String id,
    Instant at,
    Locale language,
    String subject,
    List<Section> sections,
    String closing,
    URI settings) {

  public Letter {
    sections = List.copyOf(sections);
  }

  /**
   * The notices of one brand.
   *
   * @param heading null where there is but one notice
   */
  public record Section(@Nullable String heading, List<Item> items) {

    public Section {
      items = List.copyOf(items);
    }
  }

  /**
   * One notice.
   *
   * @param lines what it is about, from the general to the particular
   * @param preview the post as it stands; null where there is none
   * @param previewLanguage of the preview, as a tag
   * @param action what the link says
   */
  public record Item(
      NoticeId notice,
      NoticeKind kind,
      BrandId brand,
      @Nullable String post,
      String title,
      List<String> lines,
      @Nullable String preview,
      String previewLanguage,
      URI link,
      String action) {

    public Item {
      lines = List.copyOf(lines);
    }
  }

  public List<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream()).toList();
  }
}
