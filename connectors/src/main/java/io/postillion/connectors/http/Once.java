package io.postillion.connectors.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that goes out once. OkHttp would send others again by itself after a 408, a 503 with
 * {@code Retry-After: 0}, or a connection that broke.
 */
final class Once extends RequestBody {

  private final byte[] bytes;
  private final @Nullable MediaType type;

  Once(byte[] bytes, @Nullable String type) {
    this.bytes = bytes;
    this.type = type == null ? null : MediaType.parse(type);
  }

  @Override
  public @Nullable MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
