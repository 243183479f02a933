package io.postillion.connectors.ai;

import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AssistantsTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void without_any_provider_the_offline_writer_helps_where_it_can() {
    Assistant assistant = assistant(AiSettings.OFFLINE);

    assertThat(author(assistant, "acme").kind()).isEqualTo(Author.Kind.OFFLINE);
    assertThat(assistant.wishes(new BrandId("acme")))
        .contains(Wish.SHORTER)
        .doesNotContain(Wish.REPHRASE);
  }

  @Test
  void a_brand_may_have_an_order_of_its_own_or_none() {
    Assistant assistant =
        assistant(
            new AiSettings(
                List.of(PROVIDER.settings("main"), PROVIDER.settings("spare")),
                brand -> AiPolicy.asking(order(brand)),
                AiSettings.DEFAULT_PATIENCE));

    assertThat(author(assistant, "acme").name()).isEqualTo("main gpt-test · at-cursor 2");
    assertThat(author(assistant, "other").name()).startsWith("spare ");
    assertThat(author(assistant, "careful").kind()).isEqualTo(Author.Kind.OFFLINE);
    assertThat(assistant.wishes(new BrandId("acme"))).contains(Wish.REPHRASE);
  }

  private static Author author(Assistant assistant, String brand) {
    PROVIDER.answers(saying("{\"suggestions\": [{\"text\": \"Hi.\", \"why\": \"\"}]}"));
    return assistant
        .propose(Passages.of(Wish.SHORTER, "A really long one.").of(brand).build())
        .author();
  }

  private static Assistant assistant(AiSettings settings) {
    return Assistants.of(
        BrandModels.of(
            settings, HttpSettings.defaults(), new Calls(), new SteppingClock(), pause -> {}));
  }

  private static List<String> order(BrandId brand) {
    return switch (brand.value()) {
      case "careful" -> List.of();
      case "other" -> List.of("spare");
      default -> List.of("main");
    };
  }
}
