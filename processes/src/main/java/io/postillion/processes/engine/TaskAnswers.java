package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Ballot;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form in Camunda Tasklist shows, and what its answer comes to. */
public interface TaskAnswers {

  /** The field with what is decided. */
  String VERDICT = "verdict";

  /** The field with a word about it. */
  String REMARK = "remark";

  /**
   * A field of a form.
   *
   * @param id a name that a form in a browser can have: letters and digits
   * @param label our words; never those of a post or a person
   * @param value what stands in it; null for nothing
   * @param choices what may be chosen, with our words for it; empty for a line of text
   */
  record Field(
      String id,
      String label,
      @Nullable String value,
      Map<String, String> choices,
      boolean isReadOnly) {}

  /**
   * What is decided about, then {@link #VERDICT}, whose choices bear which words they are about,
   * and {@link #REMARK}.
   *
   * @param login who asks; null when nobody knows
   */
  List<Field> form(BrandId brand, PostId post, @Nullable String login);

  /**
   * Casts the vote.
   *
   * @param question the engine's id of the task
   * @param verdict the choice that was made
   * @throws RefusedException as at the desk, and when it is not known who answers
   */
  Ballot answer(
      BrandId brand,
      PostId post,
      String question,
      @Nullable String login,
      String verdict,
      String remark);

  /** Where at the desk a question is answered. */
  URI page(BrandId brand, @Nullable PostId post);
}
