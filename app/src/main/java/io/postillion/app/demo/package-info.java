/**
 * Sample articles, and a scripted approver that exists only here and speaks only to the sandbox.
 */
@NullMarked
package io.postillion.app.demo;

import org.jspecify.annotations.NullMarked;
