package io.postillion.connectors.pictures;

/**
 * Which way up a camera held a picture (Exif tag 0x0112, 1 to 8). Without it the picture lies on
 * its side, so it stays when all other Exif goes.
 */
final class Orientation {

  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;

  private Orientation() {}

  /** Reads TIFF data, which Exif is; upright when it cannot be read. */
  static int of(Bytes tiff) {
    try {
      boolean little = tiff.has(0, "II");
      long directory = little ? tiff.u32le(4) : tiff.u32(4);
      int entries = little ? tiff.u16le(directory) : tiff.u16(directory);
      for (int i = 0; i < entries; i++) {
        long entry = directory + 2 + 12L * i;
        if ((little ? tiff.u16le(entry) : tiff.u16(entry)) == TAG) {
          int value = little ? tiff.u16le(entry + 8) : tiff.u16(entry + 8);
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (BrokenPictureException e) {
      return UPRIGHT; // broken metadata is thrown away, the picture may be fine
    }
  }

  /** Whether width and height change places when it is shown. */
  static boolean turns(int orientation) {
    return orientation >= 5;
  }

  /** TIFF data with nothing but this. */
  static byte[] tiff(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big endian, the directory follows
      0,
      1, // one entry:
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0, // tag, short, one of it, value
      0,
      0,
      0,
      0 // no other directory
    };
  }
}
