package io.postillion.plugin.desk.pictures;

import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.plugin.desk.view.FindingLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param revision empty while nobody has written anything
 * @param media pictures that the post has
 * @param ideas cards that the article would make
 * @param typed words for a card
 * @param images what the CMS says that the article's pictures show, or their file names
 * @param imagines whether a model can be asked for pictures
 * @param carousel whether several cards can be made at once
 * @param earlier what was made for the post, the newest first
 * @param made the picture to be looked at; null when there is none yet
 */
record PictureView(
    PostId id,
    String network,
    String channel,
    String language,
    String revision,
    List<Media> media,
    int most,
    List<Card> ideas,
    List<CardKind> kinds,
    Card typed,
    List<String> images,
    boolean imagines,
    boolean carousel,
    List<Earlier> earlier,
    @Nullable Made made) {

  /**
   * @param alt what it shows, as typed or as it was made
   * @param image of the article that it was cut from, from 1; 0 for another
   * @param model that made it; null when none did
   */
  record Made(
      Media media, String alt, int image, @Nullable String model, List<FindingLine> findings) {

    public boolean isCrop() {
      return image > 0;
    }
  }

  /**
   * A picture that was made before.
   *
   * @param alt what it shows; may be empty
   */
  record Earlier(String sha256, String alt) {}

  /** Whether another picture can be added. */
  public boolean isRoom() {
    return media.size() < most;
  }
}
