package io.postillion.plugin.desk.posts;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Concern;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The posts of the brand, by status, channel, what the checks found, and words. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts")
final class PostsPage {

  private static final int PER_PAGE = 25;

  private final Posts posts;
  private final Channels channels;
  private final PostRows rows;

  PostsPage(Posts posts, Channels channels, PostRows rows) {
    this.posts = posts;
    this.channels = channels;
    this.rows = rows;
  }

  @GetMapping
  String show(
      Desk desk,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int number = Math.min(Math.max(page, 1), 10_000);
    List<Post> found =
        posts.list(
            desk.id(),
            new PostFilter(
                statusOf(status),
                channelOf(desk, channel),
                null,
                null,
                Concern.named(risk).orElse(null),
                words.isBlank() ? null : words.strip(),
                PER_PAGE + 1,
                (number - 1) * PER_PAGE));
    List<PostRow> shown = rows.of(desk, found.stream().limit(PER_PAGE).toList());
    model.addAttribute("rows", shown);
    model.addAttribute("hasMore", found.size() > PER_PAGE);
    model.addAttribute("page", number);
    model.addAttribute("status", status);
    model.addAttribute("channel", channel);
    model.addAttribute("risk", risk);
    model.addAttribute("words", words);
    model.addAttribute("statuses", PostStatus.values());
    model.addAttribute("concerns", Concern.values());
    model.addAttribute("channels", channels.of(desk.id()));
    return "desk:posts";
  }

  private static @Nullable PostStatus statusOf(String name) {
    return List.of(PostStatus.values()).stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private @Nullable ChannelId channelOf(Desk desk, String name) {
    return channels.of(desk.id()).stream()
        .map(known -> known.id())
        .filter(id -> Optional.of(name).equals(Optional.of(id.value())))
        .findFirst()
        .orElse(null);
  }
}
