package io.postillion.core.testing;

import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.CommentWatch;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Submitting;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.BriefThreshold;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.Briefs;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.BrandSurroundings;
import io.postillion.core.check.Checking;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Rules;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.Image;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceId;
import io.postillion.core.correct.ArticleCorrector;
import io.postillion.core.failure.Rejected;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.Releasing;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.form.Covering;
import io.postillion.core.form.Recurring;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.OwnDay;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.LibraryRights;
import io.postillion.core.library.PictureCare;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.memory.LearnedVoice;
import io.postillion.core.notice.Announcing;
import io.postillion.core.notice.Delegating;
import io.postillion.core.notice.StandingIn;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Closing;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostPlanner;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Braking;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.WriteBack;
import io.postillion.core.sample.SampleCare;
import io.postillion.core.translate.Translating;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One brand with one channel, one source and three people, and all use cases wired to fakes that
 * keep everything in memory. It is Monday morning.
 */
public final class World {

  public static final BrandId ACME = new BrandId("acme");
  public static final ChannelId WALL = new ChannelId("acme-wall");
  public static final SourceId BLOG = new SourceId("acme-blog");
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Four at once per channel, and half a minute between what is overdue. */
  public static final PublishSettings SETTINGS =
      new PublishSettings(100, 4, Duration.ofSeconds(30));

  public final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  public final MemoryTransactions transactions = new MemoryTransactions();
  public final MemoryPosts posts = new MemoryPosts(transactions);
  public final MemoryApprovals approvals = new MemoryApprovals(transactions, posts);
  public final MemoryForms forms = new MemoryForms(transactions, approvals);
  public final MemoryCampaigns campaigns = new MemoryCampaigns(transactions, posts);
  public final MemoryChannels channels = new MemoryChannels(transactions);
  public final MemoryBrakes brakes = new MemoryBrakes(transactions);
  public final MemoryLedger ledger =
      new MemoryLedger(transactions, approvals, posts, channels, brakes, clock);
  public final MemoryGrants grants = new MemoryGrants(transactions, channels, clock);
  public final MemorySources sources = new MemorySources(transactions);
  public final MemoryArticles articles = new MemoryArticles(transactions);
  public final MemoryFindings findings = new MemoryFindings();
  public final MemoryHistory history = new MemoryHistory(transactions);
  public final MemoryMedia media = new MemoryMedia();
  public final MemoryWorkItems items = new MemoryWorkItems(transactions);
  public final RecordingFlow flow = new RecordingFlow(transactions, items);
  public final FakeNetwork network = new FakeNetwork();
  public final FakeCms cms = new FakeCms();
  public final FakeDrafter drafter = new FakeDrafter();
  public final FakeAssistant assistant = new FakeAssistant();
  public final MemorySuggestions suggestions = new MemorySuggestions();
  public final MemoryMadePictures madePictures = new MemoryMadePictures();
  public final MemoryAltTexts altTexts = new MemoryAltTexts();
  public final FakeStudio studio = new FakeStudio();
  public final Map<URI, Pictures.Picture> pictures = new HashMap<>();
  public final Map<ArticleId, Brief> kept = new HashMap<>();
  public final Map<ArticleId, BriefProposal> proposed = new HashMap<>();
  public final FakeFinder finder = new FakeFinder();
  public final FakeReviewer reviewer = new FakeReviewer();
  public final MemoryIdeas ideas = new MemoryIdeas();
  public final MemoryOfferedDrafts offered = new MemoryOfferedDrafts();
  public final MemoryTranslations translations = new MemoryTranslations(transactions);
  public final FakeTranslator translator = new FakeTranslator();

  public final MemoryLibrary library = new MemoryLibrary(transactions, posts);
  public final MemorySnippets snippets = new MemorySnippets(transactions);

  public final Person manager = person("Mia Manager", Role.MANAGER);
  public final Person approver = person("Adam Approver", Role.APPROVER);
  public final Person admin = person("Ada Admin", Role.ADMIN);

  private final Brand brand =
      new Brand(
          ACME,
          "Acme",
          Locale.ENGLISH,
          PARIS,
          Voice.PLAIN,
          new WordPolicy(List.of("cheap"), List.of()));

