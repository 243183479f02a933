package io.postillion.plugin.desk.sandbox;

import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.NotFoundException;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.people.Person;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.view.Preview;
import io.postillion.plugin.security.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went out on the sandbox network; only for people of the channel's brand. */
@Controller
@RequestMapping("${postillion.base-path:}/sandbox/{channel}")
final class SandboxPage {

  private static final int MOST = 50;

  private final SandboxWall wall;
  private final Channels channels;
  private final CurrentPerson current;
  private final DeskSettings settings;
  private final Times times;

  SandboxPage(
      SandboxWall wall,
      Channels channels,
      CurrentPerson current,
      DeskSettings settings,
      Times times) {
    this.wall = wall;
    this.channels = channels;
    this.current = current;
    this.settings = settings;
    this.times = times;
  }

  /**
   * One post on the wall.
   *
   * @param follows the key of the post that it replies to; null when it replies to none
   */
  record Hanging(String key, Preview preview, Times.Moment at, @Nullable String follows) {}

  @GetMapping
  String wall(@PathVariable ChannelId channel, Model model) {
    return page(channel, wall.newest(channel, MOST), false, model);
  }

  @GetMapping("/{key}")
  String one(@PathVariable ChannelId channel, @PathVariable String key, Model model) {
    SandboxPost post =
        wall.find(channel, key).orElseThrow(() -> new NotFoundException("sandbox post", key));
    return page(channel, List.of(post), true, model);
  }

  private String page(ChannelId id, List<SandboxPost> posts, boolean isOne, Model model) {
    Person person = current.get();
    Channel channel = mine(person, id);
    model.addAttribute("channel", channel);
    model.addAttribute("to", new Links(settings.basePath(), channel.brand()));
    model.addAttribute("isOne", isOne);
    model.addAttribute(
        "posts",
        posts.stream()
            .map(
                post ->
                    new Hanging(
                        post.key(),
                        Preview.of(channel, post.content(), List.of()),
                        times.at(post.at(), person.zone()),
                        post.follows()))
            .toList());
    return "desk:sandbox";
  }

  private Channel mine(Person person, ChannelId id) {
    return person.brands().stream()
        .flatMap(brand -> channels.find(brand, id).stream())
        .findFirst()
        .orElseThrow(() -> new NotFoundException("channel", id));
  }
}
