package io.postillion.connectors.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files (RFC 7578), written into memory. */
public final class Multipart {

  private final String boundary = "postillion-" + UUID.randomUUID();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public Multipart field(String name, String value) {
    return part("name=\"%s\"".formatted(name), "text/plain; charset=utf-8", bytes(value));
  }

  /**
   * @param fileName plain ASCII without quotes; never a name that somebody else chose
   */
  public Multipart file(String name, String fileName, String type, byte[] content) {
    return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), type, content);
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public byte[] body() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(bytes("--%s--\r\n".formatted(boundary)));
    return whole.toByteArray();
  }

  private Multipart part(String disposition, String type, byte[] content) {
    out.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, disposition, type)));
    out.writeBytes(content);
    out.writeBytes(bytes("\r\n"));
    return this;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
