/** WordPress over its REST API, and its plugin of ours that shows the posts on the articles. */
@NullMarked
package io.postillion.connectors.cms.wordpress;

import org.jspecify.annotations.NullMarked;
