package io.postillion.plugin.desk.frame;

import io.postillion.core.brand.Brand;
import io.postillion.core.people.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param to null where there is no brand, e.g. on the login page
 * @param waiting how many questions wait for this person
 * @param here the page's own address, for the switch of languages
 */
public record Shell(
    Assets assets,
    String base,
    @Nullable Links to,
    @Nullable Desk desk,
    List<Brand> brands,
    long waiting,
    String here) {

  public boolean mayWrite() {
    return desk != null && desk.may(Role.MANAGER);
  }

  public boolean isBranded() {
    return to != null;
  }
}
