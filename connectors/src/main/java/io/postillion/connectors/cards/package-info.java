/** Paints cards: words as outlines of a font, laid into an SVG template, and that into pixels. */
@NullMarked
package io.postillion.connectors.cards;

import org.jspecify.annotations.NullMarked;
