package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An outbox of paper: what is put in, and what a test says did not get through. */
public final class MemoryNotices implements Notices {

  private final List<Notice> notices = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  public List<Notice> all() {
    return notices;
  }

  public void trouble(Trouble trouble) {
    troubles.add(trouble);
  }

  @Override
  public boolean add(Notice notice) {
    return notices.add(notice);
  }

  @Override
  public List<Notice> unspread(int limit) {
    return notices;
  }

  @Override
  public boolean spread(NoticeId notice, Instant at, List<Delivery> deliveries) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public List<Told> claim(Means means, Instant now, Duration lease, int limit) {
    return List.of();
  }

  @Override
  public void sent(Delivery delivery, Instant at) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public void dropped(Delivery delivery, Instant at, String why) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public void later(Delivery delivery, Instant due, String problem) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public void release(Delivery delivery) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public void failed(Delivery delivery, Instant at, String problem) {
    throw new UnsupportedOperationException("Nobody is told from this desk");
  }

  @Override
  public boolean isToldSince(BrandId brand, String recipient, String task, Instant since) {
    return false;
  }

  @Override
  public List<Trouble> troubles(BrandId brand, int limit) {
    return troubles;
  }

  @Override
  public int again(BrandId brand, Instant now) {
    int many = troubles.size();
    troubles.clear();
    return many;
  }

  @Override
  public int forget(Instant before) {
    return 0;
  }
}
