package io.postillion.plugin.api;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.translate.Translating;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import io.postillion.plugin.security.Caller;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts")
@Tag(name = "Posts")
class TranslationsController {

  private final Translating translating;
  private final Translations translations;
  private final Posts posts;
  private final CurrentCaller caller;

  TranslationsController(
      Translating translating, Translations translations, Posts posts, CurrentCaller caller) {
    this.translating = translating;
    this.translations = translations;
    this.posts = posts;
    this.caller = caller;
  }

  /**
   * @param channel of the same brand
   * @param language to translate into, e.g. {@code fr}
   */
  record WantedTranslation(String channel, String language) implements Wire {

    WantedTranslation {
      new ChannelId(Wire.required("channel", channel));
      Wire.required("language", language);
    }
  }

  /**
   * What a post was translated from.
   *
   * @param post the translation
   * @param source the post that it was made of
   * @param revision of the source, as it was then
   */
  record TranslationView(UUID post, UUID source, UUID revision, Instant at) implements Wire {

    static TranslationView of(Translation translation) {
      return new TranslationView(
          translation.post().value(),
          translation.source().value(),
          translation.revision().value(),
          translation.at());
    }
  }

  @GetMapping("/{post}/translations")
  @Operation(
      summary = "The translations of a post",
      description = "Oldest first, each with the revision that it was made of.")
  Items<TranslationView> list(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(
        translations.of(brand, posts.get(brand, post).id()).stream()
            .map(TranslationView::of)
            .toList());
  }

  @PostMapping("/{post}/translations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Translate a post",
      description =
          "Its newest revision becomes a new post in another language, by the brand's model. It goes "
              + "the same way as any other, and every version of it is held against what it was "
              + "made of.")
  ResponseEntity<PostView> translate(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody WantedTranslation body) {
    ChannelId channel = new ChannelId(body.channel());
    Locale to = Locale.forLanguageTag(body.language());
    PostId made =
        caller.get() instanceof Caller.Program
            ? translating.translate(Asked.byProgram(), brand, post, channel, to)
            : translating.translate(caller.get().person(), brand, post, channel, to);
    URI address =
        ServletUriComponentsBuilder.fromCurrentRequestUri()
            .path("/../../{id}")
            .build(made.value())
            .normalize();
    return ResponseEntity.created(address).body(PostView.of(posts.get(brand, made)));
  }
}
