package io.postillion.plugin.notice;

import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Articles;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import io.postillion.core.notice.Letter.Section;
import io.postillion.core.notice.LetterWriter;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.ReviewLinks;
import io.postillion.core.notice.Told;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.text.Visible;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts notices into the words of the desk, in the language and time zone of who reads them. */
public final class NoticeLetters implements LetterWriter {

  private static final int IN_DIGEST = 300;
  private static final int LINE = 300;

  private final Posts posts;
  private final Articles articles;
  private final Brands brands;
  private final Channels channels;
  private final Approvals approvals;
  private final People people;
  private final ReviewLinks links;
  private final DeskLinks desk;
  private final MessageSource messages;
  private final Clock clock;

  public NoticeLetters(
      Posts posts,
      Articles articles,
      Brands brands,
      Channels channels,
      Approvals approvals,
      People people,
      ReviewLinks links,
      DeskLinks desk,
      MessageSource messages,
      Clock clock) {
    this.posts = posts;
    this.articles = articles;
    this.brands = brands;
    this.channels = channels;
    this.approvals = approvals;
    this.people = people;
    this.links = links;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Letter write(String id, Recipient to, List<Told> notices) {
    boolean isDigest = notices.get(0).delivery().digest();
    Map<BrandId, List<Told>> byBrand =
        notices.stream()
            .sorted(Comparator.comparing(told -> name(told.notice().brand())))
            .collect(
                Collectors.groupingBy(
                    told -> told.notice().brand(), LinkedHashMap::new, Collectors.toList()));
    List<Section> sections =
        byBrand.entrySet().stream()
            .map(
                brand ->
                    new Section(
                        isDigest ? name(brand.getKey()) : null,
                        brand.getValue().stream().map(told -> item(told, to, isDigest)).toList()))
            .toList();
    return new Letter(
        id,
        clock.instant(),
        to.locale(),
        isDigest
            ? say(to, "notice.digest", notices.size())
            : sections.get(0).items().get(0).title(),
        sections,
        say(to, why(to), to.name()),
        isOutside(to) ? desk.ofClients() : desk.settings(notices.get(0).notice().brand()));
  }

  private static String why(Recipient to) {
    if (to.person() == null) {
      return "notice.whyRoom";
    }
    return isOutside(to) ? "notice.whyClient" : "notice.why";
  }

  private static boolean isOutside(Recipient to) {
    return to.person() != null && to.person().isOutside();
  }

  private Item item(Told told, Recipient to, boolean isDigest) {
    Notice notice = told.notice();
    Optional<Post> post =
        Optional.ofNullable(notice.post()).flatMap(id -> posts.find(notice.brand(), id));
    // outside, the words are read where a code proves who reads them
    Optional<PostContent> content =
        isOutside(to) ? Optional.empty() : post.flatMap(posts::current).map(Revision::content);
    String preview = content.map(said -> preview(to, said)).orElse(null);
    return new Item(
        notice.id(),
        notice.kind(),
        notice.brand(),
        post.map(one -> one.id().toString()).orElse(null),
        title(notice, post, to),
        lines(told, post, to),
        preview == null || !isDigest ? preview : Visible.line(preview, IN_DIGEST),
        content.map(said -> said.language().toLanguageTag()).orElse("en"),
        links.to(notice, to.reader()),
        say(to, notice.kind().isReview() ? "notice.decide" : "notice.open"));
  }

  private String title(Notice notice, Optional<Post> post, Recipient to) {
    String where =
        post.flatMap(one -> channels.find(one.brand(), one.channel()))
            .map(Channel::name)
            .or(() -> article(notice))
            .orElseGet(() -> name(notice.brand()));
    String kind = "notice.title." + notice.kind().name();
    return notice.kind() == NoticeKind.ATTENTION
        ? say(to, kind, say(to, "work." + notice.detail()), Visible.line(where, LINE))
        : say(to, kind, Visible.line(where, LINE));
  }

  private Optional<String> article(Notice notice) {
    return Optional.ofNullable(notice.article())
        .flatMap(id -> articles.find(notice.brand(), id))
        .map(article -> article.item().title());
  }

  private List<String> lines(Told told, Optional<Post> post, Recipient to) {
    Notice notice = told.notice();
    List<String> lines = new ArrayList<>();
    lines.add(name(notice.brand()));
    Optional.ofNullable(told.delivery().onBehalfOf())
        .flatMap(people::find)
        .map(Person::name)
        .ifPresent(name -> lines.add(say(to, "notice.for", Visible.text(name))));
    if (notice.kind() == NoticeKind.CHANGES) {
      asked(notice).ifPresent(lines::add);
    }
    if (!notice.kind().asks() && !notice.detail().isBlank()) {
      lines.add(Visible.line(notice.detail(), LINE));
    }
    post.map(Post::attention).map(Visible::text).ifPresent(lines::add);
    post.flatMap(Post::scheduled).ifPresent(due -> lines.add(due(due.at(), to)));
    return lines;
  }

  /** What the approver wants changed, in their words. */
  private Optional<String> asked(Notice notice) {
    return Optional.ofNullable(notice.post()).stream()
        .flatMap(post -> approvals.of(notice.brand(), post).stream())
        .filter(approval -> approval.decision() == Decision.CHANGES)
        .reduce((earlier, later) -> later)
        .map(
            approval ->
                "%s: %s"
                    .formatted(
                        people.find(approval.person()).map(Person::name).orElse(""),
                        Visible.text(approval.comment())));
  }

  private String due(Instant at, Recipient to) {
    String pattern = say(to, "time.pattern.full");
    return say(
        to,
        "notice.due",
        DateTimeFormatter.ofPattern(pattern, language(to)).format(at.atZone(to.zone())));
  }

  /** The text, and what its pictures and its link are, in words. */
  private String preview(Recipient to, PostContent content) {
    StringBuilder text = new StringBuilder(Visible.text(content.text()));
    for (Media picture : content.media()) {
      String alt = picture.alt().isBlank() ? say(to, "facts.none") : Visible.text(picture.alt());
      text.append('\n').append(say(to, "notice.picture", alt));
    }
    content
        .card()
        .ifPresent(
            card ->
                text.append('\n')
                    .append(say(to, "notice.link", Visible.text(card.title()), card.uri())));
    return text.toString();
  }

  private String name(BrandId brand) {
    return brands.find(brand).map(Brand::name).map(Visible::text).orElse(brand.value());
  }

  private String say(Recipient to, String key, @Nullable Object... arguments) {
    return messages.getMessage(key, arguments, language(to));
  }

  private static Locale language(Recipient to) {
    return to.locale();
  }
}
