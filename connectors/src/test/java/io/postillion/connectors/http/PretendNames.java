package io.postillion.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Dns;

/**
 * Knows {@code <hex>.names.example}, {@code <hex>-<hex>.flip.example} (which answers with the first
 * address once and with the second ever after), {@code <hex>-<hex>.both.example} (always both), and
 * reads {@code 0x7f000001} and {@code 0x7f.0x0.0x0.0x1} as lenient systems do.
 */
final class PretendNames implements Dns {

  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (host.startsWith("0x")) {
      return List.of(lenient(host));
    }
    String label = host.substring(0, host.indexOf('.'));
    if (host.endsWith(".names.example")) {
      return List.of(address(host, label));
    }
    String first = label.substring(0, label.indexOf('-'));
    String second = label.substring(label.indexOf('-') + 1);
    if (host.endsWith(".both.example")) {
      return List.of(address(host, first), address(host, second));
    }
    if (host.endsWith(".flip.example")) {
      boolean again = asked.computeIfAbsent(host, h -> new AtomicInteger()).getAndIncrement() > 0;
      return List.of(address(host, again ? second : first));
    }
    throw new UnknownHostException(host);
  }

  private static InetAddress address(String host, String hex) throws UnknownHostException {
    return InetAddress.getByAddress(host, HexFormat.of().parseHex(hex));
  }

  private static InetAddress lenient(String host) throws UnknownHostException {
    List<Long> parts = Stream.of(host.split("\\.")).map(Long::decode).toList();
    long word =
        parts.size() == 1
            ? parts.get(0)
            : parts.stream().reduce(0L, (all, part) -> all << 8 | part);
    return address(host, "%08x".formatted(word));
  }
}
