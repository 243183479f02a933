package io.postillion.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others. Source: IANA's registries of
 * special-purpose addresses for IPv4 and IPv6 (RFC 6890); of IPv6 only global unicast counts, so
 * mapped, translated (NAT64), unique local and link-local addresses are out by not being in.
 */
final class PublicAddresses {

  private static final List<Block> SPECIAL =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32", // Azure's host agent
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "2001::/23", // Teredo and other protocols
          "2001:db8::/32",
          "2002::/16", // 6to4 carries an IPv4 address
          "3fff::/20");

  private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return (bytes.length == 4 || GLOBAL_UNICAST.contains(bytes))
        && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
  }

  private static List<Block> blocks(String... notations) {
    return Arrays.stream(notations).map(Block::of).toList();
  }

  /** The first {@code bits} of an address, e.g. {@code 10.0.0.0/8}. */
  private record Block(byte[] prefix, int bits) {

    static Block of(String notation) {
      int slash = notation.indexOf('/');
      try {
        return new Block(
            InetAddress.getByName(notation.substring(0, slash)).getAddress(),
            Integer.parseInt(notation.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("Not an address block: " + notation, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
