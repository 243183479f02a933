package io.postillion.plugin;

import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.wiring.AiConfiguration;
import io.postillion.plugin.wiring.BudgetConfiguration;
import io.postillion.plugin.wiring.CalendarConfiguration;
import io.postillion.plugin.wiring.CampaignConfiguration;
import io.postillion.plugin.wiring.ChannelConfiguration;
import io.postillion.plugin.wiring.CheckConfiguration;
import io.postillion.plugin.wiring.ComponentConfiguration;
import io.postillion.plugin.wiring.ConnectorConfiguration;
import io.postillion.plugin.wiring.CoreConfiguration;
import io.postillion.plugin.wiring.EngineConfiguration;
import io.postillion.plugin.wiring.EvidenceConfiguration;
import io.postillion.plugin.wiring.IdeasConfiguration;
import io.postillion.plugin.wiring.InsightConfiguration;
import io.postillion.plugin.wiring.LibraryConfiguration;
import io.postillion.plugin.wiring.LinksConfiguration;
import io.postillion.plugin.wiring.LiveConfiguration;
import io.postillion.plugin.wiring.MemoryConfiguration;
import io.postillion.plugin.wiring.ModelsConfiguration;
import io.postillion.plugin.wiring.NoticeConfiguration;
import io.postillion.plugin.wiring.PeopleConfiguration;
import io.postillion.plugin.wiring.RecurringConfiguration;
import io.postillion.plugin.wiring.ReinsConfiguration;
import io.postillion.plugin.wiring.ReleaseConfiguration;
import io.postillion.plugin.wiring.RemoteEngineConfiguration;
import io.postillion.plugin.wiring.RouteConfiguration;
import io.postillion.plugin.wiring.RunningConfiguration;
import io.postillion.plugin.wiring.SampleConfiguration;
import io.postillion.plugin.wiring.SettingConfiguration;
import io.postillion.plugin.wiring.SourceConfiguration;
import io.postillion.plugin.wiring.StoreConfiguration;
import io.postillion.plugin.wiring.TasklistConfiguration;
import io.postillion.plugin.wiring.TranslationConfiguration;
import io.postillion.plugin.wiring.VisualsConfiguration;
import io.postillion.plugin.wiring.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Everything that a Spring Boot application gets by depending on Postillion. It comes after Spring
 * Security's own defaults, so that a host that relies on them keeps them for its pages.
 */
@AutoConfiguration(
    after = {DataSourceTransactionManagerAutoConfiguration.class, SecurityAutoConfiguration.class})
@ConditionalOnProperty(name = "postillion.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PostillionProperties.class)
@Import({
  StoreConfiguration.class,
  ComponentConfiguration.class,
  ConnectorConfiguration.class,
  AiConfiguration.class,
  ReinsConfiguration.class,
  BudgetConfiguration.class,
  ReleaseConfiguration.class,
  RemoteEngineConfiguration.class,
  EngineConfiguration.class,
  CoreConfiguration.class,
  EvidenceConfiguration.class,
  InsightConfiguration.class,
  IdeasConfiguration.class,
  MemoryConfiguration.class,
  ModelsConfiguration.class,
  CalendarConfiguration.class,
  CheckConfiguration.class,
  LibraryConfiguration.class,
  LinksConfiguration.class,
  LiveConfiguration.class,
  NoticeConfiguration.class,
  TasklistConfiguration.class,
  CampaignConfiguration.class,
  PeopleConfiguration.class,
  RecurringConfiguration.class,
  RouteConfiguration.class,
  RunningConfiguration.class,
  SampleConfiguration.class,
  SettingConfiguration.class,
  ChannelConfiguration.class,
  SourceConfiguration.class,
  TranslationConfiguration.class,
  VisualsConfiguration.class,
  WebConfiguration.class
})
public class PostillionAutoConfiguration {}
