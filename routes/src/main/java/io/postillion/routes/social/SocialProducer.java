package io.postillion.routes.social;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.flow.Task;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Publisher;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Publishes or looks through the {@link Publisher}; no thread waits while a post is armed. */
final class SocialProducer extends DefaultAsyncProducer {

  private final Publisher publisher;
  private final Posts posts;
  private final @Nullable ChannelId channel;
  private final boolean publishes;

  SocialProducer(
      SocialEndpoint endpoint,
      Publisher publisher,
      Posts posts,
      @Nullable ChannelId channel,
      boolean publishes) {
    super(endpoint);
    this.publisher = publisher;
    this.posts = posts;
    this.channel = channel;
    this.publishes = publishes;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    try {
      PostRef ref = ref(exchange.getIn().getBody());
      if (publishes) {
        return publish(exchange, callback, ref);
      }
      exchange.getMessage().setBody(publisher.look(ref.brand(), ref.post()));
    } catch (RuntimeException e) {
      exchange.setException(e);
    }
    callback.done(true);
    return true;
  }

  private boolean publish(Exchange exchange, AsyncCallback callback, PostRef ref) {
    publisher
        .publish(ref.brand(), ref.post())
        .whenComplete(
            (sent, problem) -> {
              if (problem == null) {
                exchange.getMessage().setBody(sent);
              } else {
                exchange.setException(unwrapped(problem));
              }
              callback.done(false);
            });
    return false;
  }

  private PostRef ref(@Nullable Object body) {
    PostRef ref;
    if (body instanceof Task task) {
      ref = new PostRef(task.brand(), task.post());
    } else if (body instanceof PostRef named) {
      ref = named;
    } else {
      throw new IllegalArgumentException(
          "social: takes a PostRef or a task of the engine, never a text: what goes out is what was"
              + " approved");
    }
    ChannelId actual = posts.get(ref.brand(), ref.post()).channel();
    if (channel != null && !channel.equals(actual)) {
      throw new IllegalArgumentException(
          "Post %s is for channel %s, not for %s".formatted(ref.post(), actual, channel));
    }
    return ref;
  }

  private static Throwable unwrapped(Throwable problem) {
    return problem instanceof CompletionException && problem.getCause() != null
        ? problem.getCause()
        : problem;
  }
}
