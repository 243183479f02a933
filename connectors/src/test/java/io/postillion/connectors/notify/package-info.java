@NullUnmarked
package io.postillion.connectors.notify;

import org.jspecify.annotations.NullUnmarked;
