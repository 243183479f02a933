package io.postillion.plugin.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Marks of who is asking, beside the roles of people. */
final class Authorities {

  /** A person, by session or by their own token. */
  static final GrantedAuthority PERSON = new SimpleGrantedAuthority("POSTILLION_PERSON");

  /** A program with a token of its own: reads and drafts, and decides nothing. */
  static final GrantedAuthority CLIENT = new SimpleGrantedAuthority("POSTILLION_CLIENT");

  private Authorities() {}
}
