package io.postillion.connectors.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures, made here and now, with all that is written into pictures. */
final class Samples {

  static final String GPS = "GPS 48.8584 N 2.2945 E";
  static final String AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
  static final String XMP =
      """
      <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
      xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
      xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="%s" \
      Iptc4xmpExt:DigitalSourceType="%s"/></rdf:RDF></x:xmpmeta>"""
          .formatted(GPS, AI);

  private Samples() {}

  static byte[] encoded(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillOval(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG with these segments behind its start. */
  static byte[] jpeg(byte[]... segments) {
    byte[] plain = encoded("jpeg", 30, 20);
    return Bytes.joined(
        Arrays.copyOf(plain, 2),
        Bytes.joined(segments),
        Arrays.copyOfRange(plain, 2, plain.length));
  }

  static byte[] segment(int marker, String name, byte[] content) {
    int length = 2 + name.length() + content.length;
    return Bytes.joined(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
        Bytes.latin(name),
        content);
  }

  static byte[] segment(int marker, String name, String content) {
    return segment(marker, name, utf8(content));
  }

  static byte[] exif(int orientation) {
    return segment(
        0xE1, "Exif\0\0", Bytes.joined(Orientation.tiff(orientation), Bytes.latin(GPS)));
  }

  /** Little endian, the tag not first. */
  static byte[] littleExif(int orientation) {
    byte[] tiff = {
      'I', 'I', 42, 0, 8, 0, 0, 0, 2, 0, //
      0x0F, 1, 2, 0, 1, 0, 0, 0, 'x', 0, 0, 0, //
      0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, //
      0, 0, 0, 0
    };
    return segment(0xE1, "Exif\0\0", tiff);
  }

  /** A PNG with these chunks behind its header. */
  static byte[] png(byte[]... chunks) {
    byte[] plain = encoded("png", 30, 20);
    int header = 8 + 25;
    return Bytes.joined(
        Arrays.copyOf(plain, header),
        Bytes.joined(chunks),
        Arrays.copyOfRange(plain, header, plain.length));
  }

  /** A PNG of a few bytes that claims to be this large. */
  static byte[] pngClaiming(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
    return Bytes.joined(
        Bytes.latin("\u0089PNG\r\n\u001A\n"),
        Png.chunk("IHDR", header),
        Png.chunk("IDAT", new byte[10]),
        Png.chunk("IEND", new byte[0]));
  }

  /** A lossless WebP of 30 × 20 pixels: enough of it to be looked at. */
  static byte[] webp(byte[]... chunks) {
    int sides = 29 | 19 << 14;
    byte[] pixels = {
      0x2F, (byte) sides, (byte) (sides >> 8), (byte) (sides >> 16), (byte) (sides >> 24), 7
    };
    return riff(Bytes.joined(Bytes.joined(chunks), riffChunk("VP8L", pixels)));
  }

  static byte[] riff(byte[] chunks) {
    return riffChunk("RIFF", Bytes.joined(Bytes.latin("WEBP"), chunks));
  }

  static byte[] riffChunk(String name, byte[] data) {
    byte[] length = {
      (byte) data.length, (byte) (data.length >> 8), (byte) (data.length >> 16), 0
    };
    return Bytes.joined(Bytes.latin(name), length, data, new byte[data.length & 1]);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
