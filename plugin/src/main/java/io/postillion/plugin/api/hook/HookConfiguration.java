package io.postillion.plugin.api.hook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The webhooks in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postillion.hooks.enabled", matchIfMissing = true)
@Import({AddressConfiguration.class, HookController.class})
public class HookConfiguration {}
