package io.postillion.core.testing;

import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.failure.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A CMS that answers page by page what a test put in, and remembers what was written back. */
public final class FakeCms implements Cms {

  private final Deque<Supplier<Changes>> pages = new ArrayDeque<>();
  private final List<String> cursors = new ArrayList<>();
  private final List<SocialStatus> written = new ArrayList<>();
  private boolean writesBack = true;

  public void answers(Changes page) {
    answers(() -> page);
  }

  /** Something happens while it is being read. */
  public void answers(Supplier<Changes> page) {
    pages.add(page);
  }

  public void answers(List<CmsItem> items, String cursor) {
    answers(new Changes(items, cursor, false, List.of()));
  }

  public void fails(Failure failure) {
    answers(
        () -> {
          throw failure;
        });
  }

  public void takesNothingBack() {
    writesBack = false;
  }

  /** The cursors it was asked with, {@code start} for none. */
  public List<String> cursors() {
    return List.copyOf(cursors);
  }

  public List<SocialStatus> written() {
    return List.copyOf(written);
  }

  @Override
  public Changes changes(@Nullable String cursor) {
    cursors.add(cursor == null ? "start" : cursor);
    return pages.remove().get();
  }

  @Override
  public Optional<CmsItem> item(String externalId) {
    return Optional.empty();
  }

  @Override
  public String test() {
    changes("test");
    return "Acme's CMS";
  }

  @Override
  public boolean writesBack() {
    return writesBack;
  }

  @Override
  public void writeBack(String externalId, SocialStatus status) {
    written.add(status);
  }
}
