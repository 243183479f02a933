package io.postillion.plugin.desk.memory;

import io.postillion.connectors.cards.CardPictures;
import io.postillion.connectors.cards.CardPictures.Look;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.Cropping;
import io.postillion.connectors.pictures.Generated;
import io.postillion.connectors.pictures.Pixels;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.NotFoundException;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Budgets;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Fate;
import io.postillion.core.ai.prompt.Flaw;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.ai.prompt.PromptLibrary;
import io.postillion.core.ai.prompt.TryOut;
import io.postillion.core.ai.prompt.Trying;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.CommentWatch;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.FastLane;
import io.postillion.core.approval.StandIns;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Grants;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Findings;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Severity;
import io.postillion.core.check.Span;
import io.postillion.core.check.Surroundings;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.correct.Corrector;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Releasing;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.History;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Support;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Braking;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Timetable;
import io.postillion.core.translate.Translated;
import io.postillion.core.translate.Translating;
import io.postillion.core.translate.TranslationRequest;
import io.postillion.core.translate.Translator;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.Describer;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Imaginer;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.connect.OAuthApps;
import io.postillion.plugin.store.Stores;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Ports in memory and the real use cases on top of them. */
@Configuration(proxyBeanMethods = false)
@Import({
  CalendarBeans.class,
  CampaignBeans.class,
  PeopleBeans.class,
  ChannelBeans.class,
  EvidenceBeans.class,
  IdeaBeans.class,
  LibraryBeans.class,
  ModelBeans.class,
  NoticeBeans.class,
  RecurringBeans.class,
  RunningBeans.class,
  SampleBeans.class,
  SourceBeans.class,
  SearchBeans.class,
  SettingBeans.class,
  VoiceBeans.class
})
public class MemoryBeans {

