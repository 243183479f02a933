package io.postillion.plugin.wiring;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.FetchedPictures;
import io.postillion.connectors.pictures.PictureSettings;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.brand.Grants;
import io.postillion.core.post.Pictures;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import io.postillion.plugin.connect.AccessTokens;
import io.postillion.plugin.connect.BlueskyKind;
import io.postillion.plugin.connect.CmsKind;
import io.postillion.plugin.connect.ConfiguredConnections;
import io.postillion.plugin.connect.FeedKind;
import io.postillion.plugin.connect.FolderKind;
import io.postillion.plugin.connect.FolderWatches;
import io.postillion.plugin.connect.InstagramKind;
import io.postillion.plugin.connect.LinkedInKind;
import io.postillion.plugin.connect.MastodonKind;
import io.postillion.plugin.connect.NetworkKind;
import io.postillion.plugin.connect.OAuthApps;
import io.postillion.plugin.connect.SandboxKind;
import io.postillion.plugin.connect.ThreadsKind;
import io.postillion.plugin.connect.WordPressKind;
import io.postillion.plugin.connect.XKind;
import io.postillion.plugin.pictures.PictureAddresses;
import io.postillion.routes.cms.CmsComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outside world: one bean for each kind of CMS and network. */
@Configuration(proxyBeanMethods = false)
public class ConnectorConfiguration {

  @Bean("postillionHttpSettings")
  HttpSettings httpSettings(PostillionProperties properties) {
    HttpSettings direct = HttpSettings.defaults().allowing(properties.http().allowedHosts());
    URI proxy = properties.http().proxy();
    return proxy == null ? direct : direct.through(proxy);
  }

  @Bean("postillionHttp")
  Http http(HttpSettings settings) {
    return new Http(settings);
  }

  @Bean("postillionOauthApps")
  OAuthApps oauthApps(PostillionProperties properties, InstallationKey key) {
    return new OAuthApps(properties, key);
  }

  @Bean("postillionAccessTokens")
  AccessTokens accessTokens(OAuthApps apps, Grants grants, Http http, Clock clock) {
    return new AccessTokens(apps, grants, http, clock);
  }

  @Bean("postillionFolderKind")
  CmsKind folderKind(Clock clock) {
    return new FolderKind(clock);
  }

  @Bean("postillionFeedKind")
  CmsKind feedKind(Http http, Clock clock) {
    return new FeedKind(http, clock);
  }

  @Bean("postillionWordPressKind")
  CmsKind wordPressKind(Http http, Clock clock, HttpSettings settings) {
    return new WordPressKind(http, clock, settings.allowedHosts());
  }

  @Bean("postillionSandboxKind")
  NetworkKind sandboxKind(
      SandboxWall wall,
      PostillionProperties properties,
      Clock clock,
      @Value("${postillion.base-path:}") String root) {
    return new SandboxKind(wall, URI.create(home(properties) + root), clock);
  }

  @Bean("postillionBlueskyKind")
  NetworkKind blueskyKind(Http http, Clock clock) {
    return new BlueskyKind(http, clock);
  }

  @Bean("postillionMastodonKind")
  NetworkKind mastodonKind(Http http, Clock clock) {
    return new MastodonKind(http, clock);
  }

  @Bean("postillionXKind")
  NetworkKind xKind(AccessTokens tokens, Http http, Clock clock) {
    return new XKind(tokens, http, clock);
  }

  @Bean("postillionLinkedInKind")
  NetworkKind linkedInKind(AccessTokens tokens, Http http, Clock clock) {
    return new LinkedInKind(tokens, http, clock);
  }

  @Bean("postillionPictureAddresses")
  PictureAddresses pictureAddresses(
      PostillionProperties properties, InstallationKey key, Clock clock) {
    return new PictureAddresses(properties.baseUri(), key, clock);
  }

  @Bean("postillionInstagramKind")
  NetworkKind instagramKind(
      AccessTokens tokens, PictureAddresses pictures, Http http, Clock clock) {
    return new InstagramKind(tokens, pictures, http, clock);
  }

  @Bean("postillionThreadsKind")
  NetworkKind threadsKind(AccessTokens tokens, PictureAddresses pictures, Http http, Clock clock) {
    return new ThreadsKind(tokens, pictures, http, clock);
  }

  @Bean("postillionConnections")
  ConfiguredConnections connections(
      PostillionProperties properties,
      ObjectProvider<CmsKind> cmsKinds,
      ObjectProvider<NetworkKind> networkKinds) {
    return new ConfiguredConnections(
        properties, cmsKinds.stream().toList(), networkKinds.stream().toList());
  }

  @Bean("postillionPictures")
  Pictures pictures(PostillionProperties properties, Http http, Clock clock) {
    return new FetchedPictures(PictureSettings.of(folders(properties)), http, clock);
  }

  @Bean("postillionFolderWatches")
  @ConditionalOnProperty(name = "postillion.ingest.enabled", matchIfMissing = true)
  FolderWatches folderWatches(PostillionProperties properties, CmsComponent cms) {
    return new FolderWatches(properties, cms::lookAgain);
  }

  private static String home(PostillionProperties properties) {
    return properties.baseUri().toString().replaceFirst("/+$", "");
  }

  /** Only pictures that lie in a source's own folder are read from the disk. */
  private static Set<Path> folders(PostillionProperties properties) {
    return sources(properties).stream()
        .map(SourceProperties::folder)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<SourceProperties> sources(PostillionProperties properties) {
    return properties.brands().values().stream()
        .flatMap(brand -> brand.sources().values().stream())
        .toList();
  }
}
