package io.postillion.connectors.pictures;

/** A format of pictures that networks take. */
interface Format {

  /** Whether the bytes begin like this format. */
  boolean isIn(Bytes bytes);

  /** Reads the header and nothing of the pixels. */
  Look look(Bytes bytes) throws BrokenPictureException;

  /**
   * The same picture, bit by bit, without place, camera, names and comments; the mark that says how
   * it was made stays. Nothing is decoded.
   *
   * @throws BrokenPictureException when the bytes are not a whole picture
   */
  byte[] strip(Bytes bytes) throws BrokenPictureException;
}
