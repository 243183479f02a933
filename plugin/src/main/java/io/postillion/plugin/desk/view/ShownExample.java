package io.postillion.plugin.desk.view;

import io.postillion.core.post.PostId;

/** A post that a model was shown as an example, on one line. */
public record ShownExample(PostId post, String text) {}
