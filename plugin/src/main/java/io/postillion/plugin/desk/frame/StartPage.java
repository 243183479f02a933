package io.postillion.plugin.desk.frame;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.plugin.security.CurrentPerson;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the work of a brand. */
@Controller
final class StartPage {

  private final CurrentPerson current;
  private final Brands brands;
  private final DeskSettings settings;

  StartPage(CurrentPerson current, Brands brands, DeskSettings settings) {
    this.current = current;
    this.brands = brands;
    this.settings = settings;
  }

  @GetMapping("${postillion.desk.base-path:/desk}")
  String start() {
    return current.get().brands().stream()
        .flatMap(id -> brands.find(id).stream())
        .min(Comparator.comparing(Brand::name))
        .map(brand -> "redirect:" + new Links(settings.basePath(), brand.id()).work())
        .orElse("desk:no-brand");
  }

  @GetMapping("${postillion.desk.base-path:/desk}/{brand}")
  String brand(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).work();
  }
}
