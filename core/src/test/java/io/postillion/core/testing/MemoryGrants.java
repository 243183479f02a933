package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Grants of all channels. */
public final class MemoryGrants implements Grants {

  private final List<Row> rows;
  private final Channels channels;
  private final Clock clock;

  MemoryGrants(MemoryTransactions transactions, Channels channels, Clock clock) {
    this.rows = transactions.enlist(new ArrayList<>());
    this.channels = channels;
    this.clock = clock;
  }

  private record Row(BrandId brand, ChannelId channel, Kept kept, @Nullable Instant leaseUntil) {}

  @Override
  public Optional<Kept> find(BrandId brand, ChannelId channel) {
    return row(brand, channel).map(Row::kept);
  }

  @Override
  public List<Standing> of(BrandId brand) {
    return rows.stream()
        .filter(row -> row.brand().equals(brand))
        .map(row -> standing(row.channel(), row.kept().grant()))
        .toList();
  }

  private Standing standing(ChannelId channel, Grant grant) {
    boolean renews = grant.isRenewable(clock.instant());
    return new Standing(
        channel, grant.account(), renews, renews ? grant.refreshExpiresAt() : grant.expiresAt());
  }

  @Override
  public OptionalLong lease(BrandId brand, ChannelId channel, long version, Duration length) {
    Optional<Row> free =
        row(brand, channel)
            .filter(row -> row.kept().version() == version)
            .filter(row -> row.leaseUntil() == null || !row.leaseUntil().isAfter(clock.instant()));
    free.ifPresent(
        row ->
            put(
                new Row(
                    brand,
                    channel,
                    new Kept(row.kept().grant(), version + 1),
                    clock.instant().plus(length))));
    return free.isPresent() ? OptionalLong.of(version + 1) : OptionalLong.empty();
  }

  @Override
  public boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant) {
    boolean mine =
        row(brand, channel)
            .filter(row -> row.kept().version() == version && row.leaseUntil() != null)
            .isPresent();
    if (mine) {
      put(new Row(brand, channel, new Kept(grant, version + 1), null));
    }
    return mine;
  }

  @Override
  public void connect(BrandId brand, ChannelId channel, Grant grant) {
    channels.get(brand, channel);
    long next = row(brand, channel).map(row -> row.kept().version() + 1).orElse(0L);
    put(new Row(brand, channel, new Kept(grant, next), null));
  }

  private void put(Row row) {
    row(row.brand(), row.channel()).ifPresent(rows::remove);
    rows.add(row);
  }

  private Optional<Row> row(BrandId brand, ChannelId channel) {
    return rows.stream()
        .filter(row -> row.brand().equals(brand) && row.channel().equals(channel))
        .findFirst();
  }
}
