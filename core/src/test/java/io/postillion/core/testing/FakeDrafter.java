package io.postillion.core.testing;

import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A drafter that writes what a test wants and remembers what it was asked. */
public final class FakeDrafter implements Drafter {

  private final List<DraftRequest> asked = new ArrayList<>();
  private Function<DraftRequest, Draft> answer = request -> draft("A first draft.");
  private @Nullable Function<DraftRequest, Draft> service;

  public static Draft draft(String... sentences) {
    return draft(List.of(), sentences);
  }

  public static Draft draft(List<String> hashtags, String... sentences) {
    return new Draft(
        Stream.of(sentences).map(sentence -> new Support(sentence, List.of())).toList(),
        hashtags,
        Author.model("openai", "gpt", "draft-post 1"));
  }

  public void answers(Function<DraftRequest, Draft> next) {
    answer = next;
  }

  /** From now on there is something that serves when no draft can be had. */
  public void serves(Function<DraftRequest, Draft> next) {
    service = next;
  }

  @Override
  public Optional<Draft> instead(DraftRequest request, Failure failure) {
    return Optional.ofNullable(service).map(serve -> serve.apply(request));
  }

  public List<DraftRequest> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Draft draft(DraftRequest request) {
    asked.add(request);
    return answer.apply(request);
  }
}
