package io.postillion.plugin.desk.find;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.Snippets;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.search.Search;
import io.postillion.core.search.Sought;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Shell;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for some words in all that the person has at this desk. */
public final class Finder {

  private static final int ASK = HitGroup.MOST + 1;

  private final Search search;
  private final Posts posts;
  private final People people;
  private final Library library;
  private final Snippets snippets;
  private final PostRows rows;
  private final BooleanSupplier clients;
  private final Times times;
  private final Words words;

  /**
   * @param clients whether this desk has pages for clients
   */
  public Finder(
      Search search,
      Posts posts,
      People people,
      Library library,
      Snippets snippets,
      PostRows rows,
      BooleanSupplier clients,
      Times times,
      Words words) {
    this.search = search;
    this.posts = posts;
    this.people = people;
    this.library = library;
    this.snippets = snippets;
    this.rows = rows;
    this.clients = clients;
    this.times = times;
    this.words = words;
  }

  /** Only kinds of which there is something; while nothing is typed, where one can go. */
  List<HitGroup> find(Desk desk, Shell shell, String typed) {
    Sought sought = Sought.of(typed);
    List<HitGroup> groups = new ArrayList<>();
    groups.add(places(shell, sought));
    if (!sought.isEmpty()) {
      groups.add(HitGroup.of("posts", posts(desk, sought)));
      groups.add(
          HitGroup.of(
              "articles",
              search.articles(desk.id(), sought, ASK).stream()
                  .map(article -> hit(desk, article, sought))
                  .toList()));
      groups.add(
          HitGroup.of(
              "pictures",
              library.list(desk.id(), LibraryQuery.all(sought, ASK, 0)).stream()
                  .map(picture -> hit(picture, sought))
                  .toList()));
      groups.add(
          HitGroup.of(
              "snippets",
              snippets.all(desk.id()).stream()
                  .filter(snippet -> sought.isIn(snippet.name(), snippet.text()))
                  .limit(ASK)
                  .map(snippet -> hit(snippet, sought))
                  .toList()));
      groups.add(
          HitGroup.of(
              "people",
              members(desk.id())
                  .filter(person -> sought.isIn(person.name(), person.login()))
                  .limit(ASK)
                  .map(person -> hit(desk, person, sought))
                  .toList()));
    }
    return groups.stream().filter(group -> !group.hits().isEmpty()).toList();
  }

  private HitGroup places(Shell shell, Sought sought) {
    List<Hit> open =
        Place.of(shell)
            .filter(place -> place != Place.CLIENTS || clients.getAsBoolean())
            .filter(place -> sought.isIn(name(place), also(place)))
            .map(place -> hit(place, sought))
            .toList();
    return sought.isEmpty()
        ? new HitGroup("places", open, false)
        : new HitGroup("places", open.stream().limit(HitGroup.MOST).toList(), false);
  }

  private String name(Place place) {
    return words.say(place.message());
  }

  /** Other words by which people look for it. */
  private String also(Place place) {
    return words.sayOr("find.also." + place.name(), "");
  }

  private Hit hit(Place place, Sought sought) {
    return new Hit(
        place.path(),
        place.acts(),
        null,
        place.icon(),
        Excerpt.of(name(place), sought),
        null,
        "",
        null,
        place.keys());
  }

  private List<Hit> posts(Desk desk, Sought sought) {
    List<Post> found = search.posts(desk.id(), sought, ASK);
    Map<PostId, PostContent> says =
        posts
            .revisions(
                desk.id(), found.stream().map(Post::current).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Revision::post, Revision::content));
    return rows.of(desk, found).stream()
        .map(
            row -> {
              PostContent content = says.get(row.id());
              return hit(row, content == null ? "" : content.text(), sought);
            })
        .toList();
  }

  private Hit hit(PostRow row, String text, Sought sought) {
    boolean isSilent = text.isBlank();
    return new Hit(
        "posts/" + row.id(),
        false,
        row.network(),
        null,
        Excerpt.of(isSilent ? words.say("post.noText") : text, sought),
        isSilent ? null : row.language(),
        line(row.channel(), row.article() == null ? "" : row.article()),
        row.status(),
        "");
  }

  private Hit hit(Desk desk, Article article, Sought sought) {
    return new Hit(
        "articles/" + article.id(),
        false,
        null,
        "article",
        Excerpt.of(article.item().title(), sought),
        article.item().language().toLanguageTag(),
        times.since(article.receivedAt(), desk.zone()).text(),
        null,
        "");
  }

  private static Hit hit(LibraryPicture picture, Sought sought) {
    return new Hit(
        "library/" + picture.sha256(),
        false,
        null,
        "picture",
        Excerpt.of(picture.name(), sought),
        null,
        line(String.join(", ", picture.tags()), picture.media().alt()),
        null,
        "");
  }

  private static Hit hit(Snippet snippet, Sought sought) {
    Locale language = snippet.language();
    return new Hit(
        "library/snippets#snippet-" + snippet.id(),
        false,
        null,
        "post",
        Excerpt.of(snippet.text(), sought),
        language == null ? null : language.toLanguageTag(),
        line(snippet.name()),
        null,
        "");
  }

  private Hit hit(Desk desk, Person person, Sought sought) {
    return new Hit(
        "people#" + person.login(),
        false,
        null,
        "person",
        Excerpt.of(person.name(), sought),
        null,
        Stream.of(Role.values())
            .filter(role -> person.may(role, desk.id()))
            .map(role -> words.say("role." + role.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")),
        null,
        "");
  }

  private Stream<Person> members(BrandId brand) {
    return people.members(brand).stream().filter(person -> !person.isOutside());
  }

  private static String line(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isEmpty())
        .map(Visible::text)
        .collect(Collectors.joining(" · "));
  }
}
