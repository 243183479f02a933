package io.postillion.plugin.api.hook;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The webhooks in. */
@Configuration(proxyBeanMethods = false)
@Import(HookController.class)
public class HookConfiguration {}
