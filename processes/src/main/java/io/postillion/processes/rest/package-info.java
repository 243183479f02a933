/** A Camunda 7 that runs somewhere else, spoken to over its REST API. */
@NullMarked
package io.postillion.processes.rest;

import org.jspecify.annotations.NullMarked;
