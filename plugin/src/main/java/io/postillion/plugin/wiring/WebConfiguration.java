package io.postillion.plugin.wiring;

import io.postillion.connectors.http.Http;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.api.ApiConfiguration;
import io.postillion.plugin.api.hook.HookConfiguration;
import io.postillion.plugin.api.hook.HookSecrets;
import io.postillion.plugin.api.hook.LookAgain;
import io.postillion.plugin.client.ClientConfiguration;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.connect.OAuthApps;
import io.postillion.plugin.desk.DeskConfiguration;
import io.postillion.plugin.pictures.PicturesConfiguration;
import io.postillion.plugin.security.CallerConfiguration;
import io.postillion.plugin.security.SecurityConfiguration;
import io.postillion.plugin.store.ConnectStates;
import io.postillion.routes.cms.CmsComponent;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Desk, REST API, webhooks, pictures for networks, and who may come in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({
  DeskConfiguration.class,
  ApiConfiguration.class,
  CallerConfiguration.class,
  HookConfiguration.class,
  ClientConfiguration.class,
  PicturesConfiguration.class,
  WebConfiguration.Doors.class
})
public class WebConfiguration {

  /** A host may keep the doors to our addresses itself; it then says who makes a request. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "postillion.security.enabled", matchIfMissing = true)
  @Import(SecurityConfiguration.class)
  static class Doors {}

  @Bean("postillionConnecting")
  Connecting connecting(
      OAuthApps apps,
      Channels channels,
      ConnectStates states,
      ChannelCare care,
      Http http,
      Clock clock,
      PostillionProperties properties,
      @Value("${postillion.desk.base-path:/desk}") String desk) {
    String home = properties.baseUri().toString().replaceFirst("/+$", "");
    return new Connecting(
        apps, channels, states, care, http, clock, URI.create(home + desk + "/oauth/callback"));
  }

  @Bean("postillionLookAgain")
  LookAgain lookAgain(CmsComponent cms) {
    return cms::lookAgain;
  }

  @Bean("postillionHookSecrets")
  HookSecrets hookSecrets(PostillionProperties properties) {
    Map<SourceId, Secret> secrets =
        properties.brands().values().stream()
            .flatMap(brand -> brand.sources().entrySet().stream())
            .filter(source -> source.getValue().hookSecret() != null)
            .collect(
                Collectors.toMap(
                    source -> new SourceId(source.getKey()),
                    source -> Secret.of(String.valueOf(source.getValue().hookSecret()))));
    Function<SourceId, Secret> known = secrets::get;
    return source -> Optional.ofNullable(known.apply(source));
  }
}
