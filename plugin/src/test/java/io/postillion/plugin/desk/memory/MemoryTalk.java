package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Mention;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.remark.Remarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people say about posts, and the links that they were sent. */
public final class MemoryTalk implements Remarks, Mentions {

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<Mention> seen = new HashSet<>();

  @Override
  public void add(BrandId brand, Remark remark) {
    remarks.add(remark);
  }

  @Override
  public List<Remark> of(BrandId brand, PostId post) {
    return remarks.stream().filter(remark -> remark.post().equals(post)).toList();
  }

  @Override
  public void add(BrandId brand, Mention mention) {
    mentions.add(mention);
  }

  /** Of remarks, and so of their brand. */
  @Override
  public Map<RemarkId, Set<PersonId>> whom(BrandId brand, PostId post) {
    return mentions.stream()
        .filter(mention -> mention.post().equals(post))
        .collect(
            Collectors.groupingBy(
                Mention::remark, Collectors.mapping(Mention::person, Collectors.toSet())));
  }

  @Override
  public List<Remark> unseen(BrandId brand, PersonId person, int limit) {
    return mentions.stream()
        .filter(mention -> mention.person().equals(person) && !seen.contains(mention))
        .flatMap(mention -> remarks.stream().filter(remark -> remark.id().equals(mention.remark())))
        .sorted(Comparator.comparing(Remark::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void seen(BrandId brand, PersonId person, PostId post, Instant at) {
    mentions.stream()
        .filter(mention -> mention.person().equals(person) && mention.post().equals(post))
        .forEach(seen::add);
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
