package io.postillion.core.ai.prompt;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** Tells from revisions and approvals what became of drafts. */
public interface Fates {

  /**
   * @param prompt name and version as authors of drafts have it, e.g. {@code draft-post 2+acme.3}
   * @return those of the newest posts, 500 at most
   */
  List<Fate> of(BrandId brand, String prompt);
}
