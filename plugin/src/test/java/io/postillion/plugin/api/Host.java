package io.postillion.plugin.api;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.cards.CardPictures;
import io.postillion.connectors.cards.CardPictures.Look;
import io.postillion.connectors.pictures.Cropping;
import io.postillion.connectors.pictures.Generated;
import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.brand.Policy;
import io.postillion.core.brief.BriefThreshold;
import io.postillion.core.brief.Briefing;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Findings;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Surroundings;
import io.postillion.core.content.Articles;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.Sources;
import io.postillion.core.evidence.Gathering;
import io.postillion.core.failure.Rejected;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.Releasing;
import io.postillion.core.flow.Rounds;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.insight.Measurements;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.Library;
import io.postillion.core.library.Snippets;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.memory.WordVectors;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.post.Editing;
import io.postillion.core.post.History;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Braking;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Timetable;
import io.postillion.core.translate.Translating;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.Describer;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Imaginer;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.api.hook.HookSecrets;
import io.postillion.plugin.api.hook.LookAgain;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.pictures.PictureAddresses;
import io.postillion.plugin.pictures.PicturesConfiguration;
import io.postillion.plugin.security.SecurityConfiguration;
import io.postillion.plugin.security.StandaloneSecurityConfiguration;
import io.postillion.plugin.store.ApiTokens;
import io.postillion.plugin.store.Logins;
import io.postillion.plugin.store.Stores;
import io.postillion.plugin.wiring.EvidenceConfiguration;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host with our API and security, the real store on H2 in memory, and fakes of all else. */
@Configuration(proxyBeanMethods = false)
@Import({
  ApiConfiguration.class,
  PicturesConfiguration.class,
  SecurityConfiguration.class,
  StandaloneSecurityConfiguration.class,
  Host.Pages.class
})
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocConfiguration.class,
  SpringDocWebMvcConfiguration.class,
  WebMvcAutoConfiguration.class
})
public class Host {

  /** Where the desk will be, unless a test brings it. */
  @RestController
  @ConditionalOnProperty(name = "test.desk", havingValue = "none", matchIfMissing = true)
  static class Pages {

    /** In the JSON of the host, not in ours. */
    record Report(PostStatus status) {}

    @GetMapping("/reports/latest")
    Report report() {
      return new Report(PostStatus.IN_REVIEW);
    }

