/** Any other system, by a webhook that is signed as Standard Webhooks say. */
@NullMarked
package io.postillion.connectors.notify.webhook;

import org.jspecify.annotations.NullMarked;
