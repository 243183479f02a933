package io.postillion.connectors.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads foreign bytes: whatever lies beyond their end is a broken picture, and never a crash. */
record Bytes(byte[] all) {

  int size() {
    return all.length;
  }

  int u8(long at) throws BrokenPictureException {
    if (at < 0 || at >= all.length) {
      throw BrokenPictureException.cutShort();
    }
    return all[(int) at] & 0xFF;
  }

  int u16(long at) throws BrokenPictureException {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(long at) throws BrokenPictureException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int u16le(long at) throws BrokenPictureException {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24le(long at) throws BrokenPictureException {
    return u16le(at) | u8(at + 2) << 16;
  }

  long u32le(long at) throws BrokenPictureException {
    return u16le(at) | (long) u16le(at + 2) << 16;
  }

  byte[] slice(long from, long to) throws BrokenPictureException {
    if (from < 0 || to < from || to > all.length) {
      throw BrokenPictureException.cutShort();
    }
    return Arrays.copyOfRange(all, (int) from, (int) to);
  }

  /** Whether these characters stand here; each is one byte. */
  boolean has(long at, String latin) {
    byte[] expected = latin.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && at + expected.length <= all.length
        && Arrays.equals(all, (int) at, (int) at + expected.length, expected, 0, expected.length);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
