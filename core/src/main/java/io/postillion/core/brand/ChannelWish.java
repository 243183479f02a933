package io.postillion.core.brand;

/**
 * What somebody typed of a channel.
 *
 * @param account empty for the name
 * @param author as whom LinkedIn posts; empty elsewhere
 */
public record ChannelWish(String network, String name, String account, String author) {}
