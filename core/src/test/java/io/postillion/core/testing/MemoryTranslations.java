package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one brand's posts were translated from. */
public final class MemoryTranslations implements Translations {

  private final List<Translation> all;

  MemoryTranslations(MemoryTransactions transactions) {
    all = transactions.enlist(new ArrayList<>());
  }

  @Override
  public void add(BrandId brand, Translation translation) {
    all.add(translation);
  }

  @Override
  public Optional<Translation> find(BrandId brand, PostId post) {
    return all.stream().filter(one -> one.post().equals(post)).findFirst();
  }

  @Override
  public List<Translation> of(BrandId brand, PostId source) {
    return all.stream().filter(one -> one.source().equals(source)).toList();
  }
}
