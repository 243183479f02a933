package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import io.postillion.core.translate.Translated;
import io.postillion.core.translate.TranslationRequest;
import io.postillion.core.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Translates as it is told to, word for word, and remembers what it was asked. */
public final class FakeTranslator implements Translator {

  public static final Author AUTHOR = Author.model("openai", "gpt", "translate-post 1");

  private final List<TranslationRequest> requests = new ArrayList<>();
  private Function<TranslationRequest, List<String>> answers = TranslationRequest::sentences;
  private boolean serves = true;
  private @Nullable Failure failure;

  public void answers(String... sentences) {
    answers = request -> List.of(sentences);
  }

  public void answers(Function<TranslationRequest, List<String>> how) {
    answers = how;
  }

  public void hasNoModel() {
    serves = false;
  }

  public void fails(Failure why) {
    failure = why;
  }

  public List<TranslationRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public boolean serves(BrandId brand) {
    return serves;
  }

  @Override
  public Translated translate(TranslationRequest request) {
    requests.add(request);
    if (failure != null) {
      throw failure;
    }
    return new Translated(
        answers.apply(request),
        request.alts().stream().map(alt -> request.to().getLanguage() + ": " + alt).toList(),
        AUTHOR);
  }
}
