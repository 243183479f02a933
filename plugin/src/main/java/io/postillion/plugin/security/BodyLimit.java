package io.postillion.plugin.security;

import io.postillion.plugin.api.problem.ProblemType;
import io.postillion.plugin.api.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body up to a limit before anybody parses it, and refuses a longer one. */
final class BodyLimit extends OncePerRequestFilter {

  private final int maxBytes;

  BodyLimit(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body =
        request.getContentLengthLong() > maxBytes
            ? new byte[0]
            : request.getInputStream().readNBytes(maxBytes + 1);
    if (request.getContentLengthLong() > maxBytes || body.length > maxBytes) {
      Problems.write(
          request,
          response,
          ProblemType.TOO_LARGE,
          "The body may have at most %d bytes. Send less.".formatted(maxBytes));
      return;
    }
    chain.doFilter(new Buffered(request, body), response);
  }

  private static final class Buffered extends HttpServletRequestWrapper {

    private final byte[] body;

    Buffered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new InMemory(new ByteArrayInputStream(body));
    }
  }

  private static final class InMemory extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    InMemory(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is read already");
    }
  }
}
