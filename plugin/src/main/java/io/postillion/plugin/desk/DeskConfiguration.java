package io.postillion.plugin.desk;

import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Findings;
import io.postillion.core.client.Clients;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.insight.Measurements;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Braking;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.remark.Mentions;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.desk.articles.ArticleRows;
import io.postillion.plugin.desk.articles.CommissionForms;
import io.postillion.plugin.desk.calls.CallViews;
import io.postillion.plugin.desk.frame.Assets;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.DeskArgument;
import io.postillion.plugin.desk.frame.DeskErrorViews;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.DeskViewResolver;
import io.postillion.plugin.desk.frame.Fragments;
import io.postillion.plugin.desk.frame.Held;
import io.postillion.plugin.desk.frame.Language;
import io.postillion.plugin.desk.frame.Shells;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.ideas.IdeaRows;
import io.postillion.plugin.desk.judge.Looks;
import io.postillion.plugin.desk.judge.Several;
import io.postillion.plugin.desk.pictures.PictureFacts;
import io.postillion.plugin.desk.pictures.PictureViews;
import io.postillion.plugin.desk.posts.PostViews;
import io.postillion.plugin.desk.posts.ResponseViews;
import io.postillion.plugin.desk.review.Paths;
import io.postillion.plugin.desk.review.Reviews;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.LiveCheck;
import io.postillion.plugin.desk.view.Originals;
import io.postillion.plugin.desk.view.PostRows;
import io.postillion.plugin.desk.view.ShownExamples;
import io.postillion.plugin.desk.view.WhenHints;
import io.postillion.plugin.desk.work.Work;
import io.postillion.plugin.security.CurrentPerson;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The whole desk. Needs the ports and use cases of the core, a {@link Clock} and a {@link
 * CurrentPerson} as beans.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
@ConditionalOnProperty(name = "postillion.desk.enabled", matchIfMissing = true)
@Import({
  CalendarDesk.class,
  EvidenceDesk.class,
  LibraryDesk.class,
  LiveDesk.class,
  PeopleDesk.class,
  RunningDesk.class,
  SampleDesk.class,
  SearchDesk.class
})
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    useDefaultFilters = false,
    includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
public class DeskConfiguration {

