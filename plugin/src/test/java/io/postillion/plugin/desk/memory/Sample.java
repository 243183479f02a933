package io.postillion.plugin.desk.memory;

import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Support;
import io.postillion.core.publish.Progress;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.PublicationId;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A day at a maker of bicycles: three articles, and posts in every status. */
public final class Sample {

  public static final BrandId VELO = new BrandId("velo");
  public static final BrandId TEA = new BrandId("tea");
  public static final BrandId FOREIGN = new BrandId("foreign");
  public static final ChannelId BLUESKY = new ChannelId("velo-bluesky");
  public static final ChannelId MASTODON = new ChannelId("velo-mastodon");
  public static final ChannelId SANDBOX = new ChannelId("velo-sandbox");
  public static final ChannelId BROKEN = new ChannelId("velo-broken");
  public static final ChannelId X = new ChannelId("velo-x");

  private static final SourceId TRY_OUTS = new SourceId("try-outs");

  /** It was set at the desk, and the configuration has one of this name. */
  static final ChannelId RESTING = new ChannelId("tea-resting");

  public static final ChannelId TYPED = new ChannelId("tea-abroad");

  /** It has no channel yet. */
  public static final BrandId BARE = new BrandId("bare");

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static final Brand BRAND =
      new Brand(VELO, "Vélo", Locale.ENGLISH, PARIS, Voice.PLAIN, WordPolicy.NONE);

  /** People connect it at the network. */
  static final Channel ON_X = new Channel(X, VELO, "x", "Vélo on X", "@velo", Connection.NEW);

  /** May do everything for two brands. */
  public static final Person CAMILLE =
      new Person(
          PersonId.of("00000000-0000-4000-8000-000000000001"),
          "camille",
          "Camille Roux",
          EnumSet.allOf(Role.class),
          Set.of(VELO, TEA),
          Locale.ENGLISH,
          PARIS);

  /** May approve only. */
  public static final Person SAM =
      new Person(
          PersonId.of("00000000-0000-4000-8000-000000000002"),
          "sam",
          "Sam Okafor",
          EnumSet.of(Role.APPROVER),
          Set.of(VELO),
          Locale.ENGLISH,
          PARIS);

  /** May write only. */
  public static final Person EDITOR =
      new Person(
          PersonId.of("00000000-0000-4000-8000-000000000003"),
          "noor",
          "Noor Haddad",
          EnumSet.of(Role.MANAGER),
          Set.of(VELO),
          Locale.ENGLISH,
          PARIS);

  /** Approves for legal. */
  public static final Person LEA =
      new Person(
          PersonId.of("00000000-0000-4000-8000-000000000004"),
          "lea",
          "Lea Lefort",
          EnumSet.of(Role.APPROVER),
          Set.of(VELO),
          Locale.ENGLISH,
          PARIS,
          Set.of("legal"));

  private static final Author MODEL = Author.model("openai", "gpt-5-mini", "draft-post 3");
  private static final Author OFFLINE = Author.offline("offline-textrank 1");

  private static final String STATIONS =
      """
      From December on, riders of our e-bikes no longer have to wait for a full battery. \
      The first twelve stations open on 1 December in Lyon. A swap takes less than a minute, \
      and the battery that comes out of the wall is always charged to at least 80 percent.

      ## Where they are

      The stations stand at métro stops and in front of three [public libraries](https://lyon.example/libraries). \
      More will follow in Villeurbanne in spring, says project lead Inès Haddad: “We put them where people already stop.”

      ## What it costs

      A swap costs €1.50; subscribers pay nothing. The stations run on electricity from hydropower on the Rhône.""";

  private static final String PATH =
      """
      La piste cyclable de la Durance rouvre vendredi, après dix-huit mois de travaux. \
      Les quarante kilomètres entre Sisteron et Manosque sont de nouveau praticables, avec un revêtement plus large et huit aires de repos.

      ## À savoir avant de partir

      Deux ponts restent en circulation alternée jusqu’au printemps. Les vélos cargos passent partout. \
      La carte est à télécharger sur [notre site](https://velo.example/durance).""";

