package io.postillion.core.insight;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;

/**
 * How people responded to a post within a day.
 *
 * @param drafter the author of its first draft as shown, when that was a model; else empty
 * @param text as it is out
 * @param interactions see {@link Engagement#interactions()}
 */
public record Response(
    PostId post, ChannelId channel, String drafter, String text, long interactions) {}
