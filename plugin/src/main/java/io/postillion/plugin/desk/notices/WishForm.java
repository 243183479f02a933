package io.postillion.plugin.desk.notices;

import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Wishes;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What the form of wishes says. */
final class WishForm {

  private WishForm() {}

  /**
   * @throws UnreadableTimeException when a time is none
   */
  static Wishes read(MultiValueMap<String, String> form) {
    Set<String> ticked = Set.copyOf(form.getOrDefault("by", List.of()));
    Map<NoticeKind, Set<Means>> means =
        Stream.of(NoticeKind.values())
            .collect(
                Collectors.toMap(
                    kind -> kind,
                    kind ->
                        EnumSet.allOf(Means.class).stream()
                            .filter(by -> ticked.contains(kind + "." + by))
                            .collect(Collectors.toSet())));
    String from = text(form, "quietFrom");
    String to = text(form, "quietTo");
    return new Wishes(
        means,
        digest(text(form, "digest")),
        text(form, "digestAt").isEmpty() ? LocalTime.of(8, 0) : time(text(form, "digestAt")),
        from.isEmpty() || to.isEmpty() ? null : new Quiet(time(from), time(to)),
        form.containsKey("urgent"));
  }

  private static Digest digest(String name) {
    return Stream.of(Digest.values())
        .filter(digest -> digest.name().equals(name))
        .findFirst()
        .orElse(Digest.NONE);
  }

  private static String text(MultiValueMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  private static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new UnreadableTimeException(typed, unreadable);
    }
  }
}
