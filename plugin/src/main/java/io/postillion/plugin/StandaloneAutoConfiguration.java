package io.postillion.plugin;

import io.postillion.plugin.security.StandaloneSecurityConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * What is not ours is closed, in the application that is nothing but Postillion; a host that has
 * other pages decides about them itself. It comes before Spring Security's own defaults, in their
 * place.
 */
@AutoConfiguration(
    before = {SecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("postillion.security.stand-alone")
@Import(StandaloneSecurityConfiguration.class)
public class StandaloneAutoConfiguration {}
