package io.postillion.core.brand;

import io.postillion.core.NotFoundException;
import java.util.List;
import java.util.Optional;

/** The brands of this installation. */
public interface Brands {

  Optional<Brand> find(BrandId id);

  List<Brand> all();

  /**
   * @throws NotFoundException when there is no such brand
   */
  default Brand get(BrandId id) {
    return find(id).orElseThrow(() -> new NotFoundException("brand", id));
  }
}
