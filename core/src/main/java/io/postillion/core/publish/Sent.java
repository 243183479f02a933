package io.postillion.core.publish;

import java.net.URI;

/**
 * A network's word that a post is out.
 *
 * @param remoteId the network's own id of it
 * @param permalink where people see it
 */
public record Sent(String remoteId, URI permalink) {}
