package io.postillion.core.ideas;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** The days that brands celebrate. */
@FunctionalInterface
public interface OwnDays {

  /** No brand has any. */
  OwnDays NONE = brand -> List.of();

  List<OwnDay> of(BrandId brand);
}
