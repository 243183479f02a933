/** What a host application adds: Postillion as Spring Boot auto-configuration. */
@NullMarked
package io.postillion.plugin;

import org.jspecify.annotations.NullMarked;
