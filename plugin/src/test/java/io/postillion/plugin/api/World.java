package io.postillion.plugin.api;

import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.Variant;
import io.postillion.core.approval.Approving;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.client.Client;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Reason;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.link.Tokens;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceRuleId;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.Recipe;
import io.postillion.plugin.store.Account;
import io.postillion.plugin.store.ApiTokens.Issued;
import io.postillion.plugin.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Two brands, Acme and Globex, their people and their things; new ones for each test. */
public final class World {

  public static final String PASSWORD = "correct horse";

  /** 32 bytes that nobody else uses. */
  static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  public static final BrandId ACME = new BrandId("acme");
  public static final BrandId GLOBEX = new BrandId("globex");
  private static final String THIN =
      "Acme opens a bakery in Lyon on Monday. It will bake 300 loaves a day.";

  private static final String ENOUGH =
      THIN
          + " The ovens come from Grenoble, and the flour from a mill nearby. Who passes early may"
          + " watch the bakers through the window, and on Sundays there is coffee as well. The"
          + " street was quiet for years; now it has a reason to be up before the sun.";

  static final Instant TOMORROW = SettableClock.START.plus(Duration.ofDays(1));

  /** The weakest there is, to be fast. */
  private static final Secret HASH =
      Secret.of("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));

  private String says = ENOUGH;
  private final Stores stores;
  private final Outside outside;
  private final SettableClock clock;
  private final Approving approving;
  private final Editing editing;

  World(Stores stores, Outside outside, SettableClock clock, Approving approving, Editing editing) {
    this.stores = stores;
    this.outside = outside;
    this.clock = clock;
    this.approving = approving;
    this.editing = editing;
  }

  /** A card; every post of {@link #things} has it. */
  public static final Media PICTURE =
      new Media("5e".repeat(32), "image/png", 1200, 675, 3, "A new bakery");

  /** All there is of one brand. */
  record Things(
      BrandId brand,
      ChannelId channel,
      SourceId source,
      ArticleId article,
      Post post,
      Revision revision,
      String workItem,
      IdeaId idea,
      OfferedDraftId version,
      AiCallId call,
      VoiceRuleId rule) {}

  /** Forgets what tests did. */
  public void begin() {
    says = ENOUGH;
    clock.reset();
    outside.reset();
    stores.brakes().release(ACME);
    stores.brakes().release(null);
    people(
        account("manager", ACME, Role.MANAGER),
        account("approver", ACME, Role.APPROVER),
        account("admin", ACME, Role.ADMIN),
        account("all", ACME, Role.values()),
        account("outsider", GLOBEX, Role.values()));
  }

  /** From now on articles say too little for a brief. */
  void articlesSayLittle() {
    says = THIN;
  }

  /** Now these and no others may come in. */
  public void people(Account... accounts) {
    stores
        .catalogue()
        .apply(
            List.of(brand(ACME, "Acme"), brand(GLOBEX, "Globex")),
            List.of(channel(ACME), channel(GLOBEX)),
            List.of(source(ACME), source(GLOBEX)),
            List.of(accounts));
    for (BrandId brand : List.of(ACME, GLOBEX)) {
      stores.channels().update(brand, channel(brand).id(), Connection.NEW);
      stores.sources().update(source(brand).id(), Connection.NEW);
    }
  }

  /** A post in review, its article, and a question about the post. */
  Things things(BrandId brand) {
    Article article = article(brand);
    stores.articles().insert(article);
    Post post = post(brand, article.id(), "Words of " + brand, PICTURE);
    Revision revision = stores.posts().current(post).orElseThrow();
    WorkItem question = question(WorkItem.Kind.REVISE_POST, post, Role.MANAGER);
    shelve(brand);
    return new Things(
        brand,
        channel(brand).id(),
        source(brand).id(),
        article.id(),
        post,
        revision,
        question.id(),
        idea(brand, article.id()),
        version(post),
        call(brand, post),
        rule(brand));
  }

  /** Acme's is the picture that posts have, Globex's another. */
  static String inLibrary(BrandId brand) {
    return brand.equals(ACME) ? PICTURE.sha256() : "6f".repeat(32);
  }

  private void shelve(BrandId brand) {
    Media picture = new Media(inLibrary(brand), "image/png", 1200, 675, 3, "A new bakery");
    stores.media().put(brand, picture, new byte[] {1, 2, 3});
    stores
        .library()
        .insert(
            new LibraryPicture(
                brand,
                picture,
                inLibrary(brand),
                "Bakery",
                List.of("bread"),
                "Our own",
                null,
                person(brand.equals(ACME) ? "manager" : "outsider").id(),
                clock.instant(),
                1));
  }

  /** Dismissed just now, so that it may be accepted. */
  private VoiceRuleId rule(BrandId brand) {
    Change change = new Change(Change.Kind.REPLACED, "en", "utilise", "use");
    stores
        .voiceDecisions()
        .add(
            brand,
            new VoiceDecision(
                change.in(brand),
                change,
                VoiceDecision.Verdict.DISMISSED,
                person(brand.equals(ACME) ? "manager" : "outsider").id(),
                clock.instant(),
                List.of()));
    return change.in(brand);
  }

  private IdeaId idea(BrandId brand, ArticleId article) {
    Idea idea =
        new Idea(
            IdeaId.random(),
            Idea.Kind.STORY,
            "The baker who never sleeps",
            new Reason(Reason.Kind.SAID, "It is true"),
            null,
            article,
            "",
            Author.offline("offline writer"),
            clock.instant().minusSeconds(3_600),
            Idea.Status.OPEN);
    stores.ideas().add(brand, List.of(idea));
    return idea.id();
  }

  private OfferedDraftId version(Post post) {
    OfferedDraft draft =
        new OfferedDraft(
            OfferedDraftId.random(),
            post.id(),
            post.current(),
            Variant.QUESTION,
            PostContent.of("Who bakes at night?", Locale.ENGLISH),
            Author.offline("offline writer"),
            List.of(),
            1,
            clock.instant().minusSeconds(1));
    stores.offeredDrafts().add(post.brand(), List.of(draft));
    return draft.id();
  }

  private AiCallId call(BrandId brand, Post post) {
    stores
        .aiCalls()
        .add(
            new AiCall(
                brand,
                "draft-post",
                "openai",
                "gpt",
                "1",
                clock.instant(),
                Duration.ofSeconds(1),
                10,
                20,
                AiCall.Outcome.OK,
                null,
                Asked.byProcess().about(post.id(), post.article()),
                "a".repeat(64),
                "",
                "{}",
                null));
    return stores.aiCalls().newest(brand, CallFilter.of(post.id()), 1).get(0).id();
  }

  public WorkItem question(WorkItem.Kind kind, Post post, Role role) {
    WorkItem item =
        new WorkItem(
            UUID.randomUUID().toString(),
            kind,
            post.brand(),
            post.id(),
            null,
            role,
            clock.instant());
    outside.workItems.open.add(item);
    return item;
  }

  /** A review of the post that asks this group. */
  public void review(Post post, String group) {
    outside.workItems.open.add(
        new WorkItem(
            UUID.randomUUID().toString(),
            WorkItem.Kind.REVIEW_POST,
            post.brand(),
            post.id(),
            null,
            Role.APPROVER,
            clock.instant(),
            new io.postillion.core.approval.Asked(
                group, "Review for " + group, "approval-client", "", Set.of())));
  }

  WorkItem questionAbout(ArticleId article) {
    WorkItem item =
        new WorkItem(
            UUID.randomUUID().toString(),
            WorkItem.Kind.COMPLETE_BRIEF,
            ACME,
            null,
            article,
            Role.MANAGER,
            clock.instant());
    outside.workItems.open.add(item);
    return item;
  }

  /** In review, written by a person. */
  public Post post(BrandId brand, @Nullable ArticleId article, String text, Media... pictures) {
    Post planned = Post.create(brand, channel(brand).id(), article, clock.instant());
    stores.posts().insert(planned);
    editing.edit(
        person(brand.equals(ACME) ? "all" : "outsider"),
        brand,
        planned.id(),
        null,
        new PostContent(text, Locale.ENGLISH, List.of(pictures), null));
    for (Media picture : pictures) {
      stores.media().put(brand, picture, new byte[] {1, 2, 3});
      stores
          .madePictures()
          .add(
              brand,
              new MadePicture(
                  planned.id(),
                  picture,
                  new Recipe.OfCard(new Card(CardKind.TITLE, "A new bakery", ""), "title 1"),
                  Author.program("shop"),
                  clock.instant()));
    }
    Post post =
        stores.posts().update(stores.posts().get(brand, planned.id()).in(PostStatus.IN_REVIEW));
    question(WorkItem.Kind.REVIEW_POST, post, Role.APPROVER);
    return post;
  }

  void in(Post post, PostStatus status) {
    stores.posts().update(stores.posts().get(post.brand(), post.id()).in(status));
  }

  /** A client of the brand, for all its posts. */
  public Client client(BrandId brand) {
    Client client =
        new Client(
            PersonId.random(),
            brand,
            "Jeanne Client",
            UUID.randomUUID() + "@client.example",
            Locale.FRENCH,
            true,
            Set.of(),
            person(brand.equals(ACME) ? "manager" : "outsider").id(),
            clock.instant(),
            null,
            null);
    stores.clients().insert(client);
    return client;
  }

  /** What the browser of a client who is in keeps. */
  public String visit(Client client) {
    Secret visit = new Tokens().next(Tokens.OF_VISIT);
    stores
        .visits()
        .begin(
            client.brand(),
            client.id(),
            visit,
            clock.instant(),
            clock.instant().plus(Duration.ofDays(1)));
    return visit.reveal();
  }

  Issued tokenOf(String login, BrandId brand) {
    return token(person(login).id(), "laptop of " + login, brand);
  }

  Issued clientToken(BrandId brand) {
    return token(null, "shop", brand);
  }

  public Stores stores() {
    return stores;
  }

  Approving approving() {
    return approving;
  }

  public Person person(String login) {
    return stores.people().byLogin(login).orElseThrow();
  }

  private Issued token(@Nullable PersonId person, String name, BrandId brand) {
    return stores
        .apiTokens()
        .issue(brand, person, name, clock.instant(), clock.instant().plus(Duration.ofDays(1)));
  }

  public static Account account(String login, BrandId brand, Role... roles) {
    return new Account(
        login,
        login + " of " + brand,
        Set.copyOf(Arrays.asList(roles)),
        Set.of(brand),
        Locale.ENGLISH,
        ZoneId.of("Europe/Paris"),
        HASH);
  }

  private static Brand brand(BrandId id, String name) {
    return new Brand(
        id, name, Locale.ENGLISH, ZoneId.of("Europe/Paris"), Voice.PLAIN, WordPolicy.NONE);
  }

  private static Channel channel(BrandId brand) {
    return new Channel(
        new ChannelId(brand + "-wall"), brand, "sandbox", "Wall", "@" + brand, Connection.NEW);
  }

  private static Source source(BrandId brand) {
    return new Source(new SourceId(brand + "-blog"), brand, "folder", "Blog", Connection.NEW, null);
  }

  private Article article(BrandId brand) {
    CmsItem item =
        new CmsItem(
            UUID.randomUUID().toString(),
            Locale.ENGLISH,
            "A new bakery",
            says,
            URI.create("https://acme.example/bakery"),
            List.of(new Image(URI.create("https://acme.example/oven.png"), "An oven")),
            List.of("bakery"),
            "Ada",
            clock.instant(),
            clock.instant());
    return new Article(
        ArticleId.random(),
        brand,
        source(brand).id(),
        item,
        item.contentHash(),
        1,
        clock.instant());
  }
}
