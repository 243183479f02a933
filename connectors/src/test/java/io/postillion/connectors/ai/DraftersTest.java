package io.postillion.connectors.ai;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.Drafter;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DraftersTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void without_any_provider_the_offline_writer_drafts() {
    Drafter drafter = drafter(AiSettings.OFFLINE);

    assertThat(author(drafter, "acme").kind()).isEqualTo(Author.Kind.OFFLINE);
  }

  @Test
  void the_first_provider_drafts_where_there_are_several() {
    Drafter drafter =
        drafter(AiSettings.of(List.of(PROVIDER.settings("main"), PROVIDER.settings("spare"))));

    assertThat(author(drafter, "acme").name()).isEqualTo("main gpt-test · draft-post 3");
  }

  @Test
  void a_brand_may_have_an_order_of_its_own_or_none() {
    Drafter drafter =
        drafter(
            new AiSettings(
                List.of(PROVIDER.settings("main"), PROVIDER.settings("spare")),
                List.of("main"),
                Map.of(new BrandId("careful"), List.of(), new BrandId("other"), List.of("spare")),
                AiSettings.DEFAULT_PATIENCE));

    assertThat(author(drafter, "acme").name()).startsWith("main ");
    assertThat(author(drafter, "other").name()).startsWith("spare ");
    assertThat(author(drafter, "careful").kind()).isEqualTo(Author.Kind.OFFLINE);
  }

  @Test
  void an_order_names_only_providers_that_there_are() {
    assertThatThrownBy(
            () ->
                new AiSettings(
                    List.of(PROVIDER.settings("main")),
                    List.of("mian"),
                    Map.of(),
                    Duration.ofSeconds(1)))
        .hasMessage("No AI provider is named 'mian'. There are: [main].");
  }

  @Test
  void two_providers_have_two_names() {
    assertThatThrownBy(
            () -> AiSettings.of(List.of(PROVIDER.settings("main"), PROVIDER.settings("main"))))
        .hasMessage("Two AI providers are named 'main'. Rename one.");
  }

  private Author author(Drafter drafter, String brand) {
    PROVIDER.answers(saying("{\"sentences\": [{\"text\": \"Hi.\", \"sources\": [1]}]}"));
    return drafter.draft(aboutTheMill().of(brand).build()).author();
  }

  private static Drafter drafter(AiSettings settings) {
    return Drafters.of(
        BrandModels.of(
            settings, HttpSettings.defaults(), new Calls(), new SteppingClock(), pause -> {}));
  }
}