  /** Nothing, unless a test says otherwise. */
  public Policy policy = Policy.NONE;

  public final Brands brands = new OneBrand();
  public final Briefs briefs = new KeptBriefs();

  public final PictureRights rights = new LibraryRights(library, madePictures, brands, clock);

  public final Checking checking =
      new Checking(
          Rules.all(),
          brands,
          articles,
          briefs,
          channel -> network,
          findings,
          new BrandSurroundings(
              posts,
              brands,
              owner -> policy,
              madePictures::isGenerated,
              channels,
              translations,
              LearnedVoice.NONE,
              rights,
              clock),
          madePictures::words);
  public final ContentInbox inbox = new ContentInbox(sources, articles, flow, transactions, clock);
  public final MemorySourceSteps sourceSteps = new MemorySourceSteps();
  public final SourceCare sourceCare =
      new SourceCare(sources, source -> cms, inbox, sourceSteps, transactions, clock);
  public final Releasing releasing = new Releasing(items, posts, transactions);
  public final ChannelCare channelCare =
      new ChannelCare(channels, channel -> network, grants, releasing, transactions, clock);
  public final Inheriting inheriting = new Inheriting(campaigns, history, clock);
  public final PostPlanner planner =
      new PostPlanner(articles, channels, posts, inheriting, history, transactions, clock);
  public final MemoryCommissions commissions = new MemoryCommissions();
  public final Drafting drafting =
      new Drafting(
          drafter,
          brands,
          channels,
          channel -> network,
          articles,
          briefs,
          commissions,
          posts,
          this::fetch,
          media,
          checking,
          history,
          transactions,
          clock);
  public final Suggesting suggesting =
      new Suggesting(
          assistant,
          brands,
          channels,
          channel -> network,
          articles,
          briefs,
          posts,
          checking,
          suggestions,
          clock);
  public final Variants variants =
      new Variants(drafting, offered, posts, checking, history, transactions, clock);
  public final Briefing briefing =
      new Briefing(brands, articles, briefs, reviewer, brand -> BriefThreshold.USUAL, clock);
  public final Commissioning commissioning =
      new Commissioning(
          articles,
          briefing,
          channels,
          posts,
          commissions,
          inheriting,
          history,
          flow,
          transactions,
          clock);

  /** Days that the brand celebrates. */
  public final List<OwnDay> ownDays = new ArrayList<>();

