package io.postillion.connectors.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Resolves names for the client, and refuses every host that leads to an address that is not public
 * unless the host is allowed by name. The addresses it answers with are the ones that are connected
 * to, so a name that changes its mind afterwards gains nothing.
 */
final class Gate implements Dns {

  /** What OkHttp takes for an address, and so does not ask its resolver about. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private final Dns resolver;
  private final Set<String> allowedHosts;

  Gate(Dns resolver, Set<String> allowedHosts) {
    this.resolver = resolver;
    this.allowedHosts = allowedHosts;
  }

  /**
   * Checks a host that is written as an address; names are checked when they are resolved.
   *
   * @param host as {@code HttpUrl} writes it: decoded, lower case, without brackets
   */
  void admit(String host) throws UnknownHostException {
    if (!NUMERIC.matcher(host).matches()) {
      return;
    }
    if (!host.contains(":") && !DOTTED_QUAD.matcher(host).matches()) {
      throw new ClosedException(host); // 127.1, 0177.0.0.1, 2130706433: readers disagree on these
    }
    check(host, List.of(InetAddress.getByName(host)));
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    return check(host, resolver.lookup(host));
  }

  private List<InetAddress> check(String host, List<InetAddress> addresses) throws ClosedException {
    if (!allowedHosts.contains(host) && !addresses.stream().allMatch(PublicAddresses::contain)) {
      throw new ClosedException(host);
    }
    return addresses;
  }

  /** The host is not one that we go to. */
  static final class ClosedException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ClosedException(String host) {
      super(
          "Host '%s' leads to a private or reserved address, which is not reached. ".formatted(host)
              + "If it is meant, add exactly this host to the allowed hosts in the settings.");
    }
  }
}
