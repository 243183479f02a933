package io.postillion.core.publish;

/**
 * Whose credentials they are.
 *
 * @param id the network's own for the account, which stays when it is called otherwise, e.g. a DID;
 *     empty when the network does not say
 * @param name as people know it, e.g. {@code @acme.example}
 */
public record NetworkAccount(String id, String name) {}
