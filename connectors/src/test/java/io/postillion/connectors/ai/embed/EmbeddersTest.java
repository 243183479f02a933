package io.postillion.connectors.ai.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Vector;
import io.postillion.core.memory.WordVectors;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddersTest {

  /** Whoever connects to somewhere with what Java brings along is asked here first. */
  private static final List<URI> ASKED = new CopyOnWriteArrayList<>();

  private static final ProxySelector BEFORE = ProxySelector.getDefault();

  @BeforeAll
  static void watch() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            ASKED.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
  }

  @AfterAll
  static void stop() {
    ProxySelector.setDefault(BEFORE);
  }

  @Test
  void the_built_in_model_tells_what_an_english_text_is_about_without_common_words() {
    Embeddings embeddings = Embedders.builtIn();
    Vector bread = embeddings.of("Our bakery opens at dawn.");

    assertThat(embeddings.model()).isEqualTo("all-minilm-l6-v2-q");
    assertThat(embeddings.readsMeaning()).isTrue();
    assertThat(bread.dimension()).isEqualTo(384).isEqualTo(embeddings.dimension());
    assertThat(bread.likeness(embeddings.of("Fresh bread early in the morning")))
        .isGreaterThan(bread.likeness(embeddings.of("The court dismissed the appeal")) + 0.2);
    assertThat(embeddings.of(List.of("", "bread"))).hasSize(2);
  }

  @Test
  void it_tells_nobody_that_it_was_started() {
    Embedders.builtIn().of("bread");

    assertThat(ASKED).isEmpty();
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  @Test
  void a_model_is_loaded_at_first_use_once() {
    AtomicInteger loads = new AtomicInteger();
    Embeddings embeddings =
        new FirstUse(
            () -> {
              loads.incrementAndGet();
              return new WordVectors();
            },
            "named before",
            7);

    assertThat(embeddings.model()).isEqualTo("named before");
    assertThat(embeddings.dimension()).isEqualTo(7);
    assertThat(loads).hasValue(0);

    embeddings.of("bread");
    embeddings.of("oven");

    assertThat(loads).hasValue(1);
  }

  @Test
  void where_it_cannot_be_loaded_words_serve_and_say_so() {
    Embeddings embeddings =
        new FirstUse(
            () -> {
              throw new UnsatisfiedLinkError("no library for this machine");
            },
            "model",
            384);

    Vector vector = embeddings.of("bread");

    assertThat(vector.model()).isEqualTo("words-1").isEqualTo(embeddings.model());
    assertThat(embeddings.readsMeaning()).isFalse();
    assertThat(embeddings.dimension()).isEqualTo(vector.dimension());
  }

  @Test
  void words_alone_never_load_a_model() {
    assertThat(Embedders.words().of("bread").model()).isEqualTo("words-1");
  }
}
