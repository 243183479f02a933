package io.postillion.core.memory;

import io.postillion.core.post.PostId;
import java.util.Locale;

/** What people made of a draft of an approved post, in its words. */
public record Edited(PostId post, Locale language, String before, String after) {}
