package io.postillion.plugin.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A Camunda 7 that runs somewhere else.
 *
 * @param url of its REST API, e.g. {@code https://camunda.example/engine-rest}
 * @param user for basic authentication, with a password
 * @param token a bearer token, in place of both
 * @param longPoll how long the engine keeps a question for work open
 */
@ConfigurationProperties("postillion.engine.remote")
public record RemoteEngineProperties(
    URI url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String token,
    @DefaultValue("10s") Duration longPoll) {}
