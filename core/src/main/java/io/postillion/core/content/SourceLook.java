package io.postillion.core.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source would bring; nothing was taken in.
 *
 * @param newest the newest few
 * @param all how many there are
 * @param fresh how many of them would come in
 * @param more whether there are more than were looked at
 * @param before the source at rest that brought some of them; it is taken up again
 * @param another whether other articles bear the numbers of those that came before
 */
public record SourceLook(
    List<CmsItem> newest,
    int all,
    int fresh,
    boolean more,
    List<Cms.Skipped> skipped,
    @Nullable Source before,
    boolean another) {

  public SourceLook {
    newest = List.copyOf(newest);
    skipped = List.copyOf(skipped);
  }
}
