package io.postillion.core.visual;

/** How a picture was made, so that it can be told, checked and made again. */
public sealed interface Recipe {

  /**
   * Words on the brand's colours.
   *
   * @param template name and version, e.g. {@code quote 1}
   */
  record OfCard(Card card, String template) implements Recipe {}

  /**
   * A part of another picture.
   *
   * @param original hash of the picture that it was cut from, which is kept
   * @param source where that came from: its address
   * @param part in pixels of the original
   */
  record OfCrop(String original, String source, Part part) implements Recipe {}

  /**
   * A model's, as a person described it.
   *
   * @param wish what was to be seen, in the person's words
   * @param model provider, model and prompt version, as shown
   * @param original hash of the picture as the model made it, which is kept
   * @param part of the original that is shown, in its pixels
   */
  record OfModel(String wish, String model, String original, Part part) implements Recipe {}
}
