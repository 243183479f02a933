package io.postillion.core.memory;

import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the brand's approved posts that are nearest to what is to be drafted: of the same language,
 * about other articles, rather from the same network, no two nearly the same.
 */
public final class BrandMemory implements Recall {

  /** Examples that are looked at. */
  private static final int MOST = 2_000;

  /** UTF-16 units of an article's body that say what it is about. */
  private static final int BEGINNING = 800;

  private static final double SAME_NETWORK = 0.05;
  private static final double NEARLY_THE_SAME = 0.95;

  private final Examples examples;
  private final VoiceBook voice;
  private final Embeddings embeddings;
  private final Map<BrandId, MemorySettings> settings;

  public BrandMemory(
      Examples examples,
      VoiceBook voice,
      Embeddings embeddings,
      Map<BrandId, MemorySettings> settings) {
    this.examples = examples;
    this.voice = voice;
    this.embeddings = embeddings;
    this.settings = Map.copyOf(settings);
  }

  @Override
  public Recalled of(DraftRequest request) {
    BrandId brand = request.brand().id();
    String language = request.article().item().language().getLanguage();
    return new Recalled(
        nearest(request, settings.getOrDefault(brand, MemorySettings.USUAL).examples()),
        voice.inForce(brand).stream().filter(rule -> rule.isFor(language)).toList());
  }

  private List<Example> nearest(DraftRequest request, int most) {
    BrandId brand = request.brand().id();
    if (most == 0 || examples.count(brand, embeddings.model()) == 0) {
      return List.of();
    }
    Vector about = embeddings.of(about(request));
    String language = request.article().item().language().getLanguage();
    ArticleId article = request.article().id();
    List<Known> ranked =
        examples.known(brand, about.model(), MOST).stream()
            .filter(known -> known.example().language().getLanguage().equals(language))
            .filter(known -> !article.equals(known.example().article()))
            .filter(known -> known.vector().dimension() == about.dimension())
            .map(known -> new Ranked(known, likeness(known, about, request.channel().network())))
            .sorted(Comparator.comparingDouble(Ranked::likeness).reversed())
            .map(Ranked::known)
            .toList();
    List<Known> chosen = new ArrayList<>();
    for (Known known : ranked) {
      if (chosen.size() < most
          && chosen.stream()
              .noneMatch(one -> one.vector().likeness(known.vector()) > NEARLY_THE_SAME)) {
        chosen.add(known);
      }
    }
    return chosen.stream().map(Known::example).collect(Collectors.toUnmodifiableList());
  }

  private record Ranked(Known known, double likeness) {}

  private static double likeness(Known known, Vector about, String network) {
    return known.vector().likeness(about)
        + (known.example().network().equals(network) ? SAME_NETWORK : 0);
  }

  private static String about(DraftRequest request) {
    String body = request.article().item().body();
    return String.join(
        "\n",
        request.article().item().title(),
        request.brief().keyMessage(),
        body.substring(0, Math.min(body.length(), BEGINNING)));
  }
}
