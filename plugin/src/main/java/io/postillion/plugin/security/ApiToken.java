package io.postillion.plugin.security;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token; the token itself is shown once and kept nowhere.
 *
 * @param name what its person calls it, e.g. {@code laptop} or {@code CMS of the shop}
 * @param person who made it and answers for it
 * @param brand the one brand of a client's token; null for a person's, which has their brands
 * @param sha256 lower-case hexadecimal SHA-256 of the whole token
 */
public record ApiToken(
    UUID id,
    Kind kind,
    String name,
    PersonId person,
    @Nullable BrandId brand,
    String sha256,
    Instant createdAt,
    Instant expiresAt) {

  /** Whose it is; a token shows its kind, so that one found in the wrong place is recognised. */
  public enum Kind {
    /** Acts as the person. */
    PERSON("pst_p_"),
    /** Acts as a program: reads and drafts for one brand, and decides nothing. */
    CLIENT("pst_c_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }

  public ApiToken {
    if ((kind == Kind.CLIENT) != (brand != null)) {
      throw new IllegalArgumentException("A client's token, and only that, is for one brand");
    }
  }
}
