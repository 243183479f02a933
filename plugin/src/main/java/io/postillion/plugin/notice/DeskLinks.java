package io.postillion.plugin.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.ReviewLinks;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Leads to the page of the desk where it is answered, after the usual login. */
public final class DeskLinks implements ReviewLinks {

  private final String desk;
  private final String clients;

  /**
   * @param base where people reach this installation
   * @param path of the desk, e.g. {@code /desk}
   * @param clients where the pages of clients begin, e.g. {@code /client}
   */
  public DeskLinks(URI base, String path, String clients) {
    String home = base.toString().replaceFirst("/+$", "");
    this.desk = home + path;
    this.clients = home + clients;
  }

  @Override
  public URI to(Notice notice, @Nullable PersonId reader) {
    if (notice.post() == null) {
      return at(
          notice.brand(),
          notice.article() == null ? "work" : "articles/%s/brief".formatted(notice.article()));
    }
    if (notice.kind() == NoticeKind.MENTIONED) {
      return at(notice.brand(), "posts/%s#talk".formatted(notice.post()));
    }
    boolean isWritten =
        notice.kind().isReview()
            || notice.kind() == NoticeKind.CHANGES
            || notice.detail().equals(WorkItem.Kind.WRITE_POST.name())
            || notice.detail().equals(WorkItem.Kind.MEND_POST.name());
    return at(notice.brand(), "posts/%s%s".formatted(notice.post(), isWritten ? "/review" : ""));
  }

  /** Where a question is answered; about no post it stands among what waits. */
  public URI question(BrandId brand, @Nullable PostId post) {
    return at(brand, post == null ? "work" : "posts/%s/review".formatted(post));
  }

  /** Where somebody says how they want to be told. */
  URI settings(BrandId brand) {
    return at(brand, "notices");
  }

  /** Where a client sees what waits for them. */
  URI ofClients() {
    return URI.create(clients);
  }

  private URI at(BrandId brand, String page) {
    return URI.create("%s/%s/%s".formatted(desk, brand, page));
  }
}
