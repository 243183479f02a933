package io.postillion.plugin.desk.frame;

import io.postillion.core.approval.Approvers;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** Makes the {@link Shell} of a page. */
public final class Shells {

  private final String root;
  private final String base;
  private final Assets assets;
  private final DeskArgument desks;
  private final Brands brands;
  private final Approvers approvers;
  private final Held.Look look;
  private final boolean ownEngine;

  public Shells(
      String root,
      String base,
      Assets assets,
      DeskArgument desks,
      Brands brands,
      Approvers approvers,
      Held.Look look,
      boolean ownEngine) {
    this.root = root;
    this.base = base;
    this.assets = assets;
    this.desks = desks;
    this.brands = brands;
    this.approvers = approvers;
    this.look = look;
    this.ownEngine = ownEngine;
  }

  public Shell of(HttpServletRequest request) {
    return desks.find(request).map(desk -> of(desk, request)).orElseGet(() -> bare(request));
  }

  /** For pages outside of a brand: login, some errors. */
  public Shell bare(HttpServletRequest request) {
    return new Shell(
        assets,
        root,
        base,
        null,
        null,
        List.of(),
        () -> 0,
        () -> null,
        () -> false,
        ownEngine,
        here(request));
  }

  private Shell of(Desk desk, HttpServletRequest request) {
    List<Brand> mine =
        desk.person().brands().stream()
            .flatMap(id -> brands.find(id).stream())
            .sorted(Comparator.comparing(Brand::name))
            .toList();
    return new Shell(
        assets,
        root,
        base,
        new Links(base, desk.id()),
        desk,
        mine,
        () -> waiting(desk),
        new Once<>(() -> look.at(desk)),
        () -> look.mayHoldAll(desk),
        ownEngine,
        here(request));
  }

  private long waiting(Desk desk) {
    return approvers.waitingFor(desk.person(), desk.id()).size();
  }

  private static String here(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        ? request.getRequestURI().substring(request.getContextPath().length())
        : "";
  }
}
