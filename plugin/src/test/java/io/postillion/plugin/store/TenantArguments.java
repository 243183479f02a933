package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Commission;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Fates;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.Fillings;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Severity;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.Reason;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Moment;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Edit;
import io.postillion.core.memory.Examples;
import io.postillion.core.memory.Vector;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceDecisions;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonSteps;
import io.postillion.core.people.Rights;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import io.postillion.core.remark.Mention;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.sample.SampleStep;
import io.postillion.core.search.Search;
import io.postillion.core.search.Sought;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything of one brand that a store can be asked for, by the type of the parameter. */
record TenantArguments(World world, Post post, Publication publication) {

  static final List<Class<?>> PORTS =
      List.of(
          Channels.class,
          Grants.class,
          Sources.class,
          Articles.class,
          Briefs.class,
          Posts.class,
          Search.class,
          Agenda.class,
          MediaStore.class,
          History.class,
          Findings.class,
          Approvals.class,
          Campaigns.class,
          Library.class,
          Snippets.class,
          Ledger.class,
          AiCalls.class,
          Suggestions.class,
          Ideas.class,
          OfferedDrafts.class,
          Commissions.class,
          HousePrompts.class,
          Fates.class,
          MadePictures.class,
          AltTexts.class,
          Examples.class,
          VoiceDecisions.class,
          Measurements.class,
          Translations.class,
          Mentions.class,
          SampleJournal.class,
          SourceBook.class,
          SourceSteps.class,
          ChannelBook.class,
          ChannelSteps.class,
          PersonSteps.class);

  private static final Set<Class<?>> OF_A_BRAND =
      Set.of(
          BrandId.class,
          Post.class,
          Article.class,
          AiCall.class,
          Campaign.class,
          LibraryPicture.class,
          Snippet.class,
          HousePrompt.class,
          SampleStep.class,
          SourceEntry.class,
          SourceStep.class,
          ChannelEntry.class,
          ChannelStep.class,
          PersonStep.class);

  private static final Duration LONG_AGO = Duration.ofDays(100);

  /** Serves as hash of a picture and as id of an item. */
  private static final String KEY = "c".repeat(64);

  static boolean nameABrand(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(OF_A_BRAND::contains);
  }

  /**
   * A post that is armed, on a channel whose token rests; and one that is being sent, on a channel
   * whose token is being renewed; and a thread that is half out.
   */
  static List<TenantArguments> ofEveryState(World world) {
    Article article = world.newArticle(KEY);
    world.stores.articles().insert(article);
    world.stores.briefs().save(world.brand, new Brief(article.id(), "Say this", "", "", ""));
    world.stores.briefs().propose(world.brand, proposal(article.id(), "Everyone"));
    world.stores.media().put(world.brand, picture(), new byte[] {1, 2, 3});
    world.stores.library().insert(kept(world, world.brand, 10));
    shown(world);
    world.stores.aiCalls().add(call(world.brand, World.NOW));
    world.stores.housePrompts().add(prompt(world, world.brand, 1));
    world.stores.sampleJournal().add(removed(world, world.brand, 1));
    atTheDesk(world);
    draft(world);
    examples(world);
    world
        .stores
        .ledger()
        .sent(
            world.brand,
            Map.of(world.sending(), new Sent("1", URI.create("https://wall.example/1"))),
            World.NOW);
    world.stores.aiCalls().add(call(world.brand, World.NOW.minus(LONG_AGO)));
    world.stores.grants().connect(world.brand, world.channel.id(), grant("Token"));
    world.stores.grants().connect(world.brand, world.second.id(), grant("Token"));
    world.stores.grants().lease(world.brand, world.second.id(), 0, Duration.ofMinutes(1));
    return Stream.concat(
            Stream.of(world.channel.id(), world.second.id())
                .map(channel -> of(world, article, channel)),
            Stream.of(world.second.id()).map(channel -> halfOut(world, channel)))
        .toList();
  }

