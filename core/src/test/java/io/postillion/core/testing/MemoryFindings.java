package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.post.RevisionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings by revision. */
public final class MemoryFindings implements Findings {

  private final Map<RevisionId, List<Finding>> findings = new HashMap<>();

  @Override
  public void save(BrandId brand, RevisionId revision, List<Finding> found) {
    findings.put(revision, List.copyOf(found));
  }

  @Override
  public List<Finding> of(BrandId brand, RevisionId revision) {
    return findings.getOrDefault(revision, List.of());
  }
}
