package io.postillion.connectors.ai.imagine;

import io.postillion.connectors.ai.model.ImageProvider;
import io.postillion.connectors.pictures.Generated;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Imaginer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a model make a picture as a person describes it, and marks it as such in its bytes. */
public final class ModelImaginer implements Imaginer {

  static final String TASK = "imagine-picture";

  private static final Pattern VERSION = Pattern.compile("version: (\\d+)\\R+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}&&[^\\x{200C}\\x{200D}]]");

  private final ImageProvider provider;
  private final Set<BrandId> brands;
  private final String version;
  private final String prompt;

  /**
   * @param brands that may use it; none means all
   */
  public ModelImaginer(ImageProvider provider, Set<BrandId> brands) {
    this.provider = provider;
    this.brands = Set.copyOf(brands);
    String file = file();
    Matcher found = VERSION.matcher(file);
    if (!found.lookingAt()) {
      throw new IllegalStateException("The prompt '%s' has no version".formatted(TASK));
    }
    this.version = found.group(1);
    this.prompt = file.substring(found.end()).strip();
  }

  @Override
  public boolean serves(BrandId brand) {
    return brands.isEmpty() || brands.contains(brand);
  }

  @Override
  public Imagined imagine(BrandId brand, Asked asked, String wish) {
    byte[] bytes = provider.picture(brand, asked, TASK, version, prompt(wish));
    Picture picture =
        Generated.marked(bytes)
            .orElseThrow(
                () ->
                    new Rejected(
                        "AI provider '%s' sent something that is no PNG or JPEG. Ask again, or choose another model."
                            .formatted(provider.name())));
    return new Imagined(
        picture, "%s %s · %s %s".formatted(provider.name(), provider.model(), TASK, version));
  }

  String prompt(String wish) {
    return prompt.replace("{{wish}}", UNSEEN.matcher(wish).replaceAll("").strip());
  }

  private static String file() {
    try (InputStream file = ModelImaginer.class.getResourceAsStream(TASK + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("The prompt file '%s.txt' is missing".formatted(TASK));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
