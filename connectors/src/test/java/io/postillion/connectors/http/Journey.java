package io.postillion.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A generated call: where it starts, where it is redirected, and what has to come of it, known by
 * construction.
 *
 * @param urls the first is called, the others are redirects
 * @param allowed the addresses that it may reach
 * @param arrives whether it gets an answer
 */
record Journey(List<String> urls, List<InetAddress> allowed, boolean arrives) {

  static Journey random(Random random) {
    Journey journey = new Journey(List.of(), List.of(), true);
    int stops = random.nextInt(Http.MAX_REDIRECTS + 2);
    for (int stop = 0; stop < stops; stop++) {
      journey = journey.via(Addresses.open(random), HostSpelling.NAME, true, random);
    }
    journey =
        switch (random.nextInt(6)) {
          case 0 -> journey.flip(Addresses.open(random), Addresses.closed(random));
          case 1 -> journey.both(Addresses.open(random), Addresses.closed(random));
          case 2 -> journey.via(Addresses.open(random), HostSpelling.any(random), true, random);
          default -> journey.via(Addresses.closed(random), HostSpelling.any(random), false, random);
        };
    return journey.limited();
  }

  private Journey via(InetAddress to, HostSpelling spelling, boolean open, Random random) {
    boolean welcome = open && spelling.canBePublic(to);
    String scheme = random.nextInt(10) == 0 ? "HTTP" : "http";
    return then("%s://%s/".formatted(scheme, spelling.of(to)), welcome ? List.of(to) : List.of())
        .onlyIf(welcome);
  }

  /** A name that is public when it is first asked for, and something else right after. */
  private Journey flip(InetAddress open, InetAddress closed) {
    String url =
        "http://%s-%s.flip.example/".formatted(HostSpelling.hex(open), HostSpelling.hex(closed));
    return then(url, List.of(open)).then(url, List.of()).onlyIf(false);
  }

  /** A name that has a public address and another. */
  private Journey both(InetAddress open, InetAddress closed) {
    return then(
            "http://%s-%s.both.example/"
                .formatted(HostSpelling.hex(open), HostSpelling.hex(closed)),
            List.of())
        .onlyIf(false);
  }

  private Journey then(String url, List<InetAddress> more) {
    List<String> longer = new ArrayList<>(urls);
    longer.add(url);
    List<InetAddress> wider = new ArrayList<>(allowed);
    wider.addAll(more);
    return new Journey(longer, wider, arrives);
  }

  private Journey onlyIf(boolean welcome) {
    return new Journey(urls, allowed, arrives && welcome);
  }

  private Journey limited() {
    return onlyIf(urls.size() <= Http.MAX_REDIRECTS + 1);
  }

  String start() {
    return urls.get(0);
  }

  /** As they can stand in a header. */
  List<String> redirects() {
    return urls.stream().skip(1).map(Journey::ascii).toList();
  }

  private static String ascii(String url) {
    StringBuilder ascii = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      ascii.append(b < 0 ? "%%%02X".formatted(b) : Character.toString(b));
    }
    return ascii.toString();
  }

  /** Addresses that are certainly public, or certainly not. */
  private static final class Addresses {

    private static final List<String> OPEN =
        List.of(
            "8.",
            "20.",
            "34.",
            "93.184.",
            "104.16.",
            "151.101.",
            "185.",
            "210.", // around
            "9.",
            "11.",
            "100.63.",
            "100.128.",
            "126.",
            "128.",
            "169.253.",
            "169.255.", // next to
            "172.15.",
            "172.32.",
            "192.167.",
            "192.169.",
            "198.17.",
            "198.20.",
            "223.255.");

    private static final List<String> CLOSED =
        List.of(
            "0.",
            "10.",
            "100.64.",
            "100.127.",
            "127.",
            "127.0.0.",
            "169.254.",
            "169.254.169.",
            "172.16.",
            "172.31.",
            "192.0.0.",
            "192.168.",
            "198.18.",
            "198.19.",
            "224.",
            "239.",
            "240.",
            "255.");

    private static final List<String> OPEN6 =
        List.of("2606:4700", "2a00:1450", "2400:cb00", "2001:4860", "2620:fe", "2003:0");

    private static final List<String> CLOSED6 =
        List.of(
            "0:0",
            "fe80:0",
            "febf:1",
            "fc00:1",
            "fd00:ec2",
            "fec0:1",
            "ff02:0",
            "64:ff9b",
            "100:0",
            "2001:0",
            "2001:db8",
            "2002:7f00",
            "3fff:1",
            "4000:1");

    static InetAddress open(Random random) {
      return random.nextInt(4) == 0 ? v6(OPEN6, random) : v4(OPEN, random);
    }

    static InetAddress closed(Random random) {
      return switch (random.nextInt(8)) {
        case 0 -> of("169.254.169.254");
        case 1 -> of(random.nextBoolean() ? "::1" : "::");
        case 2 -> v6(CLOSED6, random);
        default -> v4(CLOSED, random);
      };
    }

    private static InetAddress v4(List<String> prefixes, Random random) {
      StringBuilder address = new StringBuilder(any(prefixes, random));
      while (address.chars().filter(c -> c == '.').count() < 3) {
        address.append(random.nextInt(256)).append('.');
      }
      return of(address.append(random.nextInt(256)).toString());
    }

    private static InetAddress v6(List<String> prefixes, Random random) {
      StringBuilder address = new StringBuilder(any(prefixes, random));
      for (int group = 0; group < 6; group++) {
        address.append(':').append(Integer.toHexString(random.nextInt(0x10000)));
      }
      return of(address.toString());
    }

    private static String any(List<String> choices, Random random) {
      return choices.get(random.nextInt(choices.size()));
    }

    private static InetAddress of(String literal) {
      try {
        return InetAddress.getByName(literal);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }
  }
}
