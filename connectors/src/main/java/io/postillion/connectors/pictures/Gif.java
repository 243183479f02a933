package io.postillion.connectors.pictures;

/** GIF 87a and 89a: cameras do not write it, so there is nothing to take out. */
final class Gif implements Format {

  private static final int TRAILER = 0x3B;

  @Override
  public boolean isIn(Bytes bytes) {
    return bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a");
  }

  @Override
  public Look look(Bytes bytes) throws BrokenPictureException {
    return new Look("image/gif", bytes.u16le(6), bytes.u16le(8));
  }

  @Override
  public byte[] strip(Bytes bytes) throws BrokenPictureException {
    int last = bytes.size() - 1;
    while (last > 0 && bytes.u8(last) == 0) {
      last--; // some writers fill up
    }
    if (bytes.u8(last) != TRAILER) {
      throw BrokenPictureException.cutShort();
    }
    return bytes.all();
  }
}
