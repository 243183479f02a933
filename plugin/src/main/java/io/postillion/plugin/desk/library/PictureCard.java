package io.postillion.plugin.desk.library;

import java.util.List;

/**
 * A picture of the library among others.
 *
 * @param thumbnail hash of the small one
 * @param rights on one line; empty when nobody has said
 * @param until until when it may be used, in words
 * @param state {@code ended}, {@code soon}, or empty
 * @param posts in how many posts it stands
 * @param planned how many approved posts will use it after its last day
 */
record PictureCard(
    String sha256,
    String thumbnail,
    int width,
    int height,
    String name,
    String alt,
    List<String> tags,
    String rights,
    String until,
    String state,
    int posts,
    int planned) {}