  /** The source and a channel were set at the desk, and another source is at rest. */
  private static void atTheDesk(World world) {
    Source resting =
        new Source(
            new SourceId(world.name + "-old"), world.brand, "feed", "Old", Connection.NEW, null);
    List.of(List.of(world.source("Blog"), resting), List.<Source>of())
        .forEach(
            sources ->
                world
                    .stores
                    .catalogue()
                    .apply(
                        List.of(World.brand(world.brand), World.brand(world.other)),
                        List.of(world.channel, world.second),
                        sources,
                        List.of(world.account("Ada Approver"))));
    world.stores.sourceBook().insert(source(world, world.brand, 1), Secret.of("Sesame"));
    world.stores.sourceSteps().add(paused(world, world.brand));
    world.stores.channelSteps().add(added(world, world.brand));
    world.stores.personSteps().add(made(world, world.brand));
    world
        .sql
        .sql(
            """
            insert into pst_desk_channel (channel_id, brand_id, network, name, account)
            values (:id, :brand, 'mastodon', 'The wall', '@acme')
            """)
        .param("id", world.channel.id().value())
        .param("brand", world.brand.value())
        .update();
    world.stores.channelBook().renew(channel(world, world.brand, 1), Secret.of("Sesame"));
  }

  private static SourceEntry source(World world, BrandId brand, int version) {
    return new SourceEntry(
        world.source,
        brand,
        "wordpress",
        "Blog",
        URI.create("https://blog.acme.example"),
        "grace",
        Locale.ENGLISH,
        false,
        World.NOW,
        version);
  }

  private static ChannelEntry channel(World world, BrandId brand, int version) {
    return new ChannelEntry(
        world.channel.id(), brand, "mastodon", "Stolen", "@stolen", Map.of(), "", version);
  }

  private static SourceStep paused(World world, BrandId brand) {
    return new SourceStep(
        brand, world.source, SourceStep.Kind.PAUSED, List.of(), world.person.id(), World.NOW);
  }

  private static ChannelStep added(World world, BrandId brand) {
    return new ChannelStep(
        brand, world.channel.id(), ChannelStep.Kind.ADDED, world.person.id(), World.NOW);
  }

  private static PersonStep made(World world, BrandId brand) {
    return new PersonStep(
        brand,
        world.person.id(),
        PersonStep.Kind.CREATED,
        Rights.NONE,
        "",
        world.person.id(),
        World.NOW);
  }

  private static TenantArguments halfOut(World world, ChannelId channel) {
    Article article = world.newArticle("d".repeat(64));
    world.stores.articles().insert(article);
    TenantArguments sending = of(world, article, channel);
    Publication entry = sending.publication();
    Ledger ledger = world.stores.ledger();
    ledger.reached(world.brand, entry.id(), entry.fence(), part(1), World.NOW);
    ledger.unknown(world.brand, entry.id(), entry.fence(), "No answer");
    return new TenantArguments(world, sending.post(), world.entry(entry));
  }

  private static Reached part(int number) {
    return new Reached(number, new Sent("1", URI.create("https://wall.example/1")));
  }

  private static TenantArguments of(World world, Article article, ChannelId channel) {
    Stores stores = world.stores;
    Post empty =
        Post.create(world.brand, channel, article.id(), World.NOW.minusSeconds(60))
            .in(PostStatus.APPROVED);
    stores.posts().insert(empty);
    Post post = world.write(empty, "Text");
    stores.findings().save(world.brand, post.current(), findings());
    stores.history().add(world.brand, event(post));
    stores.suggestions().add(world.brand, List.of(suggestion(post), unwanted(post)));
    stores.campaigns().insert(campaign(world.brand, post));
    stores.campaigns().put(world.brand, post.id(), campaign(world.brand, post).id());
    stores.campaigns().put(world.brand, article.id(), campaign(world.brand, post).id());
    stores.snippets().insert(snippet(world, world.brand, post, 10));
    stores.ideas().add(world.brand, List.of(idea(post)));
    stores.commissions().add(world.brand, commission(world, post));
    stores.offeredDrafts().add(world.brand, List.of(offered(post), left(post)));
    stores.madePictures().add(world.brand, made(post, recipe(channel.equals(world.second.id()))));
    stores.altTexts().add(world.brand, altText(post));
    leftPictures(world, post);
    stores.measurements().add(world.brand, measured(post, Moment.DAY));
    Post source = world.post("Source");
    stores.translations().add(world.brand, translation(post, source));
    stores.translations().add(world.brand, translation(source, post));
    stores.remarks().add(world.brand, remark(world, post));
    stores.mentions().add(world.brand, mention(world, post));
    Approval approval = world.decide(post, Decision.APPROVED);
    Publication entry = stores.ledger().plan(world.brand, channel, approval, World.NOW);
    stores.ledger().arm(world.brand, entry.id(), "handle");
    if (channel.equals(world.second.id())) {
      stores
          .ledger()
          .claim(world.brand, List.of(entry.id()), World.NOW.plusSeconds(1), Duration.ZERO);
    }
    return new TenantArguments(world, post, world.entry(entry));
  }

