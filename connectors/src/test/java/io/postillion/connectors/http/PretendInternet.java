package io.postillion.connectors.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import javax.net.SocketFactory;

/**
 * Every address of the world, without a wire: it notes where connections were meant to go, and
 * answers with the redirects that were laid out, then with {@code ok}. For one thread.
 */
final class PretendInternet extends SocketFactory {

  private final Queue<String> redirects = new ArrayDeque<>();
  private final List<InetAddress> reached = new ArrayList<>();

  /** The next connections are redirected to these, one after the other. */
  void redirectTo(Collection<String> locations) {
    redirects.clear();
    redirects.addAll(locations);
  }

  /** Where connections went since the last question. */
  List<InetAddress> reached() {
    List<InetAddress> since = List.copyOf(reached);
    reached.clear();
    return since;
  }

  @Override
  public Socket createSocket() {
    return new Wire();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("The client connects its sockets itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }

  private String answer() {
    String location = redirects.poll();
    return location == null
        ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"
        : "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n"
            .formatted(location);
  }

  private final class Wire extends Socket {

    private InputStream incoming = InputStream.nullInputStream();

    @Override
    public void connect(SocketAddress meant, int timeout) {
      reached.add(((InetSocketAddress) meant).getAddress());
      incoming = new ByteArrayInputStream(answer().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return incoming;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return OutputStream.nullOutputStream();
    }
  }
}
