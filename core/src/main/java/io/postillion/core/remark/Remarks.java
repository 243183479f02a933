package io.postillion.core.remark;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;

/** What people said about posts; only ever added to. */
public interface Remarks {

  /** The store refuses it unless post, revision and the remark it answers belong together. */
  void add(BrandId brand, Remark remark);

  /** Oldest first. */
  List<Remark> of(BrandId brand, PostId post);
}