  private final MemoryPosts posts;
  private final MemoryArticles articles;
  private final MemoryApprovals approvals;
  private final MemoryLedger ledger;
  private final MemoryFlow flow;
  private final MemoryChannels channels;
  private final MemorySources sources;
  private final MemoryMedia media;
  private final MapStores.MemoryBrands brands;
  private final SandboxWall wall;
  private final History history;
  private final Checking checking;

  public final Article stations;
  public final Article path;
  public final Article thin;
  public final Media picture;
  public final PostId review;
  public final PostId stale;
  public final PostId published;
  public final PostId isItLive;

  Sample(
      MemoryPosts posts,
      MemoryArticles articles,
      MemoryApprovals approvals,
      MemoryLedger ledger,
      MemoryFlow flow,
      MemoryChannels channels,
      MemorySources sources,
      MemoryMedia media,
      MapStores.MemoryBrands brands,
      SandboxWall wall,
      History history,
      Checking checking) {
    this.posts = posts;
    this.articles = articles;
    this.approvals = approvals;
    this.ledger = ledger;
    this.flow = flow;
    this.channels = channels;
    this.sources = sources;
    this.media = media;
    this.brands = brands;
    this.wall = wall;
    this.history = history;
    this.checking = checking;
    brand(VELO, "Vélo Durance");
    brand(TEA, "Thé du Quai");
    brand(FOREIGN, "Somebody else");
    brand(BARE, "Bare");
    connections();
    stations =
        article(
            "Battery swaps in a minute: first stations open in Lyon",
            STATIONS,
            Locale.ENGLISH,
            2,
            3);
    path = article("La piste de la Durance rouvre vendredi", PATH, Locale.FRENCH, 1, 26);
    thin = article("Open day on Saturday", "Come and see us.", Locale.ENGLISH, 1, 1);
    picture = picture();
    askForBrief(thin.id());
    review = reviews();
    stale = others();
    published = out();
    isItLive = troubles();
  }

  /** A post with one revision by the model. */
  public PostId post(PostStatus status, ChannelId channel, String text) {
    return post(status, channel, stations, text, Locale.ENGLISH, MODEL, null, List.of(), 5);
  }

  /** The same, due at that moment. */
  public PostId due(PostStatus status, ChannelId channel, String text, String at) {
    PostId id = post(status, channel, text);
    posts.update(now(id).at(new Schedule(Instant.parse(at), PARIS)));
    return id;
  }

  /** From now on it stands there. */
  public void put(PostId id, PostStatus status) {
    posts.update(now(id).in(status));
  }

  /** The network is asked to show it as made with AI. */
  public void mark(PostId id) {
    Revision words = current(id);
    revise(now(id), words.content().marked(true), words.author(), words.support(), 0);
  }

  /** A post that waits for approval, with its question. */
  public PostId inReview(String text) {
    PostId id = post(PostStatus.IN_REVIEW, BLUESKY, text);
    ask(Kind.REVIEW_POST, id, Role.APPROVER);
    return id;
  }

  /** The same, of a group. */
  public PostId inReview(String text, String group) {
    PostId id = post(PostStatus.IN_REVIEW, BLUESKY, text);
    flow.ask(
        new WorkItem(
            "item-" + group + "-" + id,
            Kind.REVIEW_POST,
            VELO,
            id,
            null,
            Role.APPROVER,
            ago(1),
            new Asked(group, "", "approval-two-steps", "", Set.of())));
    return id;
  }

  /**
   * @return the id of the question
   */
  public String ask(Kind kind, PostId post, Role role) {
    String id = "item-" + kind + "-" + post;
    flow.ask(item(id, kind, post, null, role, 2));
    return id;
  }

  /**
   * @return the id of the question
   */
  public String askForBrief(ArticleId article) {
    String id = "brief-" + article;
    flow.ask(item(id, Kind.COMPLETE_BRIEF, null, article, Role.MANAGER, 1));
    return id;
  }

