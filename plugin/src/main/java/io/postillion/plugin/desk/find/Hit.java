package io.postillion.plugin.desk.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param href below the brand's desk
 * @param acts whether it does something instead of leading somewhere
 * @param network of a post; null for what has an icon
 * @param icon null for a post
 * @param language of the words, when they are not those of the desk
 * @param note more about it; may be empty
 * @param status of a post
 * @param keys that lead there too; may be empty
 */
record Hit(
    String href,
    boolean acts,
    @Nullable String network,
    @Nullable String icon,
    List<Bit> text,
    @Nullable String language,
    String note,
    @Nullable String status,
    String keys) {}
