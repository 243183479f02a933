package io.postillion.plugin.store;

/** A part of the contract. */
interface InWorld {

  World world();
}
