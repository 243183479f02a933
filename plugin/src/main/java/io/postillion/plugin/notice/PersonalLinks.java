package io.postillion.plugin.notice;

import io.postillion.core.RefusedException;
import io.postillion.core.link.Linking;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.ReviewLinks;
import io.postillion.core.people.PersonId;
import io.postillion.plugin.client.LinkAddresses;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A review is opened by a link of the reader's own, to exactly the revision that they are asked
 * about; everything else, and whatever a room is told, by a page of the desk.
 */
public final class PersonalLinks implements ReviewLinks {

  private final Linking linking;
  private final LinkAddresses addresses;
  private final DeskLinks desk;

  public PersonalLinks(Linking linking, LinkAddresses addresses, DeskLinks desk) {
    this.linking = linking;
    this.addresses = addresses;
    this.desk = desk;
  }

  @Override
  public URI to(Notice notice, @Nullable PersonId reader) {
    if (reader == null || notice.post() == null || !notice.kind().isReview()) {
      return desk.to(notice, reader);
    }
    try {
      return URI.create(
          addresses.of(linking.issue(notice.brand(), reader, notice.post()).token()).reveal());
    } catch (RefusedException over) {
      return desk.to(notice, reader);
    }
  }
}
