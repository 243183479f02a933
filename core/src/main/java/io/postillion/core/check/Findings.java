package io.postillion.core.check;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.RevisionId;
import java.util.List;

/** What was found in revisions. */
public interface Findings {

  /** Stores or replaces the findings of a revision. */
  void save(BrandId brand, RevisionId revision, List<Finding> findings);

  List<Finding> of(BrandId brand, RevisionId revision);
}
