package io.postillion.core.memory;

import io.postillion.core.post.Author;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people made of a draft.
 *
 * @param before by a model or the offline writer
 * @param after by people, before anything else wrote again
 */
public record Edit(RevisionId before, RevisionId after) {

  /**
   * All of a post.
   *
   * @param revisions oldest first
   */
  static List<Edit> in(List<Revision> revisions) {
    List<Edit> edits = new ArrayList<>();
    @Nullable RevisionId drafted = null;
    @Nullable RevisionId edited = null;
    for (Revision revision : revisions) {
      Author.Kind writer = revision.author().kind();
      if (writer == Author.Kind.PERSON) {
        edited = revision.id();
        continue;
      }
      if (drafted != null && edited != null) {
        edits.add(new Edit(drafted, edited));
      }
      edited = null;
      drafted = writer == Author.Kind.PROGRAM ? null : revision.id();
    }
    if (drafted != null && edited != null) {
      edits.add(new Edit(drafted, edited));
    }
    return edits;
  }
}
