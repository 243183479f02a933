package io.postillion.connectors.ai.model;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.image.ImageModel;
import dev.langchain4j.model.openai.OpenAiImageModel;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that makes pictures, at OpenAI or an endpoint that speaks like it; every call is
 * recorded. It is asked once: pictures cost too much to be tried again unasked.
 */
public final class ImageProvider {

  private final ProviderSettings settings;
  private final ImageModel model;
  private final AiCalls calls;
  private final Reins reins;
  private final Clock clock;

  /**
   * @param size as the provider names it, e.g. {@code 1536x1024}
   * @throws IllegalArgumentException when the provider is of another kind
   */
  public ImageProvider(
      ProviderSettings settings,
      String size,
      HttpSettings http,
      AiCalls calls,
      Reins reins,
      Clock clock) {
    if (settings.kind() != ProviderKind.OPENAI) {
      throw new IllegalArgumentException("Pictures are made by providers of kind 'openai' alone");
    }
    this.settings = settings;
    this.model =
        OpenAiImageModel.builder()
            .httpClientBuilder(new Transport(settings, http, clock).builder())
            .baseUrl(settings.baseUrl().toString())
            .customHeaders(ProviderKind.bearer(settings))
            .modelName(settings.model())
            .size(size)
            .maxRetries(0)
            .build();
    this.calls = calls;
    this.reins = reins;
    this.clock = clock;
  }

  public String name() {
    return settings.name();
  }

  public String model() {
    return settings.model();
  }

  /**
   * @param task for the record
   * @param version of the prompt
   * @return the bytes as they came; an address where they could be fetched is never followed
   * @throws Failure when there was no picture, or the brand may not ask models just now; the
   *     message says why, for people
   */
  public byte[] picture(BrandId brand, Asked asked, String task, String version, String prompt) {
    reins
        .refusal(brand)
        .ifPresent(
            why -> {
              throw new Rejected(why);
            });
    String shown = reins.disguise(brand).hide(prompt);
    Instant start = clock.instant();
    try {
      byte[] bytes = bytes(shown);
      keep(brand, asked, task, version, shown, start, AiCall.Outcome.OK, null);
      return bytes;
    } catch (Failure failure) {
      keep(brand, asked, task, version, shown, start, AiCall.Outcome.FAILED, failure.getMessage());
      throw failure;
    } catch (CalledOffException stopped) {
      keep(
          brand,
          asked,
          task,
          version,
          shown,
          start,
          AiCall.Outcome.CANCELLED,
          stopped.getMessage());
      throw stopped;
    }
  }

  private byte[] bytes(String prompt) {
    Image image;
    try {
      image = model.generate(prompt).content();
    } catch (Failure | CalledOffException failure) {
      throw failure;
    } catch (ContentFilteredException e) {
      throw new Rejected(
          "AI provider '%s' refuses to make this picture. Ask for another one."
              .formatted(settings.name()),
          e);
    } catch (RuntimeException e) {
      throw new Transient(
          "AI provider '%s' answered with something that is no answer of a model. Check base URL and kind in its settings."
              .formatted(settings.name()),
          null,
          e);
    }
    String data = image.base64Data();
    if (data == null || data.isEmpty()) {
      throw new Rejected(
          "AI provider '%s' sent no picture but an address, which is not followed. Choose a model that sends pictures."
              .formatted(settings.name()));
    }
    try {
      return Base64.getDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      throw new Rejected(
          "AI provider '%s' sent a damaged picture. Ask again.".formatted(settings.name()), e);
    }
  }

  /** What it cost is not known: such models are paid by the picture. */
  private void keep(
      BrandId brand,
      Asked asked,
      String task,
      String version,
      String shown,
      Instant start,
      AiCall.Outcome outcome,
      @Nullable String problem) {
    calls.add(
        new AiCall(
            brand,
            task,
            settings.name(),
            settings.model(),
            version,
            start,
            Duration.between(start, clock.instant()),
            0,
            0,
            outcome,
            problem,
            asked,
            Question.hash(List.of(UserMessage.from(shown))),
            settings.parameters(),
            null,
            null));
  }
}
