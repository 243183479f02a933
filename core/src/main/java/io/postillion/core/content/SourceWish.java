package io.postillion.core.content;

import io.postillion.core.Secret;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a source.
 *
 * @param name empty for the host of the address
 * @param user empty where everybody may read
 * @param password null to keep the one that there is
 */
public record SourceWish(
    String cms,
    String name,
    String address,
    String user,
    @Nullable Secret password,
    Locale language,
    boolean plainPermalinks) {}
