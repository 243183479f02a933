package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Offer;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.failure.Failure;
import io.postillion.plugin.desk.frame.Fragments;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** Shows offers on a page that waits, each as it comes. */
final class Showing implements Suggesting.Listener {

  private final Waits.Page page;
  private final Fragments fragments;
  private final Words words;
  private final Model model;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private int number;

  /**
   * @param model of the whole page, which is told why no more came
   */
  Showing(
      Waits.Page page,
      Fragments fragments,
      Words words,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.page = page;
    this.fragments = fragments;
    this.words = words;
    this.model = model;
    this.request = request;
    this.response = response;
  }

  @Override
  public void offered(Offer offer) {
    number++;
    Map<String, Object> part = new HashMap<>(model.asMap());
    part.put("offer", OfferView.of(offer, words));
    part.put("number", number);
    page.show(fragments.render("desk:assist :: offer", part, request, response));
  }

  @Override
  public void brokeOff(Failure why) {
    model.addAttribute("broken", Visible.text(String.valueOf(why.getMessage())));
  }
}
