package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.ImageContent.DetailLevel;
import java.util.Base64;

/**
 * A picture that goes with a question; what is written on it is data, as all that is asked about.
 *
 * @param type {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code image/gif}
 */
public record Sight(byte[] bytes, String type) {

  Content content() {
    return ImageContent.from(Base64.getEncoder().encodeToString(bytes), type, DetailLevel.AUTO);
  }
}
