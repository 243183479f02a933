package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.evidence.Gathering;
import io.postillion.core.post.PostId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}/evidence")
@Tag(name = "Posts", description = "One post is for one channel.")
class EvidenceController {

  private final Gathering gathering;

  EvidenceController(Gathering gathering) {
    this.gathering = gathering;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The evidence of a post",
      description =
          "All that is kept of it, in the format `postillion-evidence/1`: revisions with their "
              + "seals computed again, votes, approvals, what chose the approval, the ledger, AI "
              + "calls, remarks, links, history, and what is not kept. `sha256` is over the "
              + "canonical form (RFC 8785) of `content`; `sections` has one for each part of it.")
  @ApiResponse(
      responseCode = "200",
      description = "The file, as the desk hands it out",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema =
                  @Schema(
                      type = "object",
                      requiredProperties = {
                        "format",
                        "gatheredAt",
                        "sha256",
                        "sections",
                        "content"
                      })))
  ResponseEntity<byte[]> get(@PathVariable BrandId brand, @PathVariable PostId post) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(gathering.file(brand, post).json().getBytes(StandardCharsets.UTF_8));
  }
}
