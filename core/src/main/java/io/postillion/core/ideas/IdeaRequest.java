package io.postillion.core.ideas;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Channel;
import io.postillion.core.content.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What ideas are wanted for.
 *
 * @param articles what they may rest on, the nearest to the topic first; may be empty
 * @param topic what a person asked about; empty when it is the article
 * @param past texts of posts that are out or on their way, the newest first
 * @param today in the brand's zone
 * @param reader the language in which reasons are given
 * @param most how many are wanted
 * @param asked by whom
 */
public record IdeaRequest(
    Brand brand,
    List<Channel> channels,
    List<Article> articles,
    String topic,
    List<String> past,
    LocalDate today,
    Locale reader,
    int most,
    Asked asked) {

  public IdeaRequest {
    channels = List.copyOf(channels);
    articles = List.copyOf(articles);
    past = List.copyOf(past);
  }
}
