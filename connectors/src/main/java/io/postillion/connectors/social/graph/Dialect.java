package io.postillion.connectors.social.graph;

/**
 * What one network calls the same things.
 *
 * @param network as people know it
 * @param id the field of {@code /me} with the id that posts belong to
 * @param making the edge of an account where containers are made
 * @param publishing the edge where one is published
 * @param status the field of a container that says how it stands
 * @param explanation the field of a container that says what went wrong
 * @param posts the edge with the account's own posts, newest first
 * @param text the field of such a post with its words
 * @param limit the edge that says how much may be published
 * @param perDay posts in 24 hours, until the network has said how many
 * @param profiles where an account's page is, up to its name
 */
public record Dialect(
    String network,
    String id,
    String making,
    String publishing,
    String status,
    String explanation,
    String posts,
    String text,
    String limit,
    int perDay,
    String profiles) {}
