package io.postillion.connectors.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which people, programs and attackers write an address into a URL. */
enum HostSpelling {
  PLAIN(address -> literal(address)),
  DECIMAL(address -> v4(address, Integer.toUnsignedString(word(address)))),
  HEX(address -> v4(address, "0x%08x".formatted(word(address)))),
  HEX_PARTS(address -> v4(address, parts(address, "0x%x"))),
  OCTAL_PARTS(address -> v4(address, parts(address, "0%o"))),
  LEADING_ZEROS(address -> v4(address, parts(address, "%03d"))),
  SHORT(address -> v4(address, "%d.%d".formatted(word(address) >>> 24, word(address) & 0xffffff))),
  TRAILING_DOT(address -> v4(address, literal(address) + ".")),
  PERCENT(
      address ->
          v4(
              address,
              literal(address)
                  .chars()
                  .mapToObj("%%%02x"::formatted)
                  .collect(Collectors.joining()))),
  FULL_WIDTH(
      address ->
          v4(
              address,
              literal(address)
                  .chars()
                  .mapToObj(c -> Character.toString(c == '.' ? '。' : c - '0' + '０'))
                  .collect(Collectors.joining()))),
  CIRCLED(
      address ->
          v4(
              address,
              literal(address)
                  .chars()
                  .mapToObj(
                      c -> Character.toString(c == '.' ? '.' : c == '0' ? '⓪' : c - '1' + '①'))
                  .collect(Collectors.joining()))),
  MAPPED(address -> v4(address, "[::ffff:%s]".formatted(literal(address)))),
  MAPPED_HEX(
      address ->
          v4(
              address,
              "[0:0:0:0:0:ffff:%x:%x]".formatted(word(address) >>> 16, word(address) & 0xffff))),
  COMPATIBLE(address -> v4(address, "[::%s]".formatted(literal(address)))),
  NAT64(address -> v4(address, "[64:ff9b::%s]".formatted(literal(address)))),
  SIX_TO_FOUR(
      address ->
          v4(address, "[2002:%x:%x::1]".formatted(word(address) >>> 16, word(address) & 0xffff))),
  USER_INFO(address -> "public.example@" + literal(address)),
  NAME(address -> "%s.names.example".formatted(hex(address)));

  /** Spellings that are no name to resolve and no address in its standard form. */
  private static final List<HostSpelling> NEVER_PUBLIC =
      List.of(
          DECIMAL, OCTAL_PARTS, LEADING_ZEROS, SHORT, TRAILING_DOT, COMPATIBLE, NAT64, SIX_TO_FOUR);

  private final Function<InetAddress, String> writing;

  HostSpelling(Function<InetAddress, String> writing) {
    this.writing = writing;
  }

  static HostSpelling any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  String of(InetAddress address) {
    return writing.apply(address);
  }

  boolean canBePublic(InetAddress address) {
    return !NEVER_PUBLIC.contains(this) || of(address).equals(literal(address));
  }

  static String hex(InetAddress address) {
    return IntStream.range(0, address.getAddress().length)
        .mapToObj(i -> "%02x".formatted(address.getAddress()[i]))
        .collect(Collectors.joining());
  }

  private static String literal(InetAddress address) {
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : "[%s]".formatted(address.getHostAddress());
  }

  /** IPv6 has one spelling here. */
  private static String v4(InetAddress address, String spelling) {
    return address instanceof Inet4Address ? spelling : literal(address);
  }

  private static int word(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length != 4
        ? 0
        : (bytes[0] & 255) << 24
            | (bytes[1] & 255) << 16
            | (bytes[2] & 255) << 8
            | (bytes[3] & 255);
  }

  private static String parts(InetAddress address, String format) {
    byte[] bytes = address.getAddress();
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> format.formatted(bytes[i] & 255))
        .collect(Collectors.joining("."));
  }
}
