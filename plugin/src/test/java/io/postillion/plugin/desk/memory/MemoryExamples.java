package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Edit;
import io.postillion.core.memory.Edited;
import io.postillion.core.memory.Examples;
import io.postillion.core.memory.Known;
import io.postillion.core.memory.Vector;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.ArrayList;
import java.util.List;

/** What people of one brand made of drafts, as a test says it. */
public final class MemoryExamples implements Examples {

  private final List<Edited> edits = new ArrayList<>();
  private int remembered;

  public void forget() {
    edits.clear();
    remembered = 0;
  }

  public void edited(Edited... others) {
    edits.addAll(List.of(others));
    remembered = edits.size();
  }

  @Override
  public List<PostId> unlearned(BrandId brand, String model, int most) {
    return List.of();
  }

  @Override
  public void learn(
      BrandId brand, PostId post, RevisionId revision, List<Edit> how, Vector vector) {
    throw new UnsupportedOperationException("The desk learns nothing");
  }

  @Override
  public int forgetGone(BrandId brand, int most) {
    return 0;
  }

  @Override
  public int forgetAll(BrandId brand) {
    int many = remembered;
    remembered = 0;
    return many;
  }

  @Override
  public List<Known> known(BrandId brand, String model, int most) {
    return List.of();
  }

  @Override
  public List<Edited> edits(BrandId brand, int most) {
    return brand.equals(Sample.VELO) ? List.copyOf(edits) : List.of();
  }

  @Override
  public int count(BrandId brand, String model) {
    return remembered;
  }
}
