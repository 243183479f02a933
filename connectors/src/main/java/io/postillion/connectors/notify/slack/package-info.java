/** Slack, by incoming webhooks and Block Kit. */
@NullMarked
package io.postillion.connectors.notify.slack;

import org.jspecify.annotations.NullMarked;
