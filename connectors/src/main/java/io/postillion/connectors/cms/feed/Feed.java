package io.postillion.connectors.cms.feed;

import io.postillion.core.content.Cms.Skipped;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed, whatever its format.
 *
 * @param next the page with older items; null when there is none
 */
record Feed(String title, List<Entry> entries, List<Skipped> skipped, @Nullable URI next) {}
