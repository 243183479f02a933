package io.postillion.plugin.api;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Role;
import io.postillion.plugin.security.Caller;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands")
@Tag(name = "Brands", description = "A brand is a tenant: everything else belongs to exactly one.")
class BrandsController {

  private final Brands brands;
  private final CurrentCaller caller;

  BrandsController(Brands brands, CurrentCaller caller) {
    this.brands = brands;
    this.caller = caller;
  }

  /**
   * @param language a language tag, e.g. {@code fr}
   * @param zone e.g. {@code Europe/Paris}
   * @param roles what the asking person may do here; none for a program
   */
  record BrandView(String id, String name, String language, String zone, List<Role> roles)
      implements Wire {

    static BrandView of(Brand brand, Caller caller) {
      return new BrandView(
          brand.id().value(),
          brand.name(),
          brand.language().toLanguageTag(),
          brand.zone().getId(),
          caller instanceof Caller.Someone someone
              ? Stream.of(Role.values())
                  .filter(role -> someone.person().may(role, brand.id()))
                  .toList()
              : List.of());
    }
  }

  @GetMapping
  @Operation(
      summary = "Your brands",
      description = "The brands that you, or your program's token, may see.")
  Items<BrandView> list() {
    Caller asking = caller.get();
    return Items.all(
        brands.all().stream()
            .filter(brand -> asking.brands().contains(brand.id()))
            .map(brand -> BrandView.of(brand, asking))
            .toList());
  }
}
