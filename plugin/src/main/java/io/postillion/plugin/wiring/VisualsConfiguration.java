package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Describers;
import io.postillion.connectors.ai.imagine.ModelImaginer;
import io.postillion.connectors.ai.model.ImageProvider;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.connectors.cards.CardPictures;
import io.postillion.connectors.cards.CardPictures.Look;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.Cropping;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Briefs;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Editing;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.setting.ChosenDesigns;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.Depicting;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.CardPainter;
import io.postillion.core.visual.Colour;
import io.postillion.core.visual.Cropper;
import io.postillion.core.visual.Describer;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Imaginer;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.CardProperties;
import io.postillion.plugin.config.PostillionProperties.ImageProperties;
import io.postillion.plugin.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cards, crops, and words for what pictures show. */
@Configuration(proxyBeanMethods = false)
public class VisualsConfiguration {

  @Bean("postillionMadePictures")
  MadePictures madePictures(Stores stores) {
    return stores.madePictures();
  }

  @Bean("postillionAltTexts")
  AltTexts altTexts(Stores stores) {
    return stores.altTexts();
  }

  /** Refuses a design that people could not read before anybody waits for a card. */
  @Bean("postillionCardPainter")
  @ConditionalOnMissingBean
  CardPainter cardPainter(PostillionProperties properties, ChosenDesigns designs) {
    return new CardPictures(
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    brand -> new BrandId(brand.getKey()),
                    brand ->
                        new Look(
                            brand.getValue().name(),
                            design(brand.getKey(), brand.getValue().card())))),
        designs);
  }

  @Bean("postillionCardDesigns")
  ChosenDesigns cardDesigns(PostillionProperties properties, ChosenNow chosen) {
    Map<BrandId, CardDesign> designs =
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> design(brand.getKey(), brand.getValue().card())));
    return new ChosenDesigns(brand -> designs.getOrDefault(brand, CardDesign.PLAIN), chosen::of);
  }

  @Bean("postillionDepicting")
  Depicting depicting(
      ChosenDesigns designs, CardPainter painter, Articles articles, Brands brands) {
    return new Depicting(designs.configured(), painter, articles, brands);
  }

  static CardDesign design(String brand, CardProperties card) {
    try {
      return new CardDesign(
          Colour.of(card.background()),
          Colour.of(card.text()),
          Colour.of(card.accent()),
          card.font(),
          card.logo());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "postillion.brands.%s.card: %s".formatted(brand, e.getMessage()), e);
    }
  }

  @Bean("postillionCropper")
  @ConditionalOnMissingBean
  Cropper cropper() {
    return new Cropping();
  }

  @Bean("postillionDescriber")
  @ConditionalOnMissingBean
  Describer describer(BrandModels models) {
    return Describers.of(models);
  }

  @Bean("postillionImaginer")
  @ConditionalOnMissingBean
  Imaginer imaginer(
      PostillionProperties properties,
      HttpSettings http,
      AiCalls calls,
      BrandModels models,
      Clock clock,
      @Value("${postillion.ai.enabled:true}") boolean on) {
    ImageProperties images = properties.ai().images();
    if (images == null || !on) {
      return Imaginer.NONE;
    }
    return new ModelImaginer(
        new ImageProvider(provider(images), images.size(), http, calls, models.reins(), clock),
        images.brands().stream().map(BrandId::new).collect(Collectors.toSet()));
  }

  private static ProviderSettings provider(ImageProperties images) {
    URI url = images.url();
    String key = images.apiKey();
    return new ProviderSettings(
        "images",
        ProviderKind.OPENAI,
        url == null ? ProviderKind.OPENAI.defaultBaseUrl().orElseThrow() : url,
        key == null || key.isBlank() ? null : Secret.of(key),
        images.model(),
        images.timeout(),
        null,
        false);
  }

  @Bean("postillionIllustrating")
  Illustrating illustrating(
      CardPainter painter,
      Cropper cropper,
      Imaginer imaginer,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Pictures pictures,
      MediaStore media,
      MadePictures made,
      Checking checking,
      Editing editing,
      Clock clock) {
    return new Illustrating(
        painter, cropper, imaginer, channels, networks, articles, briefs, posts, pictures, media,
        made, checking, editing, clock);
  }

  @Bean("postillionDescribing")
  Describing describing(
      Describer describer,
      Brands brands,
      NetworkConnections networks,
      Articles articles,
      Posts posts,
      MediaStore media,
      MadePictures made,
      AltTexts altTexts,
      Clock clock) {
    return new Describing(
        describer, brands, networks, articles, posts, media, made, altTexts, clock);
  }
}