  /** What the brand says of posts that AI had a hand in. */
  public static final String LABEL = "Made with <AI>";

  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  static final Instant NOW = Instant.parse("2026-11-23T08:12:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T in(Supplier<T> work) {
        return work.get();
      }
    };
  }

  @Bean
  MemoryPosts posts(Findings findings) {
    return new MemoryPosts(findings);
  }

  @Bean
  MemoryArticles articles() {
    return new MemoryArticles();
  }

  @Bean
  KnownFacts knownFacts(MemoryBriefs briefs) {
    return new KnownFacts(briefs, Map.of());
  }

  @Bean
  @Primary
  MemoryBriefs briefs() {
    return new MemoryBriefs();
  }

  @Bean
  MemoryApprovals approvals() {
    return new MemoryApprovals();
  }

  @Bean
  MemoryLedger ledger() {
    return new MemoryLedger();
  }

  @Bean
  MemoryFlow flow() {
    return new MemoryFlow();
  }

  @Bean
  MemoryChannels channels() {
    return new MemoryChannels();
  }

  @Bean
  MemorySources sources() {
    return new MemorySources();
  }

  @Bean
  MemoryMedia media() {
    return new MemoryMedia();
  }

  @Bean
  MapStores.MemoryBrands brands() {
    return new MapStores.MemoryBrands();
  }

  @Bean
  Languages languages() {
    return new MapStores.MemoryLanguages();
  }

  @Bean
  Findings findings() {
    return new MapStores.MemoryFindings();
  }

  @Bean
  History history() {
    return new MapStores.MemoryHistory();
  }

  @Bean
  MemoryMeasurements measurements() {
    return new MemoryMeasurements();
  }

  @Bean
  SandboxWall wall() {
    return new MapStores.MemoryWall();
  }

  /** A model as the engine hands it out. */
  @Bean
  Diagrams diagrams() {
    try (InputStream bpmn = MemoryBeans.class.getResourceAsStream("/desk/sample.bpmn")) {
      Whereabouts where =
          new Whereabouts(
              new String(bpmn.readAllBytes(), StandardCharsets.UTF_8),
              List.of("Task_Approve"),
              List.of("Start", "Task_Draft", "Task_Check"),
              List.of(RunningBeans.CALLED));
      return (brand, post) -> Optional.of(where);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  NetworkConnections networks(MemoryChannelBook book) {
    Map<String, PaperNetwork> networks =
        Map.of(
            "velo-bluesky", new PaperNetwork(300, null),
            "velo-mastodon", new PaperNetwork(500, null),
            "velo-sandbox", new PaperNetwork(280, null),
            "velo-x", new PaperNetwork(280, null),
            "velo-broken", new PaperNetwork(500, "mast.example does not answer. Try again later."),
            "tea-sandbox", new PaperNetwork(280, null));
    return channel ->
        Optional.ofNullable(networks.get(channel.value()))
            .or(() -> book.find(channel).map(entry -> new PaperNetwork(280, null)))
            .orElseThrow(() -> new NotFoundException("channel", channel));
  }

  @Bean
  CmsConnections cmses() {
    return source ->
        new Cms() {
          @Override
          public Changes changes(@Nullable String cursor) {
            return new Changes(List.of(), "", false, List.of());
          }

          @Override
          public Optional<CmsItem> item(String externalId) {
            return Optional.empty();
          }

          @Override
          public String test() {
            return "42 articles at blog.velo.example";
          }
        };
  }

  /** Three rules: enough to see a blocker, a warning and a missing label. */
  @Bean
  Checking checking(
      Brands brands,
      Articles articles,
      Briefs briefs,
      NetworkConnections networks,
      Findings findings,
      MadePictures made) {
    Rule length =
        draft -> {
          String text = draft.content().text();
          int over = -draft.limits().visible().left(text);
          return over <= 0
              ? List.of()
              : List.of(
                  Finding.at(
                      new Span(text.length() - over, text.length()),
                      "length.tooLong",
                      Severity.BLOCKER,
                      Integer.toString(over),
                      Integer.toString(draft.limits().visible().max()),
                      "characters"));
        };
    Pattern number = Pattern.compile("\\b\\d+(?:[.,]\\d+)?\\b");
    Rule claims =
        draft -> {
          List<Finding> found = new ArrayList<>();
          Matcher matcher = number.matcher(draft.content().text());
          while (matcher.find() && draft.source() != null) {
            if (!draft.source().contains(matcher.group())) {
              found.add(
                  Finding.at(
                          new Span(matcher.start(), matcher.end()),
                          "claim.number",
                          Severity.WARNING,
                          matcher.group())
                      .near("The first twelve stations open on 1 December in Lyon."));
            }
          }
          return found;
        };
    Rule disclosure =
        draft ->
            draft.content().text().startsWith("A robot says")
                    && !draft.content().text().contains(LABEL)
                ? List.of(FindingCode.DISCLOSURE_MISSING.found(LABEL))
                : List.of();
    return new Checking(
        List.of(length, claims, disclosure),
        brands,
        articles,
        briefs,
        networks,
        findings,
        Surroundings.NONE,
        made::words);
  }

  @Bean
  Policies policies() {
    return brand ->
        new Policy(
            new Sensitive(List.of(), List.of(SensitiveDay.of("2027-05-04", "Ascension <Day>"))),
            new Disclosure(Disclosure.Rule.WHEN_AI_WROTE, Map.of("en", LABEL)));
  }

  @Bean
  Drafter drafter() {
    return new Drafter() {
      @Override
      public Draft draft(DraftRequest request) {
        if (request.wish().contains("break")) {
          throw new Transient("openai did not answer within 20 seconds. Ask again, or write on.");
        }
        if (request.variant() == Variant.HOW_TO) {
          throw new Rejected("The article has no step for readers to follow.");
        }
        if (request.variant() == Variant.FIGURE) {
          String said = "The first twelve stations open on 1 December in Lyon.";
          return new Draft(
              List.of(new Support("Twelve <b>stations</b>, and 4711 more.", List.of(said))),
              List.of(),
              Author.model("openai", "gpt-5-mini", "draft-post 3"));
        }
        return new Draft(
            List.of(new Support("Another version, as you wished.", List.of())),
            List.of("velo"),
            Author.model("openai", "gpt-5-mini", "draft-post 3"));
      }
    };
  }

  @Bean
  Drafting drafting(
      Drafter drafter,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Commissions commissions,
      Posts posts,
      MediaStore media,
      Checking checking,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Drafting(
        drafter,
        brands,
        channels,
        networks,
        articles,
        briefs,
        commissions,
        posts,
        (location, alt) -> {
          throw new Rejected("There are no pictures here");
        },
        media,
        checking,
        history,
        transactions,
        clock);
  }

  @Bean
  TricklingModel tricklingModel() {
    return new TricklingModel();
  }

  /** Says what a model might, and what no model should; word by word, the model does. */
  @Bean
  Assistant assistant(TricklingModel model) {
    return new Assistant() {
      @Override
      public Proposals propose(PassageRequest request, Listener listener) {
        return request.wish() == Wish.REPHRASE
            ? model.assistant().propose(request, listener)
            : propose(request);
      }

      @Override
      public Set<Wish> wishes(BrandId brand) {
        return Set.of(Wish.REPHRASE, Wish.SHORTER, Wish.CLEARER);
      }

      @Override
      public Proposals propose(PassageRequest request) {
        if (request.wish() == Wish.CLEARER) {
          throw new Transient("openai did not answer within 20 seconds. Ask again, or write on.");
        }
        return new Proposals(
            List.of(
                new Proposal("Swap 4711 <b>batteries</b>.", List.of()),
                new Proposal("Swap it.", List.of(new Why(Why.Kind.SAID, "Gets to the point")))),
            Author.model("openai", "gpt-5-mini", "at-cursor 1"));
      }
    };
  }

  @Bean
  Suggesting suggesting(
      Assistant assistant,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Checking checking,
      Clock clock) {
    return new Suggesting(
        assistant,
        brands,
        channels,
        networks,
        articles,
        briefs,
        posts,
        checking,
        new MapStores.MemorySuggestions(),
        clock);
  }

  @Bean
  MemoryPrompts prompts() {
    return new MemoryPrompts();
  }

  @Bean
  PromptLibrary library(MemoryPrompts prompts, Transactions transactions, Clock clock) {
    return new PromptLibrary(
        prompts,
        (brand, prompt) ->
            prompt.equals("draft-post 2")
                ? List.of(new Fate("One two", "One two", false), new Fate("One", "Two", false))
                : List.of(),
        Map.of("draft-post", new OpenTask("2", Flaw.PLACEHOLDERS, true)),
        transactions,
        clock);
  }

  /** A prompt that repeats what it is told, and a draft that shows whose it is. */
  @Bean
  Trying trying(
      Drafter drafter,
      PromptLibrary library,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs) {
    TryOut tryOut =
        new TryOut() {
          @Override
          public String prompt(DraftRequest request, Optional<Instructions> house) {
            return "Write about %s. %s"
                .formatted(
                    request.article().item().title(),
                    house.map(Instructions::text).orElse("Nothing more."));
          }

          @Override
          public Answer answer(DraftRequest request, Optional<Instructions> house) {
            if (house.isEmpty()) {
              throw new Rejected("The model does not want to.");
            }
            Draft draft = drafter.draft(request);
            return new Answer(draft.text(""), draft.author(), draft.instead());
          }
        };
    return new Trying(
        Map.of("draft-post", tryOut), library, brands, channels, networks, articles, briefs);
  }

  @Bean
  MemoryCalls calls() {
    return new MemoryCalls();
  }

  @Bean
  Spending spending(MemoryCalls calls, Brands brands, Budgets budgets, Clock clock) {
    return new Spending(calls, brands, budgets, clock);
  }

  @Bean
  MapStores.MemoryTranslations translations() {
    return new MapStores.MemoryTranslations();
  }

  /** Says everything in capitals; nobody translates into Italian here. */
  @Bean
  Translator translator() {
    return new Translator() {
      @Override
      public boolean serves(BrandId brand) {
        return !brand.equals(Sample.TEA);
      }

      @Override
      public Translated translate(TranslationRequest request) {
        if (request.to().getLanguage().equals("it")) {
          throw new Transient("openai did not answer within 20 seconds. Ask again.");
        }
        return new Translated(
            request.sentences().stream()
                .map(sentence -> sentence.toUpperCase(Locale.ROOT))
                .toList(),
            request.alts(),
            Author.model("openai", "gpt-5-mini", "translate-post 1"));
      }
    };
  }

  @Bean
  Translating translating(
      Translator translator,
      MapStores.MemoryTranslations translations,
      Brands brands,
      Policies policies,
      Channels channels,
      NetworkConnections networks,
      Posts posts,
      MadePictures made,
      Inheriting inheriting,
      Checking checking,
      History history,
      MemoryFlow flow,
      Transactions transactions,
      Clock clock) {
    return new Translating(
        translator,
        translations,
        brands,
        policies,
        channels,
        networks,
        posts,
        made,
        inheriting,
        checking,
        history,
        flow,
        transactions,
        clock);
  }

  @Bean
  MadePictures madePictures() {
    return new MapStores.MemoryMadePictures();
  }

  /** Every picture of an article is a station with a red wall at its right. */
  @Bean
  Illustrating illustrating(
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Posts posts,
      MediaStore media,
      MadePictures made,
      Checking checking,
      Editing editing,
      Clock clock) {
    BufferedImage station = new BufferedImage(1600, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = station.createGraphics();
    paint.setColor(Color.RED);
    paint.fillRect(1400, 0, 200, 600);
    paint.dispose();
    byte[] png = Pixels.png(station);
    return new Illustrating(
        new CardPictures(Map.of(Sample.VELO, new Look("Vélo Durance", CardDesign.PLAIN))),
        new Cropping(),
        new Imaginer() {
          @Override
          public boolean serves(BrandId brand) {
            return true;
          }

          @Override
          public Imagined imagine(BrandId brand, Asked asked, String wish) {
            return new Imagined(
                Generated.marked(png).orElseThrow(), "openai gpt-image-1 · imagine-picture 1");
          }
        },
        channels,
        networks,
        articles,
        briefs,
        posts,
        (location, alt) ->
            new Picture(new Media("0e".repeat(32), "image/png", 1600, 600, png.length, alt), png),
        media,
        made,
        checking,
        editing,
        clock);
  }

  @Bean
  AltTexts altTexts() {
    return new MapStores.MemoryAltTexts();
  }

  /** Sees hills everywhere, but not at another brand's. */
  @Bean
  Describing describing(
      Brands brands,
      NetworkConnections networks,
      Articles articles,
      Posts posts,
      MediaStore media,
      MadePictures made,
      AltTexts altTexts,
      Clock clock) {
    Describer describer =
        new Describer() {
          @Override
          public boolean sees(Brand brand) {
            return true;
          }

          @Override
          public Described describe(Request request) {
            return new Described(
                "Blue hills <b>at dusk</b>",
                Author.model("openai", "gpt-5-mini", "describe-picture 1"));
          }
        };
    return new Describing(
        describer, brands, networks, articles, posts, media, made, altTexts, clock);
  }

  @Bean
  Editing editing(
      Posts posts,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      Checking checking,
      History history,
      MemoryFlow flow,
      PictureRights rights,
      Transactions transactions,
      Clock clock) {
    return new Editing(
        posts,
        channels,
        approvals,
        ledger,
        checking,
        history,
        flow,
        Deadline.USUAL,
        FastLane.NONE,
        Corrector.NONE,
        rights,
        transactions,
        clock);
  }

  @Bean
  Approvers approvers(MemoryFlow flow, Posts posts, Approvals approvals, StandIns standIns) {
    return new Approvers(flow, posts, approvals, standIns);
  }

  @Bean
  Approving approving(
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      People people,
      Findings findings,
      History history,
      MemoryFlow flow,
      PictureRights rights,
      Transactions transactions,
      Clock clock) {
    return new Approving(
        posts,
        approvals,
        approvers,
        new Concluding(posts, approvals, people, history, transactions, clock),
        findings,
        history,
        flow,
        Deadline.USUAL,
        rights,
        CommentWatch.NONE,
        transactions,
        clock);
  }

  @Bean
  Brakes brakes() {
    return new MemoryBrakes();
  }

  @Bean
  Timetable timetable(Ledger ledger, NetworkConnections networks, Clock clock) {
    return new Timetable(ledger, networks, clock);
  }

  @Bean
  Braking braking(Brakes brakes, Brands brands, Clock clock) {
    return new Braking(brakes, brands, clock, () -> {});
  }

  @Bean
  Answering answering(
      Posts posts,
      Brands brands,
      Brakes brakes,
      Editing editing,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      NetworkConnections networks,
      MediaStore media,
      History history,
      Briefs briefs,
      MemoryFlow flow,
      Transactions transactions,
      Clock clock) {
    Publisher publisher =
        new Publisher(
            posts,
            channels,
            brands,
            approvals,
            ledger,
            networks,
            media,
            history,
            brakes,
            transactions,
            Runnable::run,
            PublishSettings.DEFAULT,
            clock);
    return new Answering(flow, briefs, publisher, editing, transactions);
  }

  /** Grants are nowhere else than in a database. */
  @Bean
  Stores stores() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setUrl("jdbc:h2:mem:desk-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    Stores stores =
        Stores.open(
            dataSource,
            new DataSourceTransactionManager(dataSource),
            InstallationKey.of(KEY)::derive);
    stores.catalogue().apply(List.of(Sample.BRAND), List.of(Sample.ON_X), List.of(), List.of());
    return stores;
  }

  @Bean
  Grants grants(Stores stores) {
    return stores.grants();
  }

  @Bean
  ChannelCare channelCare(
      Channels channels,
      NetworkConnections networks,
      Grants grants,
      MemoryFlow flow,
      Posts posts,
      Transactions transactions,
      Clock clock) {
    return new ChannelCare(
        channels, networks, grants, new Releasing(flow, posts, transactions), transactions, clock);
  }

  @Bean(destroyMethod = "stop")
  PaperX paperX() {
    return new PaperX();
  }

  @Bean
  Connecting connecting(PaperX x, Channels channels, Stores stores, ChannelCare care, Clock clock) {
    PostillionProperties properties =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "postillion.oauth.x.client-id",
                        "app-1",
                        "postillion.oauth.x.client-secret",
                        "planted secret",
                        "postillion.oauth.x.token-url",
                        x.at("/token"),
                        "postillion.oauth.x.account-url",
                        x.at("/me"))))
            .bind("postillion", PostillionProperties.class)
            .get();
    return new Connecting(
        new OAuthApps(properties, InstallationKey.of(KEY)),
        channels,
        stores.connectStates(),
        care,
        new Http(HttpSettings.defaults().allowing(Set.of("localhost"))),
        clock,
        URI.create("https://desk.example/desk/oauth/callback"));
  }

  @Bean
  SourceCare sourceCare(
      Sources sources,
      CmsConnections cmses,
      Articles articles,
      MemoryFlow flow,
      SourceSteps steps,
      Transactions transactions,
      Clock clock) {
    return new SourceCare(
        sources,
        cmses,
        new ContentInbox(sources, articles, flow, transactions, clock),
        steps,
        transactions,
        clock);
  }

  @Bean
  Sample sample(
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
    return new Sample(
        posts, articles, approvals, ledger, flow, channels, sources, media, brands, wall, history,
        checking);
  }
}