  @Bean(name = "postillionDeskMessages", defaultCandidate = false)
  MessageSource deskMessages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("postillion/desk/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean("postillionDeskWords")
  Words deskWords(@Qualifier("postillionDeskMessages") MessageSource messages) {
    return new Words(messages);
  }

  @Bean("postillionDeskTimes")
  Times deskTimes(Clock clock, Words words) {
    return new Times(clock, words);
  }

  @Bean("postillionDeskLanguage")
  Language deskLanguage(CurrentPerson current, Languages languages) {
    return new Language(current, languages);
  }

  @Bean("postillionDeskArgument")
  DeskArgument deskArgument(CurrentPerson current, Brands brands) {
    return new DeskArgument(current, brands);
  }

  @Bean("postillionDeskShells")
  Shells deskShells(
      DeskSettings settings,
      ResourceUrlProvider urls,
      DeskArgument desks,
      Brands brands,
      Approvers approvers,
      Brakes brakes,
      Braking braking,
      Times times,
      @Value("${postillion.base-path:}") String root,
      @Value("${postillion.engine.remote.url:}") String remote) {
    return new Shells(
        root,
        settings.basePath(),
        new Assets(urls),
        desks,
        brands,
        approvers,
        new Held.Look(brakes, braking, times),
        remote.isEmpty());
  }

  @Bean("postillionDeskViewResolver")
  DeskViewResolver deskViewResolver(
      ApplicationContext context, @Qualifier("postillionDeskMessages") MessageSource messages) {
    return new DeskViewResolver(context, messages);
  }

  @Bean("postillionDeskErrorViews")
  DeskErrorViews deskErrorViews(
      DeskSettings settings,
      Language language,
      Shells shells,
      Words words,
      @Value("${postillion.base-path:}") String root) {
    return new DeskErrorViews(
        List.of(settings.basePath(), root + "/login", root + "/sandbox"), language, shells, words);
  }

  @Bean("postillionDeskWeb")
  DeskWeb deskWeb(
      DeskSettings settings,
      Language language,
      DeskArgument desks,
      @Value("${postillion.base-path:}") String root) {
    return new DeskWeb(root, settings.basePath(), language, desks);
  }

  @Bean("postillionDeskAttempts")
  Attempts deskAttempts(Words words) {
    return new Attempts(words);
  }

  @Bean("postillionDeskFragments")
  Fragments deskFragments(DeskViewResolver views) {
    return new Fragments(views);
  }

  @Bean("postillionDeskWaits")
  Waits deskWaits() {
    return new Waits();
  }

  @Bean("postillionDeskWhenHints")
  WhenHints deskWhenHints(Times times, Words words, Policies policies) {
    return new WhenHints(times, words, policies);
  }

  @Bean("postillionDeskPostRows")
  PostRows deskPostRows(
      Posts posts, Channels channels, Articles articles, Campaigns campaigns, Times times) {
    return new PostRows(posts, channels, articles, campaigns, times);
  }

  @Bean("postillionDeskCampaignTags")
  CampaignTags deskCampaignTags(Campaigns campaigns) {
    return new CampaignTags(campaigns);
  }

  @Bean("postillionDeskLiveCheck")
  LiveCheck deskLiveCheck(
      Checking checking, NetworkConnections networks, Channels channels, Words words) {
    return new LiveCheck(checking, networks, channels, words);
  }

  @Bean("postillionDeskLooks")
  Looks deskLooks(Channels channels, Findings findings, LiveCheck check, Words words) {
    return new Looks(channels, findings, check, words);
  }

  @Bean("postillionDeskSeveral")
  Several deskSeveral(Approvers approvers, Posts posts, Looks looks, Times times) {
    return new Several(approvers, posts, looks, times);
  }

  @Bean("postillionDeskWork")
  Work deskWork(
      Approvers approvers,
      Posts posts,
      Articles articles,
      Channels channels,
      Sources sources,
      PostRows rows,
      Mentions mentions,
      People people,
      Times times) {
    return new Work(approvers, posts, articles, channels, sources, rows, mentions, people, times);
  }

  @Bean("postillionDeskPictureFacts")
  PictureFacts deskPictureFacts(MadePictures made, Describing describing) {
    return new PictureFacts(made, describing);
  }

  @Bean("postillionDeskPictureViews")
  PictureViews deskPictureViews(
      Illustrating illustrating,
      Posts posts,
      Channels channels,
      NetworkConnections networks,
      Words words) {
    return new PictureViews(illustrating, posts, channels, networks, words);
  }

  @Bean("postillionDeskOriginals")
  Originals deskOriginals(Translations translations, Posts posts, Channels channels) {
    return new Originals(translations, posts, channels);
  }

  @Bean("postillionDeskPaths")
  Paths deskPaths(
      Approvers approvers,
      Approvals approvals,
      People people,
      ObjectProvider<Clients> clients,
      Times times,
      Words words) {
    return new Paths(
        approvers,
        approvals,
        people,
        post -> clients.stream().anyMatch(all -> all.isAnyoneFor(post.brand(), post.id())),
        times,
        words);
  }

  @Bean("postillionDeskReviews")
  Reviews deskReviews(
      Posts posts,
      Channels channels,
      Articles articles,
      KnownFacts briefs,
      Findings findings,
      Approvals approvals,
      People people,
      WorkItems items,
      Paths paths,
      Suggesting suggesting,
      Variants variants,
      PictureFacts facts,
      Originals originals,
      LiveCheck check,
      WhenHints hints,
      Times times,
      Words words) {
    return new Reviews(
        posts,
        channels,
        articles,
        briefs,
        findings,
        approvals,
        people,
        items,
        paths,
        suggesting,
        variants,
        facts,
        originals,
        check,
        hints,
        times,
        words);
  }

  @Bean("postillionDeskShownExamples")
  ShownExamples deskShownExamples(Posts posts) {
    return new ShownExamples(posts);
  }

  @Bean("postillionDeskPostViews")
  PostViews deskPostViews(
      Posts posts,
      Channels channels,
      Articles articles,
      Approvals approvals,
      People people,
      Ledger ledger,
      History history,
      WorkItems items,
      Diagrams diagrams,
      NetworkConnections networks,
      AiCalls calls,
      ShownExamples examples,
      Originals originals,
      CampaignTags campaigns,
      Times times,
      WhenHints hints,
      Words words) {
    return new PostViews(
        posts, channels, articles, approvals, people, ledger, history, items, diagrams, networks,
        calls, examples, originals, campaigns, times, hints, words);
  }

  @Bean("postillionDeskResponseViews")
  ResponseViews deskResponseViews(Measurements measurements, Times times, Words words) {
    return new ResponseViews(measurements, times, words);
  }

  @Bean("postillionDeskIdeaRows")
  IdeaRows deskIdeaRows(Channels channels, Articles articles, Times times, Words words) {
    return new IdeaRows(channels, articles, times, words);
  }

  @Bean("postillionDeskCallViews")
  CallViews deskCallViews(
      Spending spending, People people, ShownExamples examples, Times times, Words words) {
    return new CallViews(spending, people, examples, times, words);
  }

  @Bean("postillionDeskCommissionForms")
  CommissionForms deskCommissionForms(
      Commissioning commissioning, Briefing briefing, Channels channels, Posts posts) {
    return new CommissionForms(commissioning, briefing, channels, posts);
  }

  @Bean("postillionDeskArticleRows")
  ArticleRows deskArticleRows(Posts posts, Sources sources, PostRows rows, Times times) {
    return new ArticleRows(posts, sources, rows, times);
  }
}