  /** A post of which nobody knows whether it is out. */
  public PostId doubtful() {
    PostId id = post(PostStatus.NEEDS_ATTENTION, MASTODON, "Did this one get through? #ebike");
    Approval approval = decide(id, Decision.APPROVED, "", 2);
    ledger.put(entry(id, approval, Publication.State.UNKNOWN, null, "The connection broke."));
    return id;
  }

  /** A thread of three of which the first post is out and the network refuses the second. */
  public PostId halfOut() {
    PostId id = post(PostStatus.NEEDS_ATTENTION, MASTODON, "One.\n---\nTwo.\n---\nThree.");
    Approval approval = decide(id, Decision.APPROVED, "", 2);
    Publication entry =
        entry(id, approval, Publication.State.UNKNOWN, "https://mast.example/1", "Refused.");
    ledger.put(
        new Publication(
            entry.id(),
            entry.brand(),
            entry.post(),
            entry.channel(),
            entry.revision(),
            entry.seal(),
            entry.approval(),
            entry.state(),
            entry.dueAt(),
            1,
            1,
            null,
            entry.begunAt(),
            "handle",
            entry.remoteId(),
            entry.permalink(),
            null,
            entry.problem(),
            new Progress(1, 1, true)));
    ask(Kind.IS_IT_LIVE, id, Role.MANAGER);
    return id;
  }

  /** From now on its network refuses our token. */
  public void signedOut(ChannelId id) {
    channels.update(VELO, id, channel(id).unauthorised("Reconnect it.", MemoryBeans.NOW));
  }

  public Connection channel(ChannelId id) {
    return channels.get(VELO, id).connection();
  }

  public Post now(PostId id) {
    return posts.find(VELO, id).orElseThrow();
  }

  public Revision current(PostId id) {
    return posts.current(now(id)).orElseThrow();
  }

  public List<Revision> revisions(PostId id) {
    return posts.revisions(VELO, id);
  }

  public List<String> heard() {
    return flow.heard();
  }

  /** Somebody else saves another text. */
  public Revision overtake(PostId id, String text) {
    return revise(now(id), current(id).content().withText(text), Author.of(SAM), List.of(), 0);
  }

  /** Somebody with a database console changes a text behind its seal. */
  public void forge(PostId id, String text) {
    Revision now = current(id);
    posts.replace(
        new Revision(
            now.id(),
            now.post(),
            now.number(),
            now.content().withText(text),
            now.author(),
            now.support(),
            now.articleVersion(),
            now.createdAt(),
            now.seal()));
  }

  public List<Publication> publications(PostId id) {
    return ledger.of(VELO, id);
  }

  private void brand(BrandId id, String name) {
    brands.put(new Brand(id, name, Locale.ENGLISH, PARIS, Voice.PLAIN, WordPolicy.NONE));
  }

  private void connections() {
    Connection well = Connection.NEW.well(ago(1));
    channels.put(new Channel(BLUESKY, VELO, "bluesky", "Vélo Durance", "@velo.example", well));
    channels.put(
        new Channel(MASTODON, VELO, "mastodon", "Vélo Durance FR", "@velo@mast.example", well));
    channels.put(new Channel(SANDBOX, VELO, "sandbox", "Try-out wall", "@wall", Connection.NEW));
    channels.put(
        new Channel(
            BROKEN,
            VELO,
            "mastodon",
            "Club de la Durance",
            "@club@mast.example",
            well.unauthorised(
                "mast.example refuses the token of channel Club de la Durance. Make a new one"
                    + " in its settings under Development and put it into the configuration.",
                ago(2))));
    channels.put(ON_X);
    channels.put(
        new Channel(
            new ChannelId("tea-sandbox"), TEA, "sandbox", "Tea wall", "@tea", Connection.NEW));
    channels.put(
        new Channel(
            new ChannelId("foreign-sandbox"),
            FOREIGN,
            "sandbox",
            "Not yours",
            "@foreign",
            Connection.NEW));
    sources.put(new Source(new SourceId("blog"), VELO, "wordpress", "Velo blog", well, "c"));
    sources.put(
        new Source(
            new SourceId("press"), VELO, "folder", "Press folder", Connection.NEW.paused(), null));
    sources.put(new Source(TRY_OUTS, VELO, "folder", "Try-outs", Connection.NEW, null, true, null));
  }

