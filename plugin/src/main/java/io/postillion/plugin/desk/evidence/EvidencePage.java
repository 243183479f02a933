package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.EvidenceFile;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that an auditor asks of a post, to read, to print and to take along. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}")
final class EvidencePage {

  private final Stories stories;
  private final EvidencePdf pdf;

  EvidencePage(Stories stories, EvidencePdf pdf) {
    this.stories = stories;
    this.pdf = pdf;
  }

  /**
   * @param hash of a file that was handed around, to compare with what is stored now
   */
  @GetMapping("/evidence")
  String show(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String hash,
      Model model) {
    Story story = stories.of(desk, id);
    model.addAttribute("story", story);
    model.addAttribute("id", id);
    model.addAttribute("hash", hash.strip());
    model.addAttribute("same", hash.strip().toLowerCase(Locale.ROOT).equals(story.sha256()));
    return "desk:evidence";
  }

  @GetMapping("/evidence.json")
  ResponseEntity<byte[]> json(Desk desk, @PathVariable PostId id) {
    EvidenceFile file = stories.file(desk, id);
    return file(
        id, "json", MediaType.APPLICATION_JSON, file.json().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/evidence.pdf")
  ResponseEntity<byte[]> pdf(Desk desk, @PathVariable PostId id) {
    return file(id, "pdf", MediaType.APPLICATION_PDF, pdf.of(desk.id(), stories.of(desk, id)));
  }

  private static ResponseEntity<byte[]> file(
      PostId id, String kind, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("evidence-%s.%s".formatted(id, kind))
                .build()
                .toString())
        .body(content);
  }
}
