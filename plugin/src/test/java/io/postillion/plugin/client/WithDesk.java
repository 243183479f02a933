package io.postillion.plugin.client;

import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.cards.CardPictures;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.PictureSettings;
import io.postillion.connectors.pictures.UploadedPictures;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.ai.prompt.PromptLibrary;
import io.postillion.core.ai.prompt.Trying;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sourcing;
import io.postillion.core.failure.Transient;
import io.postillion.core.feed.Feeds;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Recurring;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.Occasions;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.letter.Letter;
import io.postillion.core.letter.Letters;
import io.postillion.core.library.Library;
import io.postillion.core.library.PictureCare;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.library.Snippets;
import io.postillion.core.live.Happenings;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.WishBook;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Editing;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.sample.SampleCare;
import io.postillion.core.search.Search;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.Chosen;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.ChosenWishes;
import io.postillion.core.setting.Depicting;
import io.postillion.core.setting.Entrusting;
import io.postillion.core.setting.Foreseeing;
import io.postillion.core.setting.Telling;
import io.postillion.core.setting.Trials;
import io.postillion.core.setting.Usuals;
import io.postillion.core.visual.CardDesign;
import io.postillion.plugin.config.ChannelsOfConfiguration;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.SourcesOfConfiguration;
import io.postillion.plugin.connect.Connecting;
import io.postillion.plugin.connect.DeskKinds;
import io.postillion.plugin.connect.DeskNetworks;
import io.postillion.plugin.connect.OAuthApps;
import io.postillion.plugin.desk.DeskConfiguration;
import io.postillion.plugin.desk.calendar.FeedAddresses;
import io.postillion.plugin.desk.memory.MemoryFlow;
import io.postillion.plugin.desk.memory.ModelBeans;
import io.postillion.plugin.desk.memory.NoticeBeans;
import io.postillion.plugin.desk.memory.RunningBeans;
import io.postillion.plugin.desk.memory.SettingBeans;
import io.postillion.plugin.store.HandedSecrets;
import io.postillion.plugin.store.Stores;
import io.postillion.plugin.wiring.LinksConfiguration;
import io.postillion.plugin.wiring.PeopleConfiguration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The host of the API with the real desk and the pages of clients, as they are in an application.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostillionProperties.class)
@Import({
  DeskConfiguration.class,
  ClientConfiguration.class,
  LinksConfiguration.class,
  PeopleConfiguration.class,
  ModelBeans.class,
  NoticeBeans.class,
  RunningBeans.class
})
class WithDesk {

  /** Carries nothing and keeps everything. */
  static final class Postbag implements Letters {

    final List<Letter> letters = new ArrayList<>();
    boolean open = true;
    boolean away;

    @Override
    public boolean areSent() {
      return open;
    }

    @Override
    public void send(Letter letter) {
      if (away) {
        throw new Transient("The mail server is away.");
      }
      letters.add(letter);
    }
  }

  @Bean
  Postbag postbag() {
    return new Postbag();
  }

  @Bean
  @Primary
  Briefs briefs(Stores stores) {
    return stores.briefs();
  }

  @Bean
  Search search(Stores stores) {
    return stores.search();
  }

  @Bean
  Ideas ideas(Stores stores) {
    return stores.ideas();
  }

  @Bean
  Forms forms(Stores stores) {
    return stores.forms();
  }

  @Bean
  Recurring recurring(
      Forms forms,
      Channels channels,
      Posts posts,
      Approvals approvals,
      Ledger ledger,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Recurring(
        forms, channels, posts, approvals, ledger, history, new MemoryFlow(), transactions, clock);
  }

  @Bean
  Campaigning campaigning(
      Campaigns campaigns, Posts posts, History history, Transactions transactions, Clock clock) {
    return new Campaigning(campaigns, posts, history, transactions, clock);
  }

  @Bean
  SnippetCare snippetCare(Snippets snippets, Transactions transactions, Clock clock) {
    return new SnippetCare(snippets, transactions, clock);
  }

  @Bean
  PictureCare pictureCare(
      Library library,
      Stores stores,
      Posts posts,
      Checking checking,
      Transactions transactions,
      Clock clock) {
    return new PictureCare(
        library,
        new UploadedPictures(PictureSettings.of(Set.of())),
        stores.media(),
        posts,
        checking,
        transactions,
        clock);
  }

  @Bean
  ChosenWishes usualWishes() {
    return new ChosenWishes(SettingBeans.WISHES, brand -> Chosen.NOTHING);
  }

  @Bean
  Affording affording(Spending spending) {
    return new Affording(spending, brand -> Budget.NONE, (brand, currency) -> true);
  }

  @Bean
  Entrusting entrusting(Stores stores, Spending spending) {
    return new Entrusting(
        brand -> AiPolicy.asking(List.of()),
        brand -> List.of(),
        stores.aiCalls(),
        spending,
        stores.articles(),
        Masking::find);
  }

