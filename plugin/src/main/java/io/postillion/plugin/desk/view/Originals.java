package io.postillion.plugin.desk.view;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import io.postillion.plugin.desk.text.SourceText;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what a post was translated from, and into what it was translated. */
public final class Originals {

  /**
   * A translation of a post.
   *
   * @param language empty while it has no text
   */
  public record Other(PostId id, String network, String channel, String language, String status) {}

  private final Translations translations;
  private final Posts posts;
  private final Channels channels;

  public Originals(Translations translations, Posts posts, Channels channels) {
    this.translations = translations;
    this.posts = posts;
    this.channels = channels;
  }

  /**
   * @param passages sentences of the source, each with the numbers of those that translate it
   */
  public Optional<OriginalView> of(BrandId brand, PostId id, Map<String, List<String>> passages) {
    return translations
        .find(brand, id)
        .flatMap(
            translation ->
                posts
                    .revision(brand, translation.revision())
                    .map(revision -> view(brand, translation, revision, passages)));
  }

  private OriginalView view(
      BrandId brand,
      Translation translation,
      Revision revision,
      Map<String, List<String>> passages) {
    Post source = posts.get(brand, translation.source());
    Channel channel = channels.get(brand, source.channel());
    return new OriginalView(
        source.id(),
        channel.network(),
        Visible.text(channel.name()),
        revision.content().language().toLanguageTag(),
        revision.number(),
        SourceText.blocks(revision.content().text(), passages),
        revision.content().media().stream()
            .map(Media::alt)
            .filter(alt -> !alt.isBlank())
            .map(Visible::text)
            .toList(),
        !revision.id().equals(source.current()));
  }

  /** Oldest first. */
  public List<Other> translations(BrandId brand, PostId source) {
    return translations.of(brand, source).stream()
        .map(translation -> posts.get(brand, translation.post()))
        .map(post -> other(brand, post))
        .toList();
  }

  private Other other(BrandId brand, Post post) {
    Channel channel = channels.get(brand, post.channel());
    return new Other(
        post.id(),
        channel.network(),
        Visible.text(channel.name()),
        posts
            .current(post)
            .map(revision -> revision.content().language().toLanguageTag())
            .orElse(""),
        post.status().name());
  }
}
