package io.postillion.plugin.api;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ideas.Idea;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.api.hook.AddressConfiguration;
import io.postillion.plugin.api.hook.HookConfiguration;
import io.postillion.plugin.api.problem.ProblemResolver;
import io.postillion.plugin.security.CurrentCaller;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The REST API and the webhooks in. What they call is taken from the context: the use cases and
 * ports of core, the {@link io.postillion.plugin.store.ApiTokens}, a {@link
 * io.postillion.plugin.api.hook.HookSecrets}, a {@link io.postillion.plugin.api.hook.LookAgain} and
 * a clock.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postillion.api.enabled", matchIfMissing = true)
@Import({
  AiCallsController.class,
  AddressConfiguration.class,
  AiUseController.class,
  ApiDocs.class,
  ArticlesController.class,
  BrakeController.class,
  BrandsController.class,
  BriefsController.class,
  CampaignsController.class,
  ChannelsController.class,
  DecisionsController.class,
  EngagementController.class,
  EvidenceController.class,
  HookConfiguration.class,
  IdeasController.class,
  LibraryController.class,
  PicturesController.class,
  PostsController.class,
  SourcesController.class,
  SuggestionsController.class,
  TokensController.class,
  TranslationsController.class,
  VariantsController.class,
  VoiceController.class,
  WorkItemsController.class,
  WritingController.class
})
public class ApiConfiguration {

  @Bean("postillionCoreTypes")
  CoreTypes postillionCoreTypes() {
    return new CoreTypes();
  }

  @Bean("postillionApiEventStreams")
  EventStreams eventStreams() {
    return new EventStreams();
  }

  @Bean("postillionApi")
  WebMvcConfigurer postillionApi(
      CurrentCaller caller, @Value("${postillion.base-path:}") String root) {
    return new Mvc(caller, root);
  }

  private record Mvc(CurrentCaller caller, String root) implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
      interceptors
          .addInterceptor(new BrandGate(caller))
          .addPathPatterns(root + BrandGate.ADDRESSES);
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
      formats.addConverter(
          String.class,
          PostStatus.class,
          word -> PostStatus.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
      formats.addConverter(
          String.class,
          Idea.Status.class,
          word -> Idea.Status.valueOf(word.toUpperCase(Locale.ROOT)));
      formats.addConverter(
          String.class,
          AiCall.Outcome.class,
          word -> AiCall.Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
      converters.add(0, new ApiJson());
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
      resolvers.add(0, new ProblemResolver(root + "/api/v1/"));
    }
  }
}
