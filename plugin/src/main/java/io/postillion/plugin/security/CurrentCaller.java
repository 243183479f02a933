package io.postillion.plugin.security;

/** Who makes the present request. */
@FunctionalInterface
public interface CurrentCaller {

  /**
   * @throws org.springframework.security.core.AuthenticationException when nobody is logged in, or
   *     the person may not come in any more
   */
  Caller get();
}