  /** An article to try things out on, with a post that waits for approval. */
  public Article tryOut(String title) {
    Article article = article(TRY_OUTS, title, "One can try it.", Locale.ENGLISH, 1, 1);
    tried(article, PostStatus.IN_REVIEW);
    return article;
  }

  /** One more post about it. */
  public PostId tried(Article article, PostStatus status) {
    return post(
        status,
        SANDBOX,
        article,
        "One can try it: " + article.item().title(),
        Locale.ENGLISH,
        MODEL,
        null,
        List.of(),
        1);
  }

  /** One about it that is being sent at this moment. */
  public PostId leaving(Article article) {
    PostId id = tried(article, PostStatus.PUBLISHING);
    Approval approval = decide(id, Decision.APPROVED, "", 1);
    ledger.put(entry(id, approval, Publication.State.SENDING, null, null));
    return id;
  }

  public Article article(String title, String body, Locale language, int version, int hours) {
    return article(new SourceId("blog"), title, body, language, version, hours);
  }

  private Article article(
      SourceId source, String title, String body, Locale language, int version, int hours) {
    CmsItem item =
        new CmsItem(
            title,
            language,
            title,
            body,
            URI.create("https://blog.velo.example/" + Math.abs(title.hashCode())),
            List.of(
                new Image(
                    URI.create("https://blog.velo.example/station.png"), "A station & its wall")),
            List.of("velo"),
            "Inès Haddad",
            ago(hours),
            ago(hours));
    Article article =
        new Article(
            ArticleId.random(), VELO, source, item, item.contentHash(), version, ago(hours));
    articles.insert(article);
    return article;
  }

  private PostId reviews() {
    PostId main =
        post(
            PostStatus.IN_REVIEW,
            BLUESKY,
            stations,
            "No more waiting for a full battery: from December on you swap it. The first twelve"
                + " stations open on 1 December in Lyon. A swap takes less than a minute and costs"
                + " €1.50.\n\nhttps://blog.velo.example/swap\n\n#ebike #Lyon",
            Locale.ENGLISH,
            MODEL,
            new Schedule(Instant.parse("2026-11-23T13:30:00Z"), PARIS),
            List.of(
                new Support(
                    "The first twelve stations open on 1 December in Lyon.",
                    List.of("The first twelve stations open on 1 December in Lyon.")),
                new Support(
                    "A swap takes less than a minute and costs €1.50.",
                    List.of(
                        "A swap takes less than a minute, and the battery that comes out of the"
                            + " wall is always charged to at least 80 percent.",
                        "A swap costs €1.50; subscribers pay nothing."))),
            3);
    revise(
        now(main),
        current(main)
            .content()
            .withText(
                "Never wait for a full battery again: from December on you just swap it. The first"
                    + " twelve stations open on 1 December in Lyon. A swap takes less than a minute"
                    + " and costs €1.50. By 2027 there will be 60.\n\n"
                    + "https://blog.velo.example/swap\n\n#ebike #Lyon"),
        Author.of(CAMILLE),
        List.of(),
        2);
    ask(Kind.REVIEW_POST, main, Role.APPROVER);
    PostId french =
        post(
            PostStatus.IN_REVIEW,
            MASTODON,
            path,
            "La piste cyclable de la Durance rouvre vendredi. Les vélos cargos passent partout."
                + " La carte : https://velo.example/durance #vélo",
            Locale.FRENCH,
            OFFLINE,
            new Schedule(Instant.parse("2026-11-27T07:00:00Z"), PARIS),
            List.of(
                new Support(
                    "Les vélos cargos passent partout.",
                    List.of("Les vélos cargos passent partout."))),
            25);
    ask(Kind.REVIEW_POST, french, Role.APPROVER);
    return main;
  }

