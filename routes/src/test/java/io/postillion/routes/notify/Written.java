package io.postillion.routes.notify;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was written down to be told, each key once; nothing goes out. */
final class Written implements Notices {

  private final Map<String, Notice> notices = new LinkedHashMap<>();

  List<Notice> all() {
    return List.copyOf(notices.values());
  }

  @Override
  public boolean add(Notice notice) {
    return notices.putIfAbsent(notice.key(), notice) == null;
  }

  @Override
  public List<Notice> unspread(int limit) {
    return all();
  }

  @Override
  public boolean spread(NoticeId notice, Instant at, List<Delivery> deliveries) {
    throw never();
  }

  @Override
  public List<Told> claim(Means means, Instant now, Duration lease, int limit) {
    throw never();
  }

  @Override
  public void sent(Delivery delivery, Instant at) {
    throw never();
  }

  @Override
  public void dropped(Delivery delivery, Instant at, String why) {
    throw never();
  }

  @Override
  public void later(Delivery delivery, Instant due, String problem) {
    throw never();
  }

  @Override
  public void release(Delivery delivery) {
    throw never();
  }

  @Override
  public void failed(Delivery delivery, Instant at, String problem) {
    throw never();
  }

  @Override
  public boolean isToldSince(BrandId brand, String recipient, String task, Instant since) {
    throw never();
  }

  @Override
  public List<Trouble> troubles(BrandId brand, int limit) {
    throw never();
  }

  @Override
  public int again(BrandId brand, Instant now) {
    throw never();
  }

  @Override
  public int forget(Instant before) {
    throw never();
  }

  private static UnsupportedOperationException never() {
    return new UnsupportedOperationException("A worker writes down and sends nothing");
  }
}
