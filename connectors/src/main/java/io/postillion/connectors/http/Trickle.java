package io.postillion.connectors.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read while it comes, up to a limit. It remembers what went wrong, for whoever
 * reads it may keep that to themselves.
 */
final class Trickle extends FilterInputStream {

  private final Supplier<? extends IOException> tooLong;
  private long left;
  private @Nullable IOException trouble;

  Trickle(InputStream body, long most, Supplier<? extends IOException> tooLong) {
    super(body);
    this.left = most;
    this.tooLong = tooLong;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int number = super.read(bytes, offset, length);
      left -= Math.max(0, number);
      if (left < 0) {
        throw tooLong.get();
      }
      return number;
    } catch (IOException e) {
      trouble = e;
      throw e;
    }
  }

  /**
   * @throws IOException that reading met
   */
  void requireWell() throws IOException {
    if (trouble != null) {
      throw trouble;
    }
  }
}
