package io.postillion.core.setting;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The brands with the voice and the words that were chosen for them. */
public final class ChosenBrands implements Brands {

  private final Brands configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenBrands(Brands configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public Optional<Brand> find(BrandId id) {
    return configured.find(id).map(brand -> chosen.apply(id).on(brand));
  }

  @Override
  public List<Brand> all() {
    return configured.all().stream().map(brand -> chosen.apply(brand.id()).on(brand)).toList();
  }
}
