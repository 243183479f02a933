package io.postillion.plugin.desk.pictures;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Recipe;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import java.util.List;
import java.util.Optional;

/** Finds out whose a picture and its words are. */
public final class PictureFacts {

  private final MadePictures made;
  private final Describing describing;

  public PictureFacts(MadePictures made, Describing describing) {
    this.made = made;
    this.describing = describing;
  }

  public List<PictureFact> of(BrandId brand, PostId post, List<Media> media) {
    if (media.isEmpty()) {
      return List.of();
    }
    List<AltText> suggested = describing.suggested(brand, post);
    return media.stream().map(picture -> of(brand, post, picture, suggested)).toList();
  }

  private PictureFact of(BrandId brand, PostId post, Media picture, List<AltText> suggested) {
    Optional<MadePicture> origin = made.find(brand, post, picture.sha256());
    return new PictureFact(
        picture,
        suggested.stream()
            .filter(text -> text.sha256().equals(picture.sha256()))
            .filter(text -> text.words().equals(picture.alt()))
            .findFirst()
            .map(text -> Byline.of(text.author()))
            .orElse(null),
        picture.alt().isBlank()
            ? suggested.stream()
                .filter(text -> text.sha256().equals(picture.sha256()))
                .findFirst()
                .map(text -> Visible.text(text.words()))
                .orElse(null)
            : null,
        origin.map(one -> kind(one.recipe())).orElse(null),
        origin.map(one -> Byline.of(one.by())).orElse(null));
  }

  private static String kind(Recipe recipe) {
    if (recipe instanceof Recipe.OfCard) {
      return "card";
    }
    return recipe instanceof Recipe.OfCrop ? "crop" : "model";
  }
}
