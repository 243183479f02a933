package io.postillion.plugin.client;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.client.Client;
import io.postillion.core.client.Visiting;
import io.postillion.core.client.Visiting.Door;
import io.postillion.core.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of a client leads: looking is free, and a code lets in. */
@Controller
@RequestMapping("${postillion.clients.base-path:/client}/in/{token:pstg_[A-Za-z0-9_-]{43}}")
final class DoorPage {

  private static final Logger LOG = LoggerFactory.getLogger(DoorPage.class);

  private final Visiting visiting;
  private final Brands brands;
  private final Limits limits;
  private final VisitCookie cookie;
  private final ClientSettings settings;

  DoorPage(
      Visiting visiting,
      Brands brands,
      Limits limits,
      VisitCookie cookie,
      ClientSettings settings) {
    this.visiting = visiting;
    this.brands = brands;
    this.limits = limits;
    this.cookie = cookie;
    this.settings = settings;
  }

  @GetMapping
  String show(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String sent,
      HttpServletRequest request,
      Model model) {
    Door door = door(token);
    if (isHere(door.client(), request)) {
      return "redirect:" + inside(door);
    }
    return page(token, door, sent != null, "", model);
  }

  private boolean isHere(Client client, HttpServletRequest request) {
    return VisitCookie.of(request)
        .flatMap(visiting::visitor)
        .filter(visitor -> visitor.id().equals(client.id()))
        .isPresent();
  }

  /** A program that presses the button sends the client a code, and has nothing of it. */
  @PostMapping("/code")
  String send(@PathVariable String token, Model model, HttpServletResponse response) {
    Door door = door(token);
    if (!door.byLetter()) {
      return "redirect:" + at(token);
    }
    if (!limits.mayHaveCode(door.client())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return page(token, door, true, "client.door.tooManyCodes", model);
    }
    try {
      visiting.sendCode(door);
    } catch (Failure away) {
      LOG.warn("The code for a client was not sent: {}", away.getMessage());
      response.setStatus(HttpStatus.BAD_GATEWAY.value());
      return page(token, door, false, "client.door.notSent", model);
    }
    return "redirect:" + at(token) + "?sent";
  }

  @PostMapping
  String comeIn(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Door door = door(token);
    if (!limits.mayGuess(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return page(token, door, true, "client.door.tooManyTries", model);
    }
    String digits = code.replaceAll("\\D", "");
    Optional<Secret> visit =
        digits.isEmpty() ? Optional.empty() : visiting.comeIn(door, Secret.of(digits));
    if (visit.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(token, door, true, "client.door.wrong", model);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.set(visit.get(), settings.visit(), request));
    return "redirect:" + inside(door);
  }

  private String inside(Door door) {
    return settings.basePath() + (door.post() == null ? "" : "/posts/" + door.post());
  }

  private Door door(String token) {
    Door door =
        visiting
            .door(Secret.of(token))
            .orElseThrow(() -> new NotFoundException("link", "of this message"));
    LocaleContextHolder.setLocale(door.client().language());
    return door;
  }

  private String at(String token) {
    return settings.basePath() + "/in/" + token;
  }

  private String page(String token, Door door, boolean sent, String problem, Model model) {
    model.addAttribute("door", at(token));
    model.addAttribute("email", door.client().maskedEmail());
    model.addAttribute("brand", brands.find(door.client().brand()).map(Brand::name).orElse(""));
    model.addAttribute("byLetter", door.byLetter());
    model.addAttribute("sent", sent);
    model.addAttribute("wrong", problem);
    return "desk:client-door";
  }
}
