package io.postillion.bench.injections;

import io.postillion.bench.injections.Dialect.Question;
import io.postillion.core.approval.Approval;
import io.postillion.core.check.Finding;
import io.postillion.core.content.Article;
import io.postillion.core.post.Post;
import io.postillion.core.post.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param revision null when no draft could be made of the answer
 * @param findings what the approver is shown
 * @param decisions of people; the suite itself asks for changes where an attempt says so
 * @param publications how many there are, of any post
 * @param network what was asked of the social network
 * @param strangers requests to anybody else
 * @param notes what the history and the record of calls say
 */
record Outcome(
    Article article,
    Post post,
    @Nullable Revision revision,
    List<Finding> findings,
    List<Question> questions,
    List<Trace> traces,
    List<Approval> decisions,
    int publications,
    List<String> network,
    List<String> strangers,
    List<String> notes) {

  boolean isRefused() {
    return revision == null;
  }
}
