package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a remote engine by way of the outbox: what was decided is kept with the decision, and told
 * when the engine can be reached.
 */
public final class RestFlow implements Flow {

  private static final Logger LOG = LoggerFactory.getLogger(RestFlow.class);
  private static final String REVIEW = Questions.formKey(Kind.REVIEW_POST);
  private static final int LONGEST_VARIABLE = 4000;

  private final RestEngine engine;
  private final RestOrders orders;

  public RestFlow(RestEngine engine, Outbox outbox) {
    this.engine = engine;
    this.orders = new RestOrders(engine, outbox);
  }

  @Override
  public void startArticle(BrandId brand, ArticleId article) {
    start(Names.ARTICLE_PROCESS, brand, Names.ARTICLE, article.toString());
  }

  @Override
  public void startPost(BrandId brand, PostId post) {
    start(Names.POST_PROCESS, brand, Names.POST, post.toString());
  }

  private void start(String process, BrandId brand, String variable, String id) {
    orders.start(process, id, Map.of(Names.BRAND, brand.value(), variable, id));
  }

  /** The engine says later what it came to. */
  @Override
  public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
    requireOpen(brand, post, ballot.question());
    String comment = ballot.comment();
    orders.answer(
        post.toString(),
        brand.value(),
        ballot.question(),
        Map.of(
            Names.DECISION,
            ballot.decision().word(),
            Names.COMMENT,
            comment.substring(0, Math.min(comment.length(), LONGEST_VARIABLE)),
            Names.VOTES_FOR,
            ballot.votesFor(),
            Names.VOTES_AGAINST,
            ballot.votesAgainst()));
    return Optional.empty();
  }

  /** While the engine cannot be asked the decision is taken all the same. */
  private void requireOpen(BrandId brand, PostId post, String question) {
    try {
      boolean isOpen =
          RestTasks.of(engine, brand.value(), Map.of("processInstanceBusinessKey", post.toString()))
              .stream()
              .filter(task -> REVIEW.equals(task.path("formKey").asText()))
              .anyMatch(task -> task.path("id").asText().equals(question));
      if (isOpen && !orders.answered().contains(question)) {
        return;
      }
    } catch (EngineAwayException away) {
      LOG.warn("The decision on post {} is kept until it can be told: {}", post, away.getMessage());
      return;
    }
    throw new RefusedException(
        Reason.ALREADY_DONE,
        "Post %s waits for no decision any more. Reload the page.".formatted(post),
        post);
  }

  @Override
  public void edited(BrandId brand, PostId post) {
    orders.message(post.toString(), brand.value(), Names.POST_EDITED, true);
  }

  @Override
  public void rescheduled(BrandId brand, PostId post) {
    orders.message(post.toString(), brand.value(), Names.POST_RESCHEDULED, true);
  }

  @Override
  public void reviewUntil(BrandId brand, PostId post, Instant until) {
    orders.until(post.toString(), brand.value(), until);
  }

  @Override
  public void cancelled(BrandId brand, PostId post) {
    orders.message(post.toString(), brand.value(), Names.POST_CANCELLED, false);
  }
}
