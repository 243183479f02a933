package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people say about posts, and the links that they were sent. */
public final class MemoryTalk implements Remarks {

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  @Override
  public void add(BrandId brand, Remark remark) {
    remarks.add(remark);
  }

  @Override
  public List<Remark> of(BrandId brand, PostId post) {
    return remarks.stream().filter(remark -> remark.post().equals(post)).toList();
  }

  Links links() {
    return new Links() {
      @Override
      public void insert(Link link, Secret token) {
        links.add(link);
      }

      @Override
      public Optional<Link> find(Secret token) {
        return Optional.empty();
      }

      @Override
      public List<Link> of(BrandId brand, PostId post) {
        return links.stream()
            .filter(link -> link.shown() != null && link.shown().post().equals(post))
            .toList();
      }

      @Override
      public void opened(BrandId brand, LinkId id, Instant at) {}

      @Override
      public boolean revoke(BrandId brand, LinkId id, Instant at) {
        return false;
      }

      @Override
      public int revoke(BrandId brand, PersonId person, Instant at) {
        return 0;
      }
    };
  }
}
