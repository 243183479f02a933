package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form keys of user tasks: {@code desk:review-post} asks for a review of a post. */
final class Questions {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private Questions() {}

  static String formKey(Kind kind) {
    return kind.formKey();
  }

  /** Empty for forms of others. */
  static Optional<Kind> kind(String formKey) {
    return Arrays.stream(Kind.values()).filter(kind -> formKey(kind).equals(formKey)).findFirst();
  }

  /**
   * What a user task asks. Somebody's process may use our form and other ids: that is no reason to
   * fail, and nobody is told.
   *
   * @param variables of the task, by name
   * @return empty without a brand, or with ids that are none
   */
  static Optional<Question> asked(
      String task, Kind kind, Function<String, Optional<String>> variables) {
    try {
      return variables
          .apply(Names.BRAND)
          .map(
              brand ->
                  new Question(
                      new BrandId(brand),
                      task,
                      kind,
                      variables.apply(Names.POST).map(PostId::of).orElse(null),
                      variables.apply(Names.ARTICLE).map(ArticleId::of).orElse(null)));
    } catch (IllegalArgumentException foreign) {
      LOG.warn(
          "Task {} asks {} about nothing that is known, so nobody is told: {}",
          task,
          kind,
          foreign.getMessage());
      return Optional.empty();
    }
  }
}
