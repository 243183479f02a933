package io.postillion.bench.faults;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product's ledger and transactions, which tell at which line a post is. A protection of the
 * ledger can be taken away here.
 */
final class WatchedLedger {

  private final Ledger real;
  private final DataSource dataSource;
  private final Lifeline lifeline;
  private final Supplier<Cast> cast;
  private final Without without;
  private final ThreadLocal<List<String>> claimed = ThreadLocal.withInitial(ArrayList::new);
  private final ThreadLocal<List<String>> reached = ThreadLocal.withInitial(ArrayList::new);
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  WatchedLedger(
      Ledger real, DataSource dataSource, Lifeline lifeline, Supplier<Cast> cast, Without without) {
    this.real = real;
    this.dataSource = dataSource;
    this.lifeline = lifeline;
    this.cast = cast;
    this.without = without;
  }

  Ledger ledger() {
    return (Ledger)
        Proxy.newProxyInstance(
            WatchedLedger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> watched(method, arguments));
  }

  private @Nullable Object watched(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("live")) {
      at(Point.TASK_FETCHED, ((PostId) arguments[1]));
    }
    Object answer = crippled(method, arguments);
    if (method.getName().equals("arm") && Boolean.TRUE.equals(answer)) {
      real.find((BrandId) arguments[0], (PublicationId) arguments[1])
          .ifPresent(entry -> at(Point.ARMED, entry.post()));
    } else if (method.getName().equals("claim")) {
      tags((Collection<?>) answer).forEach(claimed.get()::add);
    } else if (method.getName().equals("reached") && Boolean.TRUE.equals(answer)) {
      tags(real.find((BrandId) arguments[0], (PublicationId) arguments[1]).stream().toList())
          .stream()
          .filter(tag -> cast.get().isStruck(tag, ((Reached) arguments[3]).number()))
          .forEach(reached.get()::add);
    }
    return answer;
  }

  private void at(Point point, PostId post) {
    Cast posts = cast.get();
    posts.tagOfPost(post.toString()).ifPresent(tag -> posts.at(point, tag, lifeline));
  }

  private List<String> tags(@Nullable Collection<?> entries) {
    Cast posts = cast.get();
    return entries == null
        ? List.of()
        : entries.stream()
            .map(Publication.class::cast)
            .flatMap(entry -> posts.tagOfPost(entry.post().toString()).stream())
            .toList();
  }

  private @Nullable Object crippled(Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (without == Without.CLAIM && name.equals("claim")) {
      return take(
          (BrandId) arguments[0],
          (Collection<?>) arguments[1],
          (Instant) arguments[2],
          (Duration) arguments[3]);
    }
    if (without == Without.FENCE) {
      if (name.equals("sent")) {
        arguments[1] = unfenced((BrandId) arguments[0], (Map<?, ?>) arguments[1]);
      } else if (List.of("refused", "unknown", "release", "stopped", "begin", "reached")
          .contains(name)) {
        arguments[2] =
            real.find((BrandId) arguments[0], (PublicationId) arguments[1])
                .map(Publication::fence)
                .orElseThrow();
      }
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Map<Publication, Sent> unfenced(BrandId brand, Map<?, ?> departed) {
    return departed.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> real.find(brand, ((Publication) each.getKey()).id()).orElseThrow(),
                each -> (Sent) each.getValue()));
  }

  private List<Publication> take(BrandId brand, Collection<?> ids, Instant now, Duration lease) {
    List<Publication> taken = new ArrayList<>();
    for (Object id : ids) {
      PublicationId entry = (PublicationId) id;
      JdbcClient.create(dataSource)
          .sql(
              """
              update pst_publication
              set state = 'SENDING', attempt = attempt + 1, fence = fence + 1, begun_at = :now,
                lease_until = current_timestamp + interval '1' second * cast(:lease as integer)
              where id = :id and live_post_id is not null
              """)
          .param("now", now.atOffset(java.time.ZoneOffset.UTC))
          .param("lease", (int) lease.toSeconds())
          .param("id", entry.value())
          .update();
      real.find(brand, entry).ifPresent(taken::add);
    }
    return taken;
  }

  Transactions transactions(Transactions delegate) {
    return new Transactions() {
      @Override
      public <T> T in(Supplier<T> work) {
        depth.set(depth.get() + 1);
        T result;
        try {
          result = delegate.in(work);
        } finally {
          depth.set(depth.get() - 1);
        }
        committed(Point.CLAIMED, claimed.get());
        committed(Point.PART_STORED, reached.get());
        return result;
      }

      private void committed(Point point, List<String> begun) {
        if (depth.get() == 0 && !begun.isEmpty()) {
          List<String> tags = List.copyOf(begun);
          begun.clear();
          cast.get().at(point, tags, lifeline);
        }
      }
    };
  }
}
