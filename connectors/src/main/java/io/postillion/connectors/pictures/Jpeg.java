package io.postillion.connectors.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** JPEG (ITU-T T.81): segments that begin with 0xFF and a marker, then compressed data. */
final class Jpeg implements Format {

  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP11 = 0xEB;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  @Override
  public boolean isIn(Bytes bytes) {
    return bytes.has(0, "\u00FF\u00D8\u00FF");
  }

  @Override
  public Look look(Bytes bytes) throws BrokenPictureException {
    int orientation = Orientation.UPRIGHT;
    for (Segment segment = Segment.first(bytes); ; segment = segment.next(bytes)) {
      if (segment.isExif(bytes)) {
        orientation = segment.orientation(bytes);
      }
      if (segment.isFrame()) {
        Look look =
            new Look("image/jpeg", bytes.u16(segment.at() + 7), bytes.u16(segment.at() + 5));
        return Orientation.turns(orientation) ? look.turned() : look;
      }
      if (segment.marker() == SCAN || segment.marker() == END) {
        throw new BrokenPictureException("does not say how large it is");
      }
    }
  }

  @Override
  public byte[] strip(Bytes bytes) throws BrokenPictureException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.size());
    kept.writeBytes(bytes.slice(0, 2));
    Segment segment = Segment.first(bytes);
    while (segment.marker() != END) {
      kept.writeBytes(segment.stripped(bytes));
      segment = segment.next(bytes);
    }
    kept.writeBytes(bytes.slice(segment.at(), segment.end()));
    return kept.toByteArray();
  }

  /** How it is to be turned, see {@link Orientation}. */
  static int orientation(Bytes bytes) throws BrokenPictureException {
    for (Segment segment = Segment.first(bytes); ; segment = segment.next(bytes)) {
      if (segment.isExif(bytes)) {
        return segment.orientation(bytes);
      }
      if (segment.isFrame() || segment.marker() == SCAN || segment.marker() == END) {
        return Orientation.UPRIGHT;
      }
    }
  }

  /** One that we encoded, with the mark behind its first segment. */
  static byte[] marked(byte[] jpeg, Provenance mark) {
    int first = 4 + ((jpeg[4] & 0xFF) << 8 | jpeg[5] & 0xFF);
    return Bytes.joined(
        Arrays.copyOf(jpeg, first),
        Segment.app1(Bytes.latin(XMP), mark.xmp()),
        Arrays.copyOfRange(jpeg, first, jpeg.length));
  }

  /**
   * @param at where its 0xFF stands
   * @param end behind it, and behind the compressed data that follows a scan's header
   */
  private record Segment(int marker, int at, int end) {

    static Segment first(Bytes bytes) throws BrokenPictureException {
      return read(bytes, 2);
    }

    Segment next(Bytes bytes) throws BrokenPictureException {
      return read(bytes, end);
    }

    private static Segment read(Bytes bytes, int start) throws BrokenPictureException {
      int at = start;
      while (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == 0xFF) {
        at++; // fill bytes
      }
      int marker = bytes.u8(at + 1);
      if (bytes.u8(at) != 0xFF || marker == 0) {
        throw new BrokenPictureException("is damaged");
      }
      if (marker == END || marker == 1 || marker >= 0xD0 && marker <= 0xD8) {
        return new Segment(marker, at, at + 2);
      }
      int end = at + 2 + bytes.u16(at + 2);
      bytes.slice(at, end);
      return new Segment(marker, at, marker == SCAN ? endOfData(bytes, end) : end);
    }

    /** In compressed data 0xFF is followed by 0 or a restart marker. */
    private static int endOfData(Bytes bytes, int start) throws BrokenPictureException {
      int at = start;
      while (true) {
        int marker = bytes.u8(at) == 0xFF ? bytes.u8(at + 1) : 0;
        if (marker != 0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
          return at;
        }
        at++;
      }
    }

    /** A start of frame; C4, C8 and CC in their midst mean something else. */
    boolean isFrame() {
      return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    boolean isExif(Bytes bytes) {
      return marker == APP1 && bytes.has(at + 4, EXIF);
    }

    int orientation(Bytes bytes) throws BrokenPictureException {
      return Orientation.of(new Bytes(bytes.slice(at + 4 + EXIF.length(), end)));
    }

    /** Colours and the Content Credentials (C2PA, in APP11) stay. */
    byte[] stripped(Bytes bytes) throws BrokenPictureException {
      if (isExif(bytes)) {
        int orientation = orientation(bytes);
        return orientation == Orientation.UPRIGHT
            ? new byte[0]
            : app1(Bytes.latin(EXIF), Orientation.tiff(orientation));
      }
      if (marker == APP1 && bytes.has(at + 4, XMP)) {
        Optional<Provenance> mark = Provenance.of(bytes.slice(at + 4 + XMP.length(), end));
        return mark.isPresent() ? app1(Bytes.latin(XMP), mark.get().xmp()) : new byte[0];
      }
      boolean needed =
          switch (marker) {
            case APP0 -> bytes.has(at + 4, "JFIF\0");
            case APP2 -> bytes.has(at + 4, "ICC_PROFILE\0");
            case APP11 -> bytes.has(at + 4, "JP");
            case APP14 -> bytes.has(at + 4, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0 || marker > APP15;
          };
      return needed ? bytes.slice(at, end) : new byte[0];
    }

    private static byte[] app1(byte[] name, byte[] content) {
      int length = 2 + name.length + content.length;
      byte[] head = {(byte) 0xFF, (byte) APP1, (byte) (length >> 8), (byte) length};
      return Bytes.joined(head, name, content);
    }
  }
}