  public final Backlog backlog =
      new Backlog(
          finder,
          brand -> ownDays,
          ideas,
          brands,
          channels,
          articles,
          briefs,
          posts,
          transactions,
          clock);
  public final List<Person> people = new ArrayList<>(List.of(manager, approver, admin));
  public final People everyone = new Everyone();
  public final Covering covering =
      new Covering(forms, posts, approvals, articles, findings, everyone, transactions, clock);
  public final Editing editing =
      new Editing(
          posts,
          channels,
          approvals,
          ledger,
          checking,
          history,
          flow,
          Deadline.USUAL,
          covering,
          new ArticleCorrector(owner -> policy, articles),
          rights,
          transactions,
          clock);
  public final Recurring recurring =
      new Recurring(forms, channels, posts, approvals, ledger, history, flow, transactions, clock);
  public final Campaigning campaigning =
      new Campaigning(campaigns, posts, history, transactions, clock);
  public final Illustrating illustrating =
      new Illustrating(
          studio,
          studio,
          studio,
          channels,
          channel -> network,
          articles,
          briefs,
          posts,
          this::fetch,
          media,
          madePictures,
          checking,
          editing,
          clock);
  public final Describing describing =
      new Describing(
          studio,
          brands,
          channel -> network,
          articles,
          posts,
          media,
          madePictures,
          altTexts,
          clock);
  public final Translating translating =
      new Translating(
          translator,
          translations,
          brands,
          owner -> policy,
          channels,
          channel -> network,
          posts,
          madePictures,
          inheriting,
          checking,
          history,
          flow,
          transactions,
          clock);
  public final Submitting submitting =
      new Submitting(
          posts,
          checking,
          channels,
          approvals,
          history,
          Deadline.USUAL,
          covering,
          campaigns,
          transactions,
          clock);
  public final MemoryAbsences absences = new MemoryAbsences();
  public final MemoryDelegations delegations = new MemoryDelegations(transactions);
  public final MemoryNotices notices = new MemoryNotices(transactions, clock);
  public final Substitutes substitutes = new Substitutes(absences, everyone, clock);
  public final Approvers approvers =
      new Approvers(items, posts, approvals, new StandingIn(substitutes, delegations, everyone));
  public final Announcing announcing = new Announcing(notices, () -> items, true, clock);
  public final Delegating delegating =
      new Delegating(delegations, approvers, everyone, history, announcing, transactions, clock);
  public final Concluding concluding =
      new Concluding(posts, approvals, everyone, history, transactions, clock);
  public CommentWatch heard = CommentWatch.NONE;
  public final Approving approving =
      new Approving(
          posts,
          approvals,
          approvers,
          concluding,
          findings,
          history,
          flow,
          Deadline.USUAL,
          rights,
          (brand, person, vote) -> heard.said(brand, person, vote),
          transactions,
          clock);
  public final PictureCare pictureCare =
      new PictureCare(library, new FakeReader(), media, posts, checking, transactions, clock);
  public final Choosing choosing =
      new Choosing(library, rights, posts, channel -> network, editing);
  public final SnippetCare snippetCare = new SnippetCare(snippets, transactions, clock);
  public final Publisher publisher = node();
  public final Braking braking = new Braking(brakes, brands, clock, publisher::lookNow);
  public final Closing closing =
      new Closing(posts, approvals, ledger, history, transactions, clock);
  public final WriteBack writeBack =
      new WriteBack(posts, articles, channels, ledger, source -> cms, transactions, clock);
  public final MemorySampleJournal sampleJournal = new MemorySampleJournal(transactions);
  public final SampleCare sampleCare =
      new SampleCare(
          sources,
          articles,
          posts,
          translations,
          items,
          editing,
          sampleJournal,
          transactions,
          clock);
  public final Answering answering = new Answering(items, briefs, publisher, editing, transactions);

  public World() {
    channels.add(new Channel(WALL, ACME, "sandbox", "The wall", "@acme", Connection.NEW));
    sources.add(new Source(BLOG, ACME, "folder", "The blog", Connection.NEW, null));
  }

  /** One more node on the same ledger; it does everything on the thread that asks for it. */
  public Publisher node() {
    return node(Runnable::run);
  }

  /** One more node on the same ledger, with its own threads. */
  public Publisher node(Executor threads) {
    return new Publisher(
        posts,
        channels,
        brands,
        approvals,
        ledger,
        channel -> network,
        media,
        history,
        brakes,
        transactions,
        threads,
        SETTINGS,
        clock);
  }

  public static Person person(String name, Role... roles) {
    return new Person(
        PersonId.random(),
        name.toLowerCase(Locale.ROOT).replace(' ', '.'),
        name,
        Set.of(roles),
        Set.of(ACME),
        Locale.ENGLISH,
        PARIS);
  }

  public static PostContent text(String text) {
    return PostContent.of(text, Locale.ENGLISH);
  }

  public static CmsItem item(String externalId, String title, String body, Image... images) {
    return new CmsItem(
        externalId,
        Locale.ENGLISH,
        title,
        body,
        URI.create("https://acme.example/" + externalId),
        List.of(images),
        List.of(),
        null,
        Instant.parse("2026-11-22T08:00:00Z"),
        Instant.parse("2026-11-22T08:00:00Z"));
  }

  /** Later today. */
  public Schedule in(Duration time) {
    return new Schedule(clock.instant().plus(time), PARIS);
  }

  public Article article(Image... images) {
    inbox.receive(
        BLOG,
        item("bread", "Bread day", "Acme bakes bread on Sundays. Everyone may come.", images));
    return articles.all().get(0);
  }

  /** Of an article, with nothing written yet. */
  public PostId planned(Image... images) {
    return planner.plan(ACME, article(images).id()).get(0);
  }

  public PostId written(String text, @Nullable Schedule schedule) {
    return editing.create(manager, ACME, WALL, text(text), schedule);
  }

