/**
 * Who is at the door: logins of people, what a browser may do with our pages, and who is asking.
 */
@NullMarked
package io.postillion.plugin.security;

import org.jspecify.annotations.NullMarked;
