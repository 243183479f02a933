package io.postillion.plugin.client;

import io.postillion.core.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whatever else is asked for below the pages of clients is answered in their frame. */
@Controller
final class NoSuchPage {

  @GetMapping("${postillion.clients.base-path:/client}/{*rest}")
  String none() {
    throw new NotFoundException("page", "of this address");
  }
}
