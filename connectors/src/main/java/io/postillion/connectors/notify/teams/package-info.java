/** Microsoft Teams, by webhooks of Workflows and Adaptive Cards. */
@NullMarked
package io.postillion.connectors.notify.teams;

import org.jspecify.annotations.NullMarked;
