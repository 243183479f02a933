package io.postillion.core;

/**
 * Something was asked for by a name or id that the brand does not have. Whether it exists for
 * another brand is not told.
 */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final String id;

  public NotFoundException(String what, Object id) {
    super(
        "There is no %s '%s' here. Check the address, or pick it from the list."
            .formatted(what, id));
    this.what = what;
    this.id = String.valueOf(id);
  }

  public String what() {
    return what;
  }

  public String id() {
    return id;
  }
}
