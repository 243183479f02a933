package io.postillion.plugin.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only where the engine runs in this application, and not somewhere else behind its REST API. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(
    name = "postillion.engine.remote.url",
    havingValue = "none",
    matchIfMissing = true)
public @interface ConditionalOnOwnEngine {}
