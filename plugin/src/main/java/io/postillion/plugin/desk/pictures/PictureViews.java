package io.postillion.plugin.desk.pictures;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Image;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Illustrating.Offered;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.Recipe;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.FindingLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the page together. */
public final class PictureViews {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_EARLIER = 12;

  private final Illustrating illustrating;
  private final Posts posts;
  private final Channels channels;
  private final NetworkConnections networks;
  private final Words words;

  public PictureViews(
      Illustrating illustrating,
      Posts posts,
      Channels channels,
      NetworkConnections networks,
      Words words) {
    this.illustrating = illustrating;
    this.posts = posts;
    this.channels = channels;
    this.networks = networks;
    this.words = words;
  }

  /**
   * @param typed words for a card; null for those of what was made, or the first idea
   * @param sha256 of what was made; empty for nothing
   * @param alt as typed; null for what goes with the picture
   */
  PictureView of(Desk desk, PostId id, @Nullable Card typed, String sha256, @Nullable String alt) {
    Post post = posts.get(desk.id(), id);
    Channel channel = channels.get(desk.id(), post.channel());
    PostContent content =
        posts
            .current(post)
            .map(Revision::content)
            .orElseGet(() -> PostContent.of("", desk.brand().language()));
    List<Card> ideas = illustrating.ideas(desk.id(), id);
    List<Image> images = illustrating.images(desk.id(), id);
    Offered offered = sha256.isEmpty() ? null : illustrating.offered(desk.id(), id, sha256);
    return new PictureView(
        id,
        channel.network(),
        Visible.text(channel.name()),
        content.language().toLanguageTag(),
        post.current() == null ? "" : post.current().toString(),
        content.media(),
        networks.to(post.channel()).limits().maxMedia(),
        ideas,
        List.of(CardKind.values()),
        typed == null ? words(offered, ideas) : typed,
        images.stream().map(PictureViews::name).toList(),
        illustrating.imagines(desk.id()),
        illustrating.hasCarousel(desk.id(), id),
        illustrating.made(desk.id(), id).stream()
            .map(MadePicture::media)
            .filter(media -> !media.sha256().equals(sha256))
            .map(media -> new PictureView.Earlier(media.sha256(), media.alt()))
            .distinct()
            .limit(MOST_EARLIER)
            .toList(),
        offered == null ? null : made(offered, images, alt));
  }

  private static Card words(@Nullable Offered offered, List<Card> ideas) {
    if (offered != null && offered.picture().recipe() instanceof Recipe.OfCard made) {
      return made.card();
    }
    return ideas.isEmpty() ? new Card(CardKind.TITLE, "", "") : ideas.get(0);
  }

  private PictureView.Made made(Offered offered, List<Image> images, @Nullable String alt) {
    Media media = offered.picture().media();
    return new PictureView.Made(
        media,
        alt == null ? media.alt() : alt,
        offered.picture().recipe() instanceof Recipe.OfCrop crop ? number(crop, images) : 0,
        offered.picture().recipe() instanceof Recipe.OfModel made ? made.model() : null,
        FindingLine.of(offered.findings(), "", words));
  }

  private static int number(Recipe.OfCrop crop, List<Image> images) {
    return 1
        + images.stream().map(image -> image.location().toString()).toList().indexOf(crop.source());
  }

  private static String name(Image image) {
    if (!image.alt().isBlank()) {
      return Visible.line(image.alt(), LONGEST_NAME);
    }
    String path = String.valueOf(image.location().getPath());
    return Visible.line(path.substring(path.lastIndexOf('/') + 1), LONGEST_NAME);
  }
}
