package io.postillion.core.content;

import java.net.URI;

/**
 * A picture that belongs to an article, not yet fetched.
 *
 * @param alt what it shows, in words; empty when the CMS has none
 */
public record Image(URI location, String alt) {}