  As by(BrandId brand) {
    return new As(brand);
  }

  /** The same things, asked for in the name of a brand. */
  final class As {

    private final BrandId brand;
    private final Map<Class<?>, Object> values;

    private As(BrandId brand) {
      this.brand = brand;
      Article article = world.stores.articles().get(world.brand, post.article());
      this.values =
          Map.ofEntries(
              Map.entry(BrandId.class, brand),
              Map.entry(ChannelId.class, post.channel()),
              Map.entry(SourceId.class, world.source),
              Map.entry(ArticleId.class, article.id()),
              Map.entry(PostId.class, post.id()),
              Map.entry(RevisionId.class, post.current()),
              Map.entry(SuggestionId.class, suggestion(post).id()),
              Map.entry(Campaign.class, campaign(brand, post)),
              Map.entry(CampaignId.class, campaign(brand, post).id()),
              Map.entry(LibraryPicture.class, kept(world, brand, 11)),
              Map.entry(LibraryQuery.class, LibraryQuery.all(Sought.of(""), 10, 0)),
              Map.entry(Snippet.class, snippet(world, brand, post, 11)),
              Map.entry(SnippetId.class, snippet(world, brand, post, 11).id()),
              Map.entry(Set.class, Set.of(PostStatus.values())),
              Map.entry(IdeaId.class, idea(post).id()),
              Map.entry(Idea.Status.class, Idea.Status.DROPPED),
              Map.entry(Commission.class, commission(world, post)),
              Map.entry(OfferedDraftId.class, offered(post).id()),
              Map.entry(BriefProposal.class, proposal(article.id(), "Stolen")),
              Map.entry(MadePicture.class, made(post, recipe(false))),
              Map.entry(AltText.class, altText(post)),
              Map.entry(Measurement.class, measured(post, Moment.WEEK)),
              Map.entry(Translation.class, translation(post, post)),
              Map.entry(Mention.class, mention(world, post)),
              Map.entry(PublicationId.class, publication.id()),
              Map.entry(String.class, KEY),
              Map.entry(Locale.class, article.item().language()),
              Map.entry(int.class, 10),
              Map.entry(long.class, publication.fence()),
              Map.entry(Instant.class, World.NOW),
              Map.entry(Duration.class, Duration.ofMinutes(1)),
              Map.entry(Grant.class, grant("Stolen")),
              Map.entry(byte[].class, new byte[] {9}),
              Map.entry(List.class, List.of()),
              Map.entry(PostFilter.class, PostFilter.all()),
              Map.entry(
                  Timeframe.class,
                  new Timeframe(World.NOW.minus(LONG_AGO), World.NOW.plus(LONG_AGO), null, 100)),
              Map.entry(
                  Spans.class,
                  new Spans(
                      List.of(new Span(World.NOW.minus(LONG_AGO), World.NOW.plus(LONG_AGO))),
                      null,
                      null)),
              Map.entry(Connection.class, Connection.NEW.paused()),
              Map.entry(Media.class, picture()),
              Map.entry(Brief.class, new Brief(article.id(), "Stolen", "", "", "")),
              Map.entry(PostEvent.class, event(post)),
              Map.entry(Revision.class, world.newRevision(post, "Stolen")),
              Map.entry(PersonId.class, world.person.id()),
              Map.entry(Vote.class, world.stores.approvals().votes(world.brand, post.id()).get(0)),
              Map.entry(Approval.class, world.stores.approvals().of(world.brand, post.id()).get(0)),
              Map.entry(Sent.class, new Sent("1", URI.create("https://wall.example/1"))),
              Map.entry(
                  Map.class,
                  Map.of(publication, new Sent("1", URI.create("https://wall.example/1")))),
              Map.entry(Reached.class, part(publication.progress().out() + 1)),
              Map.entry(PostStatus.class, PostStatus.CANCELLED),
              Map.entry(Post.class, ofBrand(post)),
              Map.entry(Article.class, ofBrand(article)),
              Map.entry(AiCall.class, call(brand, World.NOW)),
              Map.entry(HousePrompt.class, prompt(world, brand, 2)),
              Map.entry(SampleStep.class, removed(world, brand, 2)),
              Map.entry(SourceEntry.class, source(world, brand, 2)),
              Map.entry(SourceStep.class, paused(world, brand)),
              Map.entry(ChannelEntry.class, channel(world, brand, 2)),
              Map.entry(ChannelStep.class, added(world, brand)),
              Map.entry(PersonStep.class, made(world, brand)),
              Map.entry(Secret.class, Secret.of("Stolen")),
              Map.entry(boolean.class, false),
              Map.entry(HousePrompt.State.class, HousePrompt.State.RETIRED),
              Map.entry(
                  AiCallId.class,
                  world.stores.aiCalls().newest(world.brand, CallFilter.ALL, 1).get(0).id()),
              Map.entry(CallFilter.class, CallFilter.ALL),
              Map.entry(Sought.class, Sought.of("title")),
              Map.entry(Vector.class, Vector.of(KEY, 1, 2)),
              Map.entry(VoiceDecision.class, decision(world, brand)),
              Map.entry(
                  Period.class, new Period(World.NOW.minus(LONG_AGO), World.NOW.plus(LONG_AGO))));
    }

