package io.postillion.core.post;

import java.net.URI;

/** The article a post points to, with what a network shows for it. */
public record LinkCard(URI uri, String title, String description) {}
