package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.publish.Timetable;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/channels")
@Tag(name = "Channels", description = "A channel is one connected account on a network.")
class ChannelsController {

  private final Channels channels;
  private final ChannelCare care;
  private final Grants grants;
  private final Timetable timetable;
  private final Clock clock;
  private final CurrentPerson person;

  ChannelsController(
      Channels channels,
      ChannelCare care,
      Grants grants,
      Timetable timetable,
      Clock clock,
      CurrentPerson person) {
    this.channels = channels;
    this.care = care;
    this.grants = grants;
    this.timetable = timetable;
    this.clock = clock;
    this.person = person;
  }

  /**
   * @param connectedUntil when a person has to reconnect it at its network; null when that is not
   *     known, or its credentials are in its settings
   */
  record ChannelView(
      String id,
      String network,
      String name,
      String account,
      ConnectionView connection,
      @Nullable Instant connectedUntil)
      implements Wire {

    static ChannelView of(Channel channel, @Nullable Instant connectedUntil) {
      return new ChannelView(
          channel.id().value(),
          channel.network(),
          channel.name(),
          channel.account(),
          ConnectionView.of(channel.connection()),
          connectedUntil);
    }
  }

  @GetMapping
  @Operation(summary = "The channels", description = "By name, each with how it is doing.")
  Items<ChannelView> list(@PathVariable BrandId brand) {
    Map<ChannelId, Instant> ends = ends(brand);
    return Items.all(
        channels.of(brand).stream()
            .map(channel -> ChannelView.of(channel, ends.get(channel.id())))
            .toList());
  }

  /**
   * @param at when the network's limits leave room for one more post
   */
  record Slot(Instant at) implements Wire {}

  @GetMapping("/{channel}/next-slot")
  @Operation(
      summary = "The next free slot",
      description =
          "When the network's limits leave room for one more post beside those that are planned.")
  Slot nextSlot(
      @PathVariable BrandId brand,
      @PathVariable ChannelId channel,
      @Parameter(description = "From when on; now when left out") @RequestParam(required = false)
          @Nullable Instant at) {
    channels.get(brand, channel);
    return new Slot(timetable.nextFree(brand, channel, at == null ? clock.instant() : at));
  }

  @PostMapping("/{channel}/test")
  @Operation(
      summary = "Test a channel",
      description = "Asks the network who we are; 502 or 503 when it does not answer as it should.")
  Reached test(@PathVariable BrandId brand, @PathVariable ChannelId channel) {
    return new Reached(care.test(person.get(), brand, channel));
  }

  @PostMapping("/{channel}/pause")
  @Operation(summary = "Pause a channel", description = "Posts that are due wait.")
  ChannelView pause(@PathVariable BrandId brand, @PathVariable ChannelId channel) {
    care.pause(person.get(), brand, channel);
    return view(brand, channel);
  }

  @PostMapping("/{channel}/resume")
  @Operation(summary = "Resume a channel", description = "Posts that waited go out.")
  ChannelView resume(@PathVariable BrandId brand, @PathVariable ChannelId channel) {
    care.resume(person.get(), brand, channel);
    return view(brand, channel);
  }

  private ChannelView view(BrandId brand, ChannelId channel) {
    return ChannelView.of(channels.get(brand, channel), ends(brand).get(channel));
  }

  private Map<ChannelId, Instant> ends(BrandId brand) {
    Map<ChannelId, Instant> ends = new HashMap<>();
    grants
        .of(brand)
        .forEach(
            standing -> {
              if (standing.until() != null) {
                ends.put(standing.channel(), standing.until());
              }
            });
    return ends;
  }
}
