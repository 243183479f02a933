package io.postillion.core.setting;

import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Wishes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That something is told by some means, and how it is written: {@code REVIEW.EMAIL}.
 *
 * @param kind what is told
 */
public record EventLine(NoticeKind kind, Means by) {

  public static String line(NoticeKind kind, Means by) {
    return kind.name() + "." + by.name();
  }

  /** Empty when it is none. */
  public static Optional<EventLine> read(String line) {
    return all().filter(told -> line(told.kind(), told.by()).equals(line)).findFirst();
  }

  static List<String> lines(Wishes wishes) {
    return all()
        .filter(told -> wishes.wants(told.kind(), told.by()))
        .map(told -> line(told.kind(), told.by()))
        .toList();
  }

  static Map<NoticeKind, Set<Means>> means(List<String> lines) {
    return lines.stream()
        .flatMap(line -> read(line).stream())
        .collect(
            Collectors.groupingBy(
                EventLine::kind,
                Collectors.mapping(
                    EventLine::by, Collectors.toCollection(() -> EnumSet.noneOf(Means.class)))));
  }

  private static Stream<EventLine> all() {
    return Arrays.stream(NoticeKind.values())
        .flatMap(kind -> Arrays.stream(Means.values()).map(by -> new EventLine(kind, by)));
  }
}