    BrandId brand() {
      return brand;
    }

    Object[] arguments(Method method) {
      return Arrays.stream(method.getGenericParameterTypes()).map(this::value).toArray();
    }

    private Object value(Type type) {
      return type instanceof ParameterizedType generic
              && generic.getRawType() == Collection.class
              && generic.getActualTypeArguments()[0] instanceof Class<?> element
          ? List.of(value(element))
          : value(
              (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type));
    }

    private Object value(Class<?> type) {
      Object value = values.get(type);
      if (value == null) {
        throw new AssertionError("This test does not know a %s yet".formatted(type));
      }
      return value;
    }

    Object store(Method method) {
      return Arrays.stream(Stores.class.getMethods())
          .filter(accessor -> accessor.getReturnType() == method.getDeclaringClass())
          .findFirst()
          .map(accessor -> invoke(accessor, world.stores))
          .orElseThrow();
    }

    private Post ofBrand(Post of) {
      return new Post(
          of.id(),
          brand,
          of.channel(),
          of.article(),
          of.status(),
          of.current(),
          of.schedule(),
          of.attention(),
          of.createdAt(),
          of.version());
    }

    private Article ofBrand(Article of) {
      return new Article(
          of.id(),
          brand,
          of.source(),
          of.item(),
          of.contentHash(),
          of.version() + 1,
          of.receivedAt());
    }
  }

