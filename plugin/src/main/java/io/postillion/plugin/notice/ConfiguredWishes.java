package io.postillion.plugin.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.notice.Wishes;
import io.postillion.plugin.config.PostillionProperties.NoticeProperties;
import io.postillion.plugin.notice.NotifyProperties.DefaultProperties;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a brand's configuration says, and else what that of all says. */
public final class ConfiguredWishes implements UsualWishes {

  private final Wishes all;
  private final Map<BrandId, NoticeProperties> brands;

  /**
   * @param all of every brand
   * @param brands what they say for themselves
   * @throws IllegalArgumentException when the quiet hours of a brand are none
   */
  public ConfiguredWishes(DefaultProperties all, Map<BrandId, NoticeProperties> brands) {
    this.all =
        new Wishes(
            all.events().isEmpty() ? byMail() : all.events(),
            all.digest(),
            all.digestAt(),
            quiet(all),
            all.urgentPasses());
    this.brands = Map.copyOf(brands);
    brands.forEach(ConfiguredWishes::requireHours);
  }

  private static Map<NoticeKind, Set<Means>> byMail() {
    return Arrays.stream(NoticeKind.values())
        .collect(Collectors.toMap(kind -> kind, kind -> Set.of(Means.EMAIL)));
  }

  private static @Nullable Quiet quiet(DefaultProperties all) {
    return all.quietFrom() == null || all.quietTo() == null
        ? null
        : new Quiet(all.quietFrom(), all.quietTo());
  }

  private static void requireHours(BrandId brand, NoticeProperties own) {
    try {
      Optional.ofNullable(own.quiet()).filter(hours -> !hours.isBlank()).ifPresent(Quiet::of);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "postillion.brands.%s.notices.quiet: %s".formatted(brand, unreadable.getMessage()),
          unreadable);
    }
  }

  @Override
  public Wishes of(BrandId brand) {
    NoticeProperties own = brands.get(brand);
    return own == null
        ? all
        : new Wishes(
            Objects.requireNonNullElse(own.events(), all.means()),
            Objects.requireNonNullElse(own.digest(), all.digest()),
            Objects.requireNonNullElse(own.digestAt(), all.digestAt()),
            quiet(own),
            Objects.requireNonNullElse(own.urgentPasses(), all.urgentPasses()));
  }

  private @Nullable Quiet quiet(NoticeProperties own) {
    String hours = own.quiet();
    return hours == null ? all.quiet() : hours.isBlank() ? null : Quiet.of(hours);
  }
}
