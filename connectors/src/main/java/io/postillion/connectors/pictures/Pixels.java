package io.postillion.connectors.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as pixels: decoded upright and no larger than is needed, scaled, and encoded again. */
public final class Pixels {

  private static final int MOST = 12_000_000;
  private static final float QUALITY = 0.9f;

  private Pixels() {}

  /**
   * The picture as it is shown, with fewer pixels where it has very many.
   *
   * @return empty for what Java cannot decode: WebP, some colour spaces, damaged data
   */
  public static Optional<BufferedImage> of(byte[] bytes) {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(upright(reader.read(0, param), orientation(new Bytes(bytes))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // decoders throw what they like at foreign bytes
    }
  }

  /** With this many pixels on its longer side at most; itself when it has no more. */
  public static BufferedImage within(BufferedImage image, int longest) {
    int longer = Math.max(image.getWidth(), image.getHeight());
    if (longer <= longest) {
      return image;
    }
    return scaled(
        image,
        Math.max(1, (int) ((long) image.getWidth() * longest / longer)),
        Math.max(1, (int) ((long) image.getHeight() * longest / longer)));
  }

  /** In halves first, so that no pixel is passed over. */
  public static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage now = image;
    while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return drawn(now, width, height);
  }

  private static BufferedImage drawn(Image image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = drawn.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return drawn;
  }

  /** What is transparent becomes white. */
  public static byte[] jpeg(BufferedImage image) {
    BufferedImage opaque = opaque(image);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(opaque, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("A JPEG cannot be written to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new IllegalStateException("A PNG cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Without an alpha channel. */
  static BufferedImage opaque(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(image, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return opaque;
  }

  private static int orientation(Bytes bytes) {
    try {
      if (new Jpeg().isIn(bytes)) {
        return Jpeg.orientation(bytes);
      }
      return new Png().isIn(bytes) ? Png.orientation(bytes) : Orientation.UPRIGHT;
    } catch (BrokenPictureException e) {
      return Orientation.UPRIGHT; // then nobody else turns it either
    }
  }

  /** By the eight values of Exif: mirrored for 2, 4, 5, 7, on its side from 5 on. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turns = Orientation.turns(orientation);
    BufferedImage upright =
        new BufferedImage(
            turns ? height : width, turns ? width : height, BufferedImage.TYPE_INT_ARGB);
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    Graphics2D canvas = upright.createGraphics();
    canvas.drawImage(image, turn, null);
    canvas.dispose();
    return upright;
  }
}
