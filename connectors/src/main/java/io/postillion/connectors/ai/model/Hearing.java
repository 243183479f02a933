package io.postillion.connectors.ai.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears one answer word by word, and tells whoever listens what is complete of it. */
final class Hearing<A extends Record> implements StreamingChatResponseHandler {

  private final Question<A> question;
  private final ProviderSettings settings;
  private final Clock clock;
  private final Unfolding unfolding = new Unfolding();
  private final Tally tally = new Tally();
  private String read = "";
  private @Nullable Instant firstWords;
  private @Nullable ChatResponse response;
  private @Nullable Throwable error;
  private @Nullable RuntimeException unkept;

  Hearing(Question<A> question, ProviderSettings settings, Clock clock) {
    this.question = question;
    this.settings = settings;
    this.clock = clock;
  }

  Tally tally() {
    return tally;
  }

  @Override
  public void onPartialResponse(PartialResponse words, PartialResponseContext context) {
    tally.wordsCame();
    if (firstWords == null) {
      firstWords = clock.instant();
    }
    StreamingHandle provider = context.streamingHandle();
    try {
      unfolding.add(words.text());
      tell();
    } catch (RuntimeException e) {
      unkept = e;
      provider.cancel();
    }
    if (unfolding.length() > AnswerReader.LONGEST) {
      provider.cancel();
    }
  }

  private void tell() {
    Optional<String> complete = unfolding.complete();
    if (complete.isPresent()) {
      hear(complete.get());
    }
    String words = unfolding.words();
    if (!words.equals(read)) {
      read = words;
      question.ear().reads(question.words(words));
    }
  }

  private void hear(String complete) {
    A answer;
    try {
      answer = question.read(complete);
    } catch (MalformedAnswerException notYet) {
      // the whole of it may be well; if not, that is said in the end
      return;
    }
    question
        .ear()
        .hears(new Answered<>(answer, settings.name(), settings.model(), question.prompt()));
  }

  @Override
  public void onCompleteResponse(ChatResponse complete) {
    response = complete;
  }

  @Override
  public void onError(Throwable trouble) {
    error = error == null ? trouble : error;
  }

  /** Nothing more is being written. */
  void end() {
    if (!read.isEmpty()) {
      question.ear().reads("");
    }
  }

  boolean hasBegun() {
    return firstWords != null;
  }

  /**
   * @throws RuntimeException of whoever listens, who could not keep or show what they heard
   */
  void requireKept() {
    if (unkept != null) {
      throw unkept;
    }
  }

  /** What there is when it ended before its time. */
  Said untilNow() {
    String said = unfolding.whole();
    return new Said(said.isEmpty() ? null : said, tally.until(question.whole(), said), firstWords);
  }

  /** What there is when it ended as it should. */
  Said whole(Refusals refusals) {
    if (!tally.trouble().isEmpty()) {
      throw refusals.brokeOff(tally.trouble(), error);
    }
    if (error instanceof ContentFilteredException filtered) {
      throw filtered;
    }
    boolean isTooLong = unfolding.length() > AnswerReader.LONGEST;
    if (error != null || (response == null && !isTooLong)) {
      throw refusals.brokeOff("", error);
    }
    Spent told = Spent.told(response == null ? null : response.tokenUsage());
    return new Said(
        unfolding.whole(),
        isTooLong
            ? tally.until(question.whole(), unfolding.whole())
            : told.isNothing() ? tally.told() : told,
        firstWords);
  }
}
