package io.postillion.connectors.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): chunks of length, name, data and checksum. */
final class Png implements Format {

  private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
  private static final String XMP = "XML:com.adobe.xmp\0";

  /** The signature, and the 25 bytes of IHDR. */
  private static final int BEHIND_HEADER = 33;

  /** What the picture looks like: pixels, palette, colours, animation; and Content Credentials. */
  private static final Set<String> NEEDED =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "caBX");

  @Override
  public boolean isIn(Bytes bytes) {
    return bytes.has(0, SIGNATURE);
  }

  @Override
  public Look look(Bytes bytes) throws BrokenPictureException {
    if (!bytes.has(12, "IHDR")) {
      throw new BrokenPictureException("does not say how large it is");
    }
    return new Look("image/png", side(bytes.u32(16)), side(bytes.u32(20)));
  }

  private static int side(long length) throws BrokenPictureException {
    if (length > Integer.MAX_VALUE) {
      throw new BrokenPictureException("is damaged");
    }
    return (int) length;
  }

  @Override
  public byte[] strip(Bytes bytes) throws BrokenPictureException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.size());
    kept.writeBytes(bytes.slice(0, SIGNATURE.length()));
    long at = SIGNATURE.length();
    String name;
    do {
      long data = at + 8;
      long end = data + bytes.u32(at) + 4;
      byte[] chunk = bytes.slice(at, end);
      name = new String(bytes.slice(at + 4, data), StandardCharsets.ISO_8859_1);
      if (crc(chunk, 4, chunk.length - 4) != bytes.u32(end - 4)) {
        throw new BrokenPictureException("is damaged");
      }
      if (NEEDED.contains(name)) {
        kept.writeBytes(chunk);
      } else if (name.equals("iTXt") && bytes.has(data, XMP)) {
        Optional<Provenance> mark = Provenance.of(bytes.slice(data, end - 4));
        mark.ifPresent(found -> kept.writeBytes(xmp(found)));
      } else if (name.equals("eXIf")) {
        int orientation = Orientation.of(new Bytes(bytes.slice(data, end - 4)));
        if (orientation != Orientation.UPRIGHT) {
          kept.writeBytes(chunk("eXIf", Orientation.tiff(orientation)));
        }
      }
      at = end;
    } while (!name.equals("IEND"));
    return kept.toByteArray();
  }

  /** How it is to be turned, see {@link Orientation}. */
  static int orientation(Bytes bytes) throws BrokenPictureException {
    long at = SIGNATURE.length();
    while (!bytes.has(at + 4, "IEND")) {
      long data = at + 8;
      long end = data + bytes.u32(at);
      if (bytes.has(at + 4, "eXIf")) {
        return Orientation.of(new Bytes(bytes.slice(data, end)));
      }
      at = end + 4;
    }
    return Orientation.UPRIGHT;
  }

  /** One that we encoded, with the mark behind its header. */
  static byte[] marked(byte[] png, Provenance mark) {
    return Bytes.joined(
        Arrays.copyOf(png, BEHIND_HEADER),
        xmp(mark),
        Arrays.copyOfRange(png, BEHIND_HEADER, png.length));
  }

  /** Not compressed, without language and translation. */
  private static byte[] xmp(Provenance mark) {
    return chunk("iTXt", Bytes.joined(Bytes.latin(XMP), new byte[4], mark.xmp()));
  }

  static byte[] chunk(String name, byte[] data) {
    byte[] named = Bytes.joined(Bytes.latin(name), data);
    return Bytes.joined(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) crc(named, 0, named.length)).array());
  }

  private static long crc(byte[] bytes, int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    return crc.getValue();
  }
}
