package io.postillion.core.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The evidence as it is handed around. Whoever has the file can compute its hash again from its
 * content, and compare it, section by section, with what the store says later.
 *
 * @param format {@value #FORMAT}; another one when the meaning of a field changes
 * @param gatheredAt when the store said so; not part of the hash
 * @param sha256 of the canonical form of the content
 * @param sections the same for each section of the content
 */
public record EvidenceFile(
    String format,
    Instant gatheredAt,
    String sha256,
    Map<String, String> sections,
    Evidence content) {

  public static final String FORMAT = "postillion-evidence/1";

  public static EvidenceFile of(Evidence content, Instant gatheredAt) {
    Map<String, String> sections = new LinkedHashMap<>();
    Canonical.fields(content)
        .forEach((name, section) -> sections.put(name, Canonical.sha256(section)));
    return new EvidenceFile(FORMAT, gatheredAt, Canonical.sha256(content), sections, content);
  }

  /** As UTF-8 text, for people and programs. */
  public String json() {
    return Canonical.readable(this);
  }
}
