package io.postillion.core.library;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.PictureRights;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.NetworkConnections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts pictures of the library into posts; that is an edit like any other. */
public final class Choosing {

  private final Library library;
  private final PictureRights rights;
  private final Posts posts;
  private final NetworkConnections networks;
  private final Editing editing;

  public Choosing(
      Library library,
      PictureRights rights,
      Posts posts,
      NetworkConnections networks,
      Editing editing) {
    this.library = library;
    this.rights = rights;
    this.posts = posts;
    this.networks = networks;
    this.editing = editing;
  }

  /**
   * The picture with its alternative text, as a new revision; approvals of older ones lose their
   * force.
   *
   * @param shown the revision that was on the screen
   * @param place of the picture that it replaces, from 1; 0 or any other to add it behind the
   *     others
   * @throws RefusedException as {@link Editing#edit}, and when nothing was written yet, it may not
   *     be used when the post is due, or there is no room for another picture
   */
  public Revision choose(
      Person person,
      BrandId brand,
      PostId id,
      @Nullable RevisionId shown,
      String sha256,
      int place) {
    person.require(Role.MANAGER, brand);
    Post post = posts.get(brand, id);
    Media picture = library.get(brand, sha256).media();
    rights.ended(brand, id, List.of(picture), post.schedule()).stream()
        .findFirst()
        .ifPresent(
            ended -> {
              throw ended.refusal(id);
            });
    PostContent content =
        posts
            .current(post)
            .map(Revision::content)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.EMPTY_TEXT, "The text is empty. Write something first."));
    List<Media> after = new ArrayList<>(content.media());
    if (place >= 1 && place <= after.size()) {
      after.set(place - 1, picture);
    } else {
      after.add(picture);
    }
    if (after.size() > networks.to(post.channel()).limits().maxMedia()) {
      throw new RefusedException(
          Reason.NO_ROOM_FOR_PICTURE,
          "The network of post %s takes no more pictures. Replace one instead.".formatted(id),
          id);
    }
    return editing.edit(
        person,
        brand,
        id,
        shown,
        new PostContent(content.text(), content.language(), after, content.link()));
  }
}