  @Bean
  Adjusting adjusting(
      Stores stores,
      Policies policies,
      Posts posts,
      Checking checking,
      Affording affording,
      Entrusting entrusting,
      AddressBook addresses,
      WishBook book,
      ChosenWishes wishes,
      Transactions transactions,
      Clock clock) {
    return new Adjusting(
        stores.adjustments(),
        (brand, setting) -> true,
        new Usuals(
            stores.brands(),
            policies,
            brand -> Budget.NONE,
            brand -> AiPolicy.asking(List.of()),
            wishes,
            brand -> CardDesign.PLAIN),
        new ChosenNow(stores.adjustments(), (brand, setting) -> true, clock),
        new Trials(
            new Foreseeing(posts, stores.brands(), policies, (brands, watched) -> checking, clock),
            affording,
            entrusting,
            new Telling(addresses, book, wishes, true, clock),
            new Depicting(
                brand -> CardDesign.PLAIN,
                new CardPictures(Map.of()),
                stores.articles(),
                stores.brands())),
        transactions,
        clock);
  }

  @Bean
  SampleCare sampleCare(
      Stores stores, WorkItems items, Editing editing, Transactions transactions, Clock clock) {
    return new SampleCare(
        stores.sources(),
        stores.articles(),
        stores.posts(),
        stores.translations(),
        items,
        editing,
        stores.sampleJournal(),
        transactions,
        clock);
  }

  @Bean
  HandedSecrets handedSecrets() {
    return new HandedSecrets(purpose -> new byte[32]);
  }

  @Bean
  ChannelKeeping channelKeeping(
      Stores stores,
      PostillionProperties properties,
      NetworkConnections networks,
      Forms forms,
      Transactions transactions,
      Clock clock) {
    return new ChannelKeeping(
        stores.channelBook(),
        stores.channelSteps(),
        stores.channels(),
        new ChannelsOfConfiguration(properties),
        new DeskNetworks(List.of(), Set.of()),
        networks,
        forms,
        () -> true,
        transactions,
        clock);
  }

  @Bean
  ChannelRenewal channelRenewal(
      Stores stores,
      PostillionProperties properties,
      ChannelCare care,
      Transactions transactions,
      Clock clock) {
    return new ChannelRenewal(
        stores.channelBook(),
        stores.channelSteps(),
        new ChannelsOfConfiguration(properties),
        new DeskNetworks(List.of(), Set.of()),
        care,
        () -> true,
        transactions,
        clock);
  }

  @Bean
  Sourcing sourcing(
      Stores stores, PostillionProperties properties, Transactions transactions, Clock clock) {
    return new Sourcing(
        stores.sourceBook(),
        stores.sourceSteps(),
        stores.sources(),
        stores.articles(),
        new SourcesOfConfiguration(properties),
        new DeskKinds(List.of()),
        () -> true,
        Duration.ofMinutes(1),
        transactions,
        clock);
  }

  @Bean
  Happenings happenings(Stores stores) {
    return stores.happenings();
  }

  @Bean
  Agenda agenda(Stores stores) {
    return stores.agenda();
  }

  @Bean
  Feeds feeds(Stores stores) {
    return stores.feeds();
  }

  @Bean
  FeedAddresses feedAddresses() {
    return new FeedAddresses(URI.create("https://desk.example"), "/desk");
  }

  @Bean
  Occasions occasions() {
    return new Occasions(OwnDays.NONE);
  }

  @Bean
  KnownFacts knownFacts(Stores stores) {
    return new KnownFacts(stores.briefs(), Map.of());
  }

  @Bean
  Policies policies() {
    return brand -> Policy.NONE;
  }

  @Bean
  Diagrams diagrams() {
    return (brand, post) -> Optional.empty();
  }

  @Bean
  SandboxWall wall(Stores stores) {
    return stores.sandboxWall();
  }

  @Bean
  PromptLibrary promptLibrary(Stores stores, Transactions transactions, Clock clock) {
    return new PromptLibrary(
        stores.housePrompts(), stores.fates(), Map.<String, OpenTask>of(), transactions, clock);
  }

  @Bean
  Trying trying(
      PromptLibrary library,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs) {
    return new Trying(Map.of(), library, brands, channels, networks, articles, briefs);
  }

  @Bean
  Connecting connecting(
      PostillionProperties properties,
      Channels channels,
      Stores stores,
      ChannelCare care,
      Clock clock) {
    return new Connecting(
        new OAuthApps(properties, InstallationKey.of(null)),
        channels,
        stores.connectStates(),
        care,
        new Http(HttpSettings.defaults()),
        clock,
        URI.create("https://desk.example/desk/oauth/callback"));
  }
}
