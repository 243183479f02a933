package io.postillion.plugin;

import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.wiring.CoreConfiguration;
import io.postillion.plugin.wiring.RouteConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Everything that a Spring Boot application gets by depending on Postillion. */
@AutoConfiguration
@EnableConfigurationProperties(PostillionProperties.class)
@Import({CoreConfiguration.class, RouteConfiguration.class})
public class PostillionAutoConfiguration {}
