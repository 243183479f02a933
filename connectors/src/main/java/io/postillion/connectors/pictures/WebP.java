package io.postillion.connectors.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** WebP (RFC 9649): a RIFF file of chunks with a name, a length, and data of even length. */
final class WebP implements Format {

  private static final int HEADER = 12;
  private static final int FLAG_XMP = 0x04;
  private static final int FLAG_EXIF = 0x08;

  @Override
  public boolean isIn(Bytes bytes) {
    return bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
  }

  @Override
  public Look look(Bytes bytes) throws BrokenPictureException {
    int data = HEADER + 8;
    if (bytes.has(HEADER, "VP8X")) {
      return look(1 + bytes.u24le(data + 4), 1 + bytes.u24le(data + 7));
    }
    if (bytes.has(HEADER, "VP8L") && bytes.u8(data) == 0x2F) {
      long sides = bytes.u32le(data + 1);
      return look((int) (1 + (sides & 0x3FFF)), (int) (1 + (sides >> 14 & 0x3FFF)));
    }
    if (bytes.has(HEADER, "VP8 ") && bytes.has(data + 3, "\u009D\u0001*")) {
      return look(bytes.u16le(data + 6) & 0x3FFF, bytes.u16le(data + 8) & 0x3FFF);
    }
    throw new BrokenPictureException("does not say how large it is");
  }

  private static Look look(int width, int height) {
    return new Look("image/webp", width, height);
  }

  @Override
  public byte[] strip(Bytes bytes) throws BrokenPictureException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.size());
    long riff = 8 + bytes.u32le(4);
    boolean marked = false;
    for (long at = HEADER; at < riff; ) {
      long data = at + 8;
      long length = bytes.u32le(at + 4);
      long end = data + length + (length & 1);
      if (bytes.has(at, "XMP ")) {
        Optional<Provenance> mark = Provenance.of(bytes.slice(data, data + length));
        mark.ifPresent(found -> kept.writeBytes(chunk("XMP ", found.xmp())));
        marked |= mark.isPresent();
      } else if (!bytes.has(at, "EXIF")) {
        kept.writeBytes(bytes.slice(at, end));
      }
      at = end;
    }
    byte[] chunks = kept.toByteArray();
    if (new Bytes(chunks).has(0, "VP8X")) {
      int flags = chunks[8] & ~(FLAG_EXIF | FLAG_XMP);
      chunks[8] = (byte) (marked ? flags | FLAG_XMP : flags);
    }
    return chunk("RIFF", Bytes.joined(Bytes.latin("WEBP"), chunks));
  }

  private static byte[] chunk(String name, byte[] data) {
    return Bytes.joined(
        Bytes.latin(name),
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array(),
        data,
        new byte[data.length & 1]);
  }
}
