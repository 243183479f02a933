package io.postillion.core.remark;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was named in what people said, and whether they know. */
public interface Mentions {

  /** The same again changes nothing; the store refuses what is no remark about the post. */
  void add(BrandId brand, Mention mention);

  /** Whom the remarks about a post name; those that name nobody are left out. */
  Map<RemarkId, Set<PersonId>> whom(BrandId brand, PostId post);

  /** The remarks in which the person is named and which they have not seen, the newest first. */
  List<Remark> unseen(BrandId brand, PersonId person, int limit);

  /** The person has seen all that names them in what was said about the post until now. */
  void seen(BrandId brand, PersonId person, PostId post, Instant at);
}
