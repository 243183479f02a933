package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceDecisions;
import io.postillion.core.memory.WordVectors;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Voice rules and the memory, found by words alone. */
@Configuration(proxyBeanMethods = false)
class VoiceBeans {

  @Bean
  MemoryExamples examples() {
    return new MemoryExamples();
  }

  @Bean
  VoiceBook voiceBook(MemoryExamples examples, Transactions transactions, Clock clock) {
    return new VoiceBook(
        examples, new WordVectors(), new Decisions(), Map.of(), transactions, clock);
  }

  @Bean
  Learning learning(
      MemoryExamples examples, Posts posts, Brands brands, Transactions transactions) {
    return new Learning(examples, new WordVectors(), posts, brands, transactions, Map.of());
  }

  private static final class Decisions implements VoiceDecisions {

    private final Map<String, VoiceDecision> last = new LinkedHashMap<>();

    @Override
    public void add(BrandId brand, VoiceDecision decision) {
      last.put(brand + " " + decision.rule(), decision);
    }

    @Override
    public List<VoiceDecision> current(BrandId brand) {
      Collection<VoiceDecision> all = last.values();
      return all.stream()
          .filter(decision -> decision.change().in(brand).equals(decision.rule()))
          .toList();
    }
  }
}
