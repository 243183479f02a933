package io.postillion.plugin.desk.memory;

import io.postillion.core.ai.AiProvider;
import io.postillion.core.ai.AiProviders;
import io.postillion.core.ai.Price;
import io.postillion.core.brand.BrandId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Two models; the first one has a price. */
public final class MemoryProviders implements AiProviders {

  private static final AiProvider OPENAI =
      new AiProvider(
          "openai",
          "gpt-5-mini",
          new Price(new BigDecimal("0.25"), new BigDecimal("2"), Currency.getInstance("EUR")));

  private static final AiProvider LOCAL = new AiProvider("local", "llama<3>", null);

  private List<AiProvider> all = List.of(OPENAI, LOCAL);

  /** The first one goes. */
  public void lose() {
    all = List.of(LOCAL);
  }

  /** Both are there. */
  public void reset() {
    all = List.of(OPENAI, LOCAL);
  }

  @Override
  public List<AiProvider> of(BrandId brand) {
    return all;
  }
}
