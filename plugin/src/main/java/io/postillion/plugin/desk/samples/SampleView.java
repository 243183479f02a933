package io.postillion.plugin.desk.samples;

import io.postillion.plugin.desk.view.PostRow;
import java.util.List;

/**
 * The page of the samples.
 *
 * @param sources the names of those whose samples are there
 * @param gone the names of those whose samples were removed
 * @param articles how many would leave
 * @param back how many would come back
 * @param open posts about samples that are there, and may still go out
 * @param left posts about removed samples that may still go out
 * @param out how many went out, and stay
 */
record SampleView(
    String sources,
    String gone,
    int articles,
    int back,
    List<PostRow> open,
    List<PostRow> left,
    int out,
    List<SampleRow> steps) {

  public boolean isNone() {
    return sources.isEmpty() && gone.isEmpty();
  }
}
