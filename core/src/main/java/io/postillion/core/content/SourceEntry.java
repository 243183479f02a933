package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody set of a source at the desk; its password, if it has one, is kept apart.
 *
 * @param cms the kind, e.g. {@code feed}
 * @param user who logs in there, with a password; null where everybody may read
 * @param language of items that do not say their own
 * @param plainPermalinks WordPress without pretty permalinks
 * @param since older articles are left alone
 * @param version counted from 1 with every change, so that two people at once notice each other
 */
public record SourceEntry(
    SourceId id,
    BrandId brand,
    String cms,
    String name,
    URI address,
    @Nullable String user,
    Locale language,
    boolean plainPermalinks,
    Instant since,
    int version) {

  public boolean hasPassword() {
    return user != null;
  }

  SourceEntry at(SourceId other) {
    return new SourceEntry(
        other, brand, cms, name, address, user, language, plainPermalinks, since, version);
  }

  SourceEntry next() {
    return new SourceEntry(
        id, brand, cms, name, address, user, language, plainPermalinks, since, version + 1);
  }

  /** Whether both read the same in the same way, whatever they are called. */
  boolean readsAs(SourceEntry other) {
    return address.equals(other.address)
        && Objects.equals(user, other.user)
        && plainPermalinks == other.plainPermalinks;
  }
}