  private PostId others() {
    PostId revise =
        post(PostStatus.CHANGES_REQUESTED, MASTODON, "Swap your battery in a minute. #ebike");
    decide(revise, Decision.CHANGES, "Say where the stations are.", 3);
    ask(Kind.REVISE_POST, revise, Role.MANAGER);
    PostId scheduled =
        post(
            PostStatus.SCHEDULED,
            SANDBOX,
            stations,
            "Twelve stations, one minute, no waiting. #ebike",
            Locale.ENGLISH,
            Author.of(CAMILLE),
            new Schedule(Instant.parse("2026-11-23T11:00:00Z"), PARIS),
            List.of(),
            4);
    Approval approval = decide(scheduled, Decision.APPROVED, "Lovely.", 2);
    ledger.put(entry(scheduled, approval, Publication.State.ARMED, null, null));
    post(PostStatus.APPROVED, BLUESKY, "Approved and about to be planned.");
    post(PostStatus.DRAFTING, SANDBOX, "Being drafted.");
    post(PostStatus.PUBLISHING, SANDBOX, "On its way this very second.");
    post(PostStatus.REJECTED, SANDBOX, "Too loud, so it was rejected.");
    post(PostStatus.CANCELLED, SANDBOX, "Called off because of rain.");
    post(PostStatus.RETRACTED, SANDBOX, "Taken back again.");
    PostId blank = blank();
    ask(Kind.WRITE_POST, blank, Role.MANAGER);
    return scheduled;
  }

  /** No draft could be had. */
  public PostId blank() {
    Post post =
        Post.create(VELO, SANDBOX, stations.id(), ago(2))
            .needing("openai did not answer three times. Write the text yourself.");
    posts.insert(post);
    event(post.id(), PostEvent.Kind.DRAFT_FAILED, PostEvent.SYSTEM, "openai did not answer", 2);
    return post.id();
  }

  private PostId out() {
    PostId id =
        post(
            PostStatus.PUBLISHED,
            BLUESKY,
            path,
            "La piste de la Durance rouvre vendredi, quarante kilomètres plus larges.",
            Locale.FRENCH,
            OFFLINE,
            null,
            List.of(),
            26);
    Approval approval = decide(id, Decision.APPROVED, "", 25);
    String permalink = "https://bsky.example/profile/velo.example/post/3kabc";
    ledger.put(entry(id, approval, Publication.State.SENT, permalink, null));
    event(id, PostEvent.Kind.SCHEDULED, PostEvent.SYSTEM, ago(25).toString(), 25);
    event(id, PostEvent.Kind.PUBLISHED, PostEvent.SYSTEM, permalink, 25);
    wall.put(new SandboxPost(SANDBOX, "key-1", current(id).content(), ago(25)));
    wall.put(new SandboxPost(SANDBOX, "key-2", current(review).content(), ago(27)));
    return id;
  }

  private PostId troubles() {
    PostId id = doubtful();
    posts.update(
        now(id)
            .needing(
                "mast.example broke off while the post was being sent. Look whether it is there."));
    ask(Kind.IS_IT_LIVE, id, Role.MANAGER);
    PostId lost = post(PostStatus.NEEDS_ATTENTION, BROKEN, "The club rides on Sunday.");
    posts.update(now(lost).needing("mast.example refuses our token. Reconnect the channel."));
    ask(Kind.RECONNECT_CHANNEL, lost, Role.ADMIN);
    return id;
  }

  private PostId post(
      PostStatus status,
      ChannelId channel,
      Article article,
      String text,
      Locale language,
      Author author,
      @Nullable Schedule schedule,
      List<Support> support,
      int hours) {
    Post post = Post.create(VELO, channel, article.id(), ago(hours)).at(schedule);
    posts.insert(post);
    event(
        post.id(),
        PostEvent.Kind.PLANNED,
        PostEvent.SYSTEM,
        channels.get(VELO, channel).name(),
        hours);
    LinkCard card =
        new LinkCard(
            URI.create("https://blog.velo.example/swap"),
            article.item().title(),
            article.item().body().substring(0, Math.min(120, article.item().body().length())));
    List<Media> pictures =
        channel.equals(BLUESKY) && picture != null ? List.of(picture) : List.of();
    revise(post, new PostContent(text, language, pictures, card), author, support, hours);
    event(post.id(), PostEvent.Kind.DRAFTED, author.name(), "", hours);
    event(post.id(), PostEvent.Kind.CHECKED, PostEvent.SYSTEM, "1", hours);
    posts.update(now(post.id()).in(status));
    return post.id();
  }

