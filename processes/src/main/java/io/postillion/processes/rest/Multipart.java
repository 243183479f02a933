package io.postillion.processes.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files, as the engine takes deployments. */
final class Multipart {

  private final String boundary = "postillion-" + UUID.randomUUID();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  void text(String name, String value) {
    part("name=\"%s\"\r\n".formatted(name), value.getBytes(StandardCharsets.UTF_8));
  }

  void file(String name, byte[] content) {
    part(
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n"
            .formatted(name, name.replace('"', '_')),
        content);
  }

  private void part(String head, byte[] content) {
    write("--%s\r\nContent-Disposition: form-data; %s\r\n".formatted(boundary, head));
    out.writeBytes(content);
    write("\r\n");
  }

  byte[] bytes() {
    write("--%s--\r\n".formatted(boundary));
    return out.toByteArray();
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
