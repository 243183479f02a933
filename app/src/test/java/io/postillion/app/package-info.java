/** The whole application: the house, the demo, the browser, and real counterparts. */
package io.postillion.app;
