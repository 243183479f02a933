package io.postillion.connectors.social.graph;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;

/**
 * An answer together with the call that it answers.
 *
 * @param call as it went, with the token
 */
record Reply(Call call, Answer answer) {

  GraphError error() {
    return GraphError.of(answer);
  }
}
