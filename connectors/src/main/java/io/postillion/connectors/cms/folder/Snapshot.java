package io.postillion.connectors.cms.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which content of which files was handed over.
 *
 * @param files path and hash of the content
 */
record Snapshot(SortedMap<String, String> files) {

  static final Snapshot EMPTY = new Snapshot(new TreeMap<>());

  Snapshot {
    files = new TreeMap<>(files);
  }

  boolean has(String id, String hash) {
    return hash.equals(files.get(id));
  }

  Snapshot with(Map<String, String> handedOver, Set<String> present) {
    SortedMap<String, String> next = new TreeMap<>(files);
    next.putAll(handedOver);
    next.keySet().retainAll(present);
    return new Snapshot(next);
  }

  /** A cursor that fits this and no other snapshot. */
  String fingerprint() {
    StringBuilder all = new StringBuilder();
    files.forEach((id, hash) -> all.append(hash).append(' ').append(id).append('\n'));
    return hash(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
