package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;

/**
 * Something that a text asserts.
 *
 * @param start in the plain text, inclusive
 * @param end in the plain text, exclusive
 */
record Claim(int start, int end, FindingCode code) {}
