package io.postillion.plugin.wiring;

import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.check.BrandSurroundings;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Surroundings;
import io.postillion.core.memory.LearnedVoice;
import io.postillion.core.post.Posts;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.ChosenPolicies;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.config.ConfiguredPolicies;
import io.postillion.plugin.config.PostillionProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What checks hold a post against besides its source. */
@Configuration(proxyBeanMethods = false)
public class CheckConfiguration {

  @Bean("postillionPolicies")
  @ConditionalOnMissingBean
  Policies policies(PostillionProperties properties, ChosenNow chosen) {
    return new ChosenPolicies(new ConfiguredPolicies(properties), chosen::of);
  }

  @Bean("postillionSurroundings")
  Surroundings surroundings(
      Posts posts,
      Brands brands,
      Policies policies,
      MadePictures pictures,
      Channels channels,
      Translations translations,
      LearnedVoice voice,
      PictureRights rights,
      Clock clock) {
    return new BrandSurroundings(
        posts,
        brands,
        policies,
        pictures::isGenerated,
        channels,
        translations,
        voice,
        rights,
        clock);
  }
}