  private Revision revise(
      Post post, PostContent content, Author author, List<Support> support, int hours) {
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            posts.revisions(VELO, post.id()).size() + 1,
            content,
            author,
            support,
            1,
            ago(hours));
    posts.add(VELO, revision);
    posts.update(post.showing(revision));
    if (!post.channel().equals(BROKEN)) {
      checking.check(now(post.id()), revision);
    }
    return revision;
  }

  private Approval decide(PostId id, Decision decision, String comment, int hours) {
    Revision revision = current(id);
    Approval approval =
        new Approval(
            ApprovalId.random(),
            id,
            revision.id(),
            revision.seal(),
            decision,
            SAM.id(),
            comment,
            ago(hours),
            null);
    approvals.cast(
        VELO,
        new Vote(
            approval.id(),
            approval.post(),
            approval.revision(),
            approval.seal(),
            approval.decision(),
            approval.person(),
            null,
            "question of " + approval.id(),
            "approver",
            approval.comment(),
            approval.at(),
            null));
    approvals.insert(VELO, approval);
    event(
        id,
        decision == Decision.APPROVED ? PostEvent.Kind.APPROVED : PostEvent.Kind.CHANGES_REQUESTED,
        SAM.name(),
        comment,
        hours);
    return approval;
  }

  private Publication entry(
      PostId id,
      Approval approval,
      Publication.State state,
      @Nullable String permalink,
      @Nullable String problem) {
    return new Publication(
        PublicationId.random(),
        VELO,
        id,
        now(id).channel(),
        approval.revision(),
        approval.seal(),
        approval.id(),
        state,
        now(id).scheduled().map(Schedule::at).orElse(approval.at()),
        1,
        1,
        null,
        approval.at(),
        "handle",
        permalink,
        permalink == null ? null : URI.create(permalink),
        permalink == null ? null : approval.at(),
        problem,
        Progress.NONE);
  }

  private WorkItem item(
      String id,
      Kind kind,
      @Nullable PostId post,
      @Nullable ArticleId article,
      Role role,
      int hours) {
    return new WorkItem(id, kind, VELO, post, article, role, ago(hours));
  }

  private void event(PostId post, PostEvent.Kind kind, String actor, String detail, int hours) {
    history.add(VELO, new PostEvent(post, ago(hours), kind, actor, detail));
  }

  private static Instant ago(int hours) {
    return MemoryBeans.NOW.minus(Duration.ofHours(hours).plusMinutes(7));
  }

  /** Hills in the evening, painted here so that no file of unknown origin is needed. */
  private Media picture() {
    BufferedImage image = new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paint.setPaint(new GradientPaint(0, 0, new Color(0xf7d794), 0, 675, new Color(0xf19066)));
    paint.fillRect(0, 0, 1200, 675);
    paint.setColor(new Color(0xfff3cd));
    paint.fillOval(820, 120, 150, 150);
    for (int hill = 0; hill < 3; hill++) {
      paint.setColor(
          new Color(0x30 + 0x10 * (2 - hill), 0x40 + 0x12 * (2 - hill), 0x60 + 0x14 * (2 - hill)));
      paint.fillOval(-300 + hill * 350, 380 + hill * 70, 1300, 700);
    }
    paint.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
      byte[] png = bytes.toByteArray();
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
      Media painted =
          new Media(
              sha256, "image/png", 1200, 675, png.length, "Hills above Lyon in the evening sun");
      media.put(VELO, painted, png);
      return painted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