  public PostId inReview(String text, @Nullable Schedule schedule) {
    PostId id = written(text, schedule);
    submit(id);
    return id;
  }

  /** A new text that came in another way than by a person's edit. */
  public void rewrite(PostId id, String text) {
    Post post = post(id);
    Revision next =
        Revision.of(
            id,
            post.channel(),
            posts.revisions(ACME, id).size() + 1,
            text(text),
            Author.model("fake", "model", "draft-post 1"),
            List.of(),
            0,
            clock.instant());
    posts.add(ACME, next);
    posts.update(post.showing(next));
  }

  /** One approver is asked. */
  public void submit(PostId id) {
    submitting.submit(ACME, id);
    items.of(ACME, id).stream()
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .forEach(item -> items.close(item.id()));
    items.ask(id, Asked.APPROVER);
  }

  public PostId approved(String text, @Nullable Schedule schedule) {
    PostId id = inReview(text, schedule);
    approve(id);
    return id;
  }

  /** Approved and in the ledger. */
  public PostId scheduled(String text, @Nullable Schedule schedule) {
    PostId id = approved(text, schedule);
    publisher.plan(ACME, id);
    return id;
  }

  /** Arms it, and sends off what is due. */
  public CompletableFuture<Sent> publish(PostId id) {
    CompletableFuture<Sent> answer = publisher.publish(ACME, id).toCompletableFuture();
    publisher.depart();
    return answer;
  }

  public Approval approve(PostId id) {
    approving.decide(approver, ACME, verdict(id, Decision.APPROVED, ""));
    return approvals.holding(ACME, id).orElseThrow();
  }

  public Verdict verdict(PostId id, Decision decision, String comment) {
    Revision shown = revision(id);
    return new Verdict(id, shown.id(), shown.seal(), decision, comment, null);
  }

  public Post post(PostId id) {
    return posts.get(ACME, id);
  }

  public Revision revision(PostId id) {
    return posts.current(post(id)).orElseThrow();
  }

  public Channel channel() {
    return channels.get(ACME, WALL);
  }

  /** The newest entry of the post. */
  public Publication entry(PostId id) {
    List<Publication> all = ledger.of(ACME, id);
    return all.get(all.size() - 1);
  }

  public List<PostEvent.Kind> events(PostId id) {
    return history.of(ACME, id).stream().map(PostEvent::kind).toList();
  }

  private Pictures.Picture fetch(URI location, String alt) {
    Pictures.Picture picture = pictures.get(location);
    if (picture == null) {
      throw new Rejected("%s is no picture. Replace it in the article.".formatted(location));
    }
    return new Pictures.Picture(picture.media().withAlt(alt), picture.bytes());
  }

  public Media offer(URI location, Media picture) {
    pictures.put(location, new Pictures.Picture(picture, new byte[] {1, 2, 3}));
    return picture;
  }

  private final class OneBrand implements Brands {

    @Override
    public Optional<Brand> find(BrandId id) {
      return Optional.of(brand).filter(known -> known.id().equals(id));
    }

    @Override
    public List<Brand> all() {
      return List.of(brand);
    }
  }

  private final class KeptBriefs implements Briefs {

    @Override
    public Optional<Brief> find(BrandId owner, ArticleId article) {
      return Optional.ofNullable(kept.get(article));
    }

    @Override
    public void save(BrandId owner, Brief brief) {
      kept.put(brief.article(), brief);
    }

    @Override
    public Optional<BriefProposal> proposal(BrandId owner, ArticleId article) {
      return Optional.ofNullable(proposed.get(article));
    }

    @Override
    public void propose(BrandId owner, BriefProposal proposal) {
      proposed.put(proposal.article(), proposal);
    }
  }

  private final class Everyone implements People {

    @Override
    public Optional<Person> find(PersonId id) {
      return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Person> byLogin(String login) {
      return people.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> members(BrandId owner) {
      return people.stream().filter(person -> person.brands().contains(owner)).toList();
    }

    @Override
    public Set<String> groups() {
      return people.stream()
          .flatMap(person -> person.rights().values().stream())
          .flatMap(rights -> rights.groups().stream())
          .collect(Collectors.toSet());
    }
  }
}