    @GetMapping({"/desk", "/desk/posts", "/sandbox", "/login", "/", "/reports", "/actuator/health"})
    String page() {
      return "a page";
    }
  }

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }

  @Bean
  Outside outside() {
    return new Outside();
  }

  @Bean
  DataSource dataSource() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:mem:api;DB_CLOSE_DELAY=-1");
    return pool;
  }

  @Bean
  Stores stores(DataSource dataSource) {
    return Stores.open(
        dataSource,
        new DataSourceTransactionManager(dataSource),
        InstallationKey.of(World.KEY)::derive);
  }

  @Bean
  Commissioning commissioning(
      Stores stores,
      Briefing briefing,
      Channels channels,
      Posts posts,
      Campaigns campaigns,
      History history,
      Outside outside,
      Transactions transactions,
      Clock clock) {
    return new Commissioning(
        stores.articles(),
        briefing,
        channels,
        posts,
        stores.commissions(),
        new Inheriting(campaigns, history, clock),
        history,
        outside.flow,
        transactions,
        clock);
  }

  @Bean
  Library pictureLibrary(Stores stores) {
    return stores.library();
  }

  @Bean
  Snippets snippets(Stores stores) {
    return stores.snippets();
  }

  @Bean
  Choosing choosing(Library library, Posts posts, Outside outside, Editing editing) {
    return new Choosing(library, PictureRights.NONE, posts, outside, editing);
  }

  @Bean
  Campaigns campaigns(Stores stores) {
    return stores.campaigns();
  }

  @Bean
  World world(
      Stores stores, Outside outside, SettableClock clock, Approving approving, Editing editing) {
    return new World(stores, outside, clock, approving, editing);
  }

  @Bean
  Gathering gathering(Stores stores, Clock clock) {
    return new EvidenceConfiguration().gathering(stores, Rounds.UNTOLD, clock);
  }

  @Bean
  MediaStore media(Stores stores) {
    return stores.media();
  }

  @Bean
  PictureAddresses pictureAddresses(Clock clock) {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    return new PictureAddresses(
        URI.create("https://postillion.acme.example/"), InstallationKey.of(key), clock);
  }

  @Bean
  HookSecrets hookSecrets(Outside outside) {
    return outside::hookSecret;
  }

  @Bean
  LookAgain lookAgain(Outside outside) {
    return outside.looks::add;
  }

  @Bean
  WorkItems workItems(Outside outside) {
    return outside.workItems;
  }

  @Bean
  Brands brands(Stores stores) {
    return stores.brands();
  }

  @Bean
  Channels channels(Stores stores) {
    return stores.channels();
  }

  @Bean
  Grants grants(Stores stores) {
    return stores.grants();
  }

  @Bean
  Sources sources(Stores stores) {
    return stores.sources();
  }

  @Bean
  Articles articles(Stores stores) {
    return stores.articles();
  }

  @Bean
  Posts posts(Stores stores) {
    return stores.posts();
  }

  @Bean
  Findings findings(Stores stores) {
    return stores.findings();
  }

  @Bean
  Approvals approvals(Stores stores) {
    return stores.approvals();
  }

  @Bean
  Ledger ledger(Stores stores) {
    return stores.ledger();
  }

  @Bean
  History history(Stores stores) {
    return stores.history();
  }

  @Bean
  AiCalls aiCalls(Stores stores) {
    return stores.aiCalls();
  }

  @Bean
  Spending spending(Stores stores, Clock clock) {
    return new Spending(
        stores.aiCalls(),
        stores.brands(),
        brand -> brand.equals(World.ACME) ? new Budget(1_000_000_000L, null, 0.8) : Budget.NONE,
        clock);
  }

  @Bean
  People people(Stores stores) {
    return stores.people();
  }

  @Bean
  Languages languages(Stores stores) {
    return stores.languages();
  }

  @Bean
  Logins logins(Stores stores) {
    return stores.logins();
  }

  @Bean
  ApiTokens apiTokens(Stores stores) {
    return stores.apiTokens();
  }

  @Bean
  Transactions transactions(Stores stores) {
    return stores.transactions();
  }

  @Bean
  Checking checking(Stores stores, Outside outside) {
    return new Checking(
        List.of(outside.rule),
        stores.brands(),
        stores.articles(),
        stores.briefs(),
        outside,
        stores.findings(),
        Surroundings.NONE,
        stores.madePictures()::words);
  }

  @Bean
  Editing editing(Stores stores, Checking checking, Outside outside, Clock clock) {
    return new Editing(
        stores.posts(),
        stores.channels(),
        stores.approvals(),
        stores.ledger(),
        checking,
        stores.history(),
        outside.flow,
        Deadline.USUAL,
        stores.transactions(),
        clock);
  }

  @Bean
  Approvers approvers(Stores stores, Outside outside) {
    return new Approvers(outside.workItems, stores.posts(), stores.approvals());
  }

  @Bean
  Approving approving(Stores stores, Approvers approvers, Outside outside, Clock clock) {
    return new Approving(
        stores.posts(),
        stores.approvals(),
        approvers,
        new Concluding(
            stores.posts(),
            stores.approvals(),
            stores.people(),
            stores.history(),
            stores.transactions(),
            clock),
        stores.findings(),
        stores.history(),
        outside.flow,
        Deadline.USUAL,
        stores.transactions(),
        clock);
  }

  @Bean
  Drafting drafting(Stores stores, Checking checking, Outside outside, Clock clock) {
    return new Drafting(
        outside,
        stores.brands(),
        stores.channels(),
        outside,
        stores.articles(),
        stores.briefs(),
        stores.commissions(),
        stores.posts(),
        (location, alt) -> {
          throw new Rejected("No pictures here");
        },
        stores.media(),
        checking,
        stores.history(),
        stores.transactions(),
        clock);
  }

  @Bean
  Suggesting suggesting(Stores stores, Checking checking, Outside outside, Clock clock) {
    return new Suggesting(
        outside,
        stores.brands(),
        stores.channels(),
        outside,
        stores.articles(),
        stores.briefs(),
        stores.posts(),
        checking,
        stores.suggestions(),
        clock);
  }

  @Bean
  Briefing briefing(Stores stores, Outside outside, Clock clock) {
    return new Briefing(
        stores.brands(),
        stores.articles(),
        stores.briefs(),
        outside,
        brand -> BriefThreshold.USUAL,
        clock);
  }

  @Bean
  Backlog backlog(Stores stores, Outside outside, Clock clock) {
    return new Backlog(
        outside,
        OwnDays.NONE,
        stores.ideas(),
        stores.brands(),
        stores.channels(),
        stores.articles(),
        stores.briefs(),
        stores.posts(),
        stores.transactions(),
        clock);
  }

  @Bean
  Variants variants(Stores stores, Drafting drafting, Checking checking, Clock clock) {
    return new Variants(
        drafting,
        stores.offeredDrafts(),
        stores.posts(),
        checking,
        stores.history(),
        stores.transactions(),
        clock);
  }

  @Bean
  VoiceBook voiceBook(Stores stores, Clock clock) {
    return new VoiceBook(
        stores.examples(),
        new WordVectors(),
        stores.voiceDecisions(),
        Map.of(),
        stores.transactions(),
        clock);
  }

  @Bean
  Translations translations(Stores stores) {
    return stores.translations();
  }

  @Bean
  Translating translating(Stores stores, Checking checking, Outside outside, Clock clock) {
    return new Translating(
        outside,
        stores.translations(),
        stores.brands(),
        brand -> Policy.NONE,
        stores.channels(),
        outside,
        stores.posts(),
        stores.madePictures(),
        new Inheriting(stores.campaigns(), stores.history(), clock),
        checking,
        stores.history(),
        outside.flow,
        stores.transactions(),
        clock);
  }

  @Bean
  Learning learning(Stores stores) {
    return new Learning(
        stores.examples(),
        new WordVectors(),
        stores.posts(),
        stores.brands(),
        stores.transactions(),
        Map.of());
  }

  @Bean
  Measurements measurements(Stores stores) {
    return stores.measurements();
  }

  @Bean
  MadePictures madePictures(Stores stores) {
    return stores.madePictures();
  }

  /** Every picture that is fetched is an oven. */
  @Bean
  Illustrating illustrating(
      Stores stores, Checking checking, Editing editing, Outside outside, Clock clock) {
    Look look = new Look("Acme", CardDesign.PLAIN);
    byte[] oven = Pixels.png(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB));
    return new Illustrating(
        new CardPictures(Map.of(World.ACME, look, World.GLOBEX, look)),
        new Cropping(),
        new Imaginer() {
          @Override
          public boolean serves(BrandId brand) {
            return true;
          }

          @Override
          public Imagined imagine(BrandId brand, Asked asked, String wish) {
            return new Imagined(
                Generated.marked(oven).orElseThrow(), "openai gpt-image-1 · imagine-picture 1");
          }
        },
        stores.channels(),
        outside,
        stores.articles(),
        stores.briefs(),
        stores.posts(),
        (location, alt) ->
            new Picture(
                new Media("0e".repeat(32), "image/png", 1600, 1200, oven.length, alt), oven),
        stores.media(),
        stores.madePictures(),
        checking,
        editing,
        clock);
  }

  @Bean
  Describing describing(Stores stores, Outside outside, Clock clock) {
    return new Describing(
        Describer.NONE,
        stores.brands(),
        outside,
        stores.articles(),
        stores.posts(),
        stores.media(),
        stores.madePictures(),
        stores.altTexts(),
        clock);
  }

  @Bean
  Publisher publisher(Stores stores, Outside outside, Clock clock) {
    return new Publisher(
        stores.posts(),
        stores.channels(),
        stores.brands(),
        stores.approvals(),
        stores.ledger(),
        outside,
        stores.media(),
        stores.history(),
        stores.brakes(),
        stores.transactions(),
        Runnable::run,
        PublishSettings.DEFAULT,
        clock);
  }

  @Bean
  Answering answering(Stores stores, Outside outside, Publisher publisher, Editing editing) {
    return new Answering(
        outside.workItems, stores.briefs(), publisher, editing, stores.transactions());
  }

  @Bean
  Brakes brakes(Stores stores) {
    return stores.brakes();
  }

  @Bean
  Braking braking(Stores stores, Publisher publisher, Clock clock) {
    return new Braking(stores.brakes(), stores.brands(), clock, publisher::lookNow);
  }

  @Bean
  Timetable timetable(Stores stores, Outside outside, Clock clock) {
    return new Timetable(stores.ledger(), outside, clock);
  }

  @Bean
  ChannelCare channelCare(Stores stores, Outside outside, Clock clock) {
    return new ChannelCare(
        stores.channels(),
        outside,
        stores.grants(),
        new Releasing(outside.workItems, stores.posts(), stores.transactions()),
        stores.transactions(),
        clock);
  }

  @Bean
  SourceCare sourceCare(Stores stores, Outside outside, Clock clock) {
    return new SourceCare(
        stores.sources(),
        source -> outside.cms,
        new ContentInbox(
            stores.sources(), stores.articles(), outside.flow, stores.transactions(), clock),
        stores.sourceSteps(),
        stores.transactions(),
        clock);
  }
}