  /** All rows of a brand, without the bytes of pictures. */
  static Map<String, List<Map<String, Object>>> rowsOf(World world, BrandId brand) {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    world
        .sql
        .sql(
            """
            select lower(table_name) from information_schema.columns
            where lower(table_name) like 'pst!_%' escape '!' and lower(column_name) = 'brand_id'
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                rows.put(
                    table,
                    world
                        .sql
                        .sql(
                            "select %s from %s where brand_id = :brand order by 1, 2"
                                .formatted(columns(table), table))
                        .param("brand", brand.value())
                        .query()
                        .listOfRows()));
    return rows;
  }

  /** Without bytes, which are the same only where they are the same array. */
  private static String columns(String table) {
    return switch (table) {
      case "pst_media" -> "sha256, type";
      case "pst_embedding" -> "post_id, model";
      default -> "*";
    };
  }

  private static Object invoke(Method accessor, Stores stores) {
    try {
      return accessor.invoke(stores);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static List<Finding> findings() {
    return List.of(Finding.of("alt.missing", Severity.WARNING));
  }

  private static Grant grant(String token) {
    return new Grant(Secret.of(token), null, World.NOW, null, null, "@acme", "write");
  }

  private static PostEvent event(Post post) {
    return new PostEvent(post.id(), World.NOW, PostEvent.Kind.EDITED, "Ada", "");
  }

  /** One for each post, by its id. */
  private static Campaign campaign(BrandId brand, Post post) {
    return new Campaign(
        new CampaignId(post.id().value()),
        brand,
        "Campaign of " + post.id(),
        Hue.TEAL,
        null,
        null,
        Value.HIGH,
        null);
  }

  private static LibraryPicture kept(World world, BrandId brand, int version) {
    return new LibraryPicture(
        brand,
        picture(),
        KEY,
        "Picture",
        List.of("tag"),
        "Mine",
        null,
        world.person.id(),
        World.NOW,
        version);
  }

  /** A post with the picture of the library. */
  private static void shown(World world) {
    Post post = world.post();
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            new PostContent("Shown", Locale.ENGLISH, List.of(picture()), null),
            Author.of(world.person),
            List.of(),
            0,
            World.NOW);
    world.stores.posts().add(world.brand, revision);
    world.stores.posts().update(post.showing(revision));
  }

  /** One for each post, by its id. */
  private static Snippet snippet(World world, BrandId brand, Post post, int version) {
    return new Snippet(
        new SnippetId(post.id().value()),
        brand,
        "Snippet of " + post.id(),
        null,
        "Text",
        world.person.id(),
        World.NOW,
        version);
  }

  /** One for each post, by its id. */
  private static Suggestion suggestion(Post post) {
    return new Suggestion(
        new SuggestionId(post.id().value()),
        post.id(),
        Wish.SHORTER,
        "Text",
        0,
        4,
        "T",
        Author.offline("offline writer"),
        World.NOW);
  }

  private static Translation translation(Post post, Post source) {
    return new Translation(post.id(), source.id(), source.current(), World.NOW);
  }

  /** One for each post, by its id. */
  private static Remark remark(World world, Post post) {
    return new Remark(
        new RemarkId(post.id().value()),
        post.id(),
        world.stores.posts().get(world.brand, post.id()).current(),
        world.person.id(),
        "What?",
        null,
        false,
        null,
        World.NOW);
  }

  private static Mention mention(World world, Post post) {
    return new Mention(new RemarkId(post.id().value()), post.id(), world.person.id());
  }

  /** One for each post, by its id. */
  private static Idea idea(Post post) {
    return new Idea(
        new IdeaId(post.id().value()),
        Idea.Kind.STORY,
        "A hook",
        new Reason(Reason.Kind.SAID, "Because"),
        post.channel(),
        post.article(),
        "",
        Author.offline("offline writer"),
        World.NOW,
        Idea.Status.OPEN);
  }

  private static Commission commission(World world, Post post) {
    return new Commission(post.id(), "The costs", world.person.id());
  }

  private static OfferedDraft offered(Post post) {
    return new OfferedDraft(
        new OfferedDraftId(post.id().value()),
        post.id(),
        post.current(),
        Variant.QUESTION,
        PostContent.of("Who?", Locale.ENGLISH),
        Author.offline("offline writer"),
        List.of(),
        1,
        World.NOW);
  }

  private static BriefProposal proposal(ArticleId article, String audience) {
    return new BriefProposal(
        article,
        new Fillings("", audience, "", "", "", "", "", List.of(), Author.offline("offline writer")),
        World.NOW);
  }

  private static HousePrompt prompt(World world, BrandId brand, int version) {
    return new HousePrompt(
        brand,
        KEY,
        null,
        version,
        "Be brief.",
        world.person.id(),
        World.NOW,
        HousePrompt.State.ACTIVE,
        100);
  }

  private static SampleStep removed(World world, BrandId brand, int number) {
    return new SampleStep(brand, number, SampleStep.Kind.REMOVED, 1, world.person.id(), World.NOW);
  }

  /** The first revision of a post, by a model with a prompt of this name. */
  private static void draft(World world) {
    Post post = Post.create(world.brand, world.channel.id(), null, World.NOW);
    world.stores.posts().insert(post);
    world
        .stores
        .posts()
        .add(
            world.brand,
            Revision.of(
                post.id(),
                post.channel(),
                1,
                PostContent.of("Drafted.", Locale.ENGLISH),
                Author.model("openai", "gpt", KEY),
                List.of(),
                0,
                World.NOW));
  }

  /** One of a post that holds, one of a post that was called off, and a decision. */
  private static void examples(World world) {
    for (PostStatus status : List.of(PostStatus.PUBLISHED, PostStatus.CANCELLED)) {
      Post post = world.post("Drafted");
      RevisionId drafted = post.current();
      Post edited = world.write(post, "Edited");
      world.stores.posts().update(edited.in(status));
      world
          .stores
          .examples()
          .learn(
              world.brand,
              post.id(),
              edited.current(),
              List.of(new Edit(drafted, edited.current())),
              Vector.of(KEY, 1, 2));
    }
    world.stores.voiceDecisions().add(world.brand, decision(world, world.brand));
  }

  private static VoiceDecision decision(World world, BrandId brand) {
    Change change = new Change(Change.Kind.NO_EMOJI, "", "", "");
    return new VoiceDecision(
        change.in(brand),
        change,
        VoiceDecision.Verdict.ACCEPTED,
        world.person.id(),
        World.NOW,
        List.of());
  }

  private static Suggestion unwanted(Post post) {
    return new Suggestion(
        SuggestionId.random(),
        post.id(),
        Wish.SHORTER,
        "Text",
        0,
        4,
        "T",
        Author.offline("offline writer"),
        World.NOW.minus(LONG_AGO));
  }

  private static OfferedDraft left(Post post) {
    return new OfferedDraft(
        OfferedDraftId.random(),
        post.id(),
        post.current(),
        Variant.QUESTION,
        PostContent.of("Where?", Locale.ENGLISH),
        Author.offline("offline writer"),
        List.of(),
        1,
        World.NOW.minus(LONG_AGO));
  }

  /** One whose bytes are left by now, one that nobody used, and words that nobody took. */
  private static void leftPictures(World world, Post post) {
    Instant longAgo = World.NOW.minus(LONG_AGO);
    Media gone = new Media("d".repeat(64), "image/png", 1, 1, 3, "");
    Media left = new Media("e".repeat(64), "image/png", 1, 1, 3, "");
    for (Media media : List.of(gone, left)) {
      world.stores.media().put(world.brand, media, new byte[] {1, 2, 3});
      world
          .stores
          .madePictures()
          .add(
              world.brand,
              new MadePicture(
                  post.id(),
                  media,
                  recipe(false),
                  Author.offline("test"),
                  media.equals(gone) ? longAgo.minusSeconds(60) : longAgo));
    }
    world.stores.madePictures().forget(world.brand, longAgo.minusSeconds(1), 10);
    world
        .stores
        .altTexts()
        .add(world.brand, new AltText(post.id(), KEY, "No words", Author.offline("test"), longAgo));
  }

  private static MadePicture made(Post post, Recipe recipe) {
    return new MadePicture(post.id(), picture(), recipe, Author.offline("test"), World.NOW);
  }

  private static Recipe recipe(boolean byModel) {
    return byModel
        ? new Recipe.OfModel("A loaf", "openai", KEY, new Part(0, 0, 1, 1))
        : new Recipe.OfCard(new Card(CardKind.TITLE, "Text", ""), "title 1");
  }

  private static Measurement measured(Post post, Moment moment) {
    return new Measurement(
        post.id(),
        moment,
        Measurement.Outcome.COUNTED,
        Engagement.NONE.with(Count.LIKES, 1),
        "",
        World.NOW);
  }

  private static AltText altText(Post post) {
    return new AltText(post.id(), KEY, "Words", Author.offline("test"), World.NOW);
  }

  private static Media picture() {
    return new Media(KEY, "image/png", 1, 1, 3, "");
  }

  private static AiCall call(BrandId brand, Instant at) {
    return new AiCall(
        brand,
        "draft-post",
        "openai",
        "gpt",
        "1",
        at,
        Duration.ofMillis(5),
        1,
        1,
        AiCall.Outcome.OK,
        null,
        Asked.UNSAID,
        KEY,
        "",
        "{}",
        new Cost(BigDecimal.ONE, Currency.getInstance("EUR")));
  }
}
