package io.postillion.core.notice;

import io.postillion.core.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached. Addresses of webhooks are as good as passwords, so none is ever shown.
 *
 * @param to an e-mail address or the address of a webhook
 * @param key what a webhook is signed with; null for none
 */
public record Address(Secret to, @Nullable Secret key) {}
