package io.postillion.plugin.store;

import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.ai.prompt.Fates;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.brief.Briefs;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.check.Findings;
import io.postillion.core.client.Clients;
import io.postillion.core.client.Visits;
import io.postillion.core.content.Articles;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.feed.Feeds;
import io.postillion.core.flow.Nodes;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.form.Forms;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.insight.Measurements;
import io.postillion.core.library.Library;
import io.postillion.core.library.Snippets;
import io.postillion.core.link.Links;
import io.postillion.core.live.Happenings;
import io.postillion.core.memory.Examples;
import io.postillion.core.memory.VoiceDecisions;
import io.postillion.core.notice.Absences;
import io.postillion.core.notice.Delegations;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.WishBook;
import io.postillion.core.people.Invitations;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonSteps;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Ledger;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remarks;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.search.Search;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.AltTexts;
import io.postillion.core.visual.MadePictures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** All stores of one database. */
public final class Stores {

  private final Database database;
  private final PlatformTransactionManager transactionManager;
  private final Function<String, byte[]> keys;

  private Stores(
      Database database,
      PlatformTransactionManager transactionManager,
      Function<String, byte[]> keys) {
    this.database = database;
    this.transactionManager = transactionManager;
    this.keys = keys;
  }

  /**
   * Creates our tables, or brings them up to date, and opens the stores on them.
   *
   * @param transactionManager of the same data source; share the engine's, so that what people and
   *     workers do is stored together with what the engine does about it
   * @param keys gives 32 secret bytes for each purpose; asked only when something is encrypted
   * @throws IllegalStateException when the database is neither H2 nor PostgreSQL
   */
  public static Stores open(
      DataSource dataSource,
      PlatformTransactionManager transactionManager,
      Function<String, byte[]> keys) {
    Dialect dialect = Dialect.of(dataSource);
    Schema.migrate(dataSource, dialect);
    return new Stores(new Database(dataSource, dialect), transactionManager, keys);
  }

  public Transactions transactions() {
    return new SpringTransactions(transactionManager);
  }

  public Catalogue catalogue() {
    return new Catalogue(
        new JdbcBrands(database),
        new JdbcChannels(database),
        new JdbcSources(database),
        new JdbcSourceBook(database, new Vault("sources", keys)),
        new JdbcChannelBook(database, new Vault("channels", keys)),
        new JdbcPeople(database),
        transactions());
  }

  public Languages languages() {
    return new JdbcLanguages(database);
  }

  public Logins logins() {
    JdbcPeople people = new JdbcPeople(database);
    return new Logins() {
      @Override
      public Optional<Login> login(String login) {
        return people.login(login);
      }

      @Override
      public List<Person> all() {
        return people.all();
      }
    };
  }

  public ApiTokens apiTokens() {
    return new ApiTokens(database);
  }

  public Brands brands() {
    return new JdbcBrands(database);
  }

  public Channels channels() {
    return new JdbcChannels(database);
  }

  public ChannelBook channelBook() {
    return new JdbcChannelBook(database, new Vault("channels", keys));
  }

  public ChannelSteps channelSteps() {
    return new JdbcChannelSteps(database);
  }

  public SourceBook sourceBook() {
    return new JdbcSourceBook(database, new Vault("sources", keys));
  }

  public SourceSteps sourceSteps() {
    return new JdbcSourceSteps(database);
  }

  public Grants grants() {
    return new JdbcGrants(database, new Vault("grants", keys), transactionManager);
  }

  public ConnectStates connectStates() {
    return new ConnectStates(database, new Vault("connect", keys));
  }

  public People people() {
    return new JdbcPeople(database);
  }

  public PeopleBook peopleBook() {
    return new JdbcPeopleBook(database);
  }

  public PersonSteps personSteps() {
    return new JdbcPersonSteps(database);
  }

  public Invitations invitations() {
    return new JdbcInvitations(database);
  }

  public Sources sources() {
    return new JdbcSources(database);
  }

  public Articles articles() {
    return new JdbcArticles(database);
  }

  public SampleJournal sampleJournal() {
    return new JdbcSampleJournal(database);
  }

  public Briefs briefs() {
    return new JdbcBriefs(database);
  }

  public Posts posts() {
    return new JdbcPosts(database);
  }

  public Search search() {
    return new JdbcSearch(database);
  }

  public Agenda agenda() {
    return new JdbcAgenda(database);
  }

  public Feeds feeds() {
    return new JdbcFeeds(database);
  }

  public MediaStore media() {
    return new JdbcMediaStore(database);
  }

  public History history() {
    return new JdbcHistory(database);
  }

  public Happenings happenings() {
    return new JdbcHappenings(database);
  }

  public Findings findings() {
    return new JdbcFindings(database);
  }

  public Approvals approvals() {
    return new JdbcApprovals(database);
  }

  public Forms forms() {
    return new JdbcForms(database);
  }

  public EndedDays endedDays() {
    return new JdbcEndedDays(database, transactions());
  }

  public Campaigns campaigns() {
    return new JdbcCampaigns(database);
  }

  public Library library() {
    return new JdbcLibrary(database);
  }

  public Commissions commissions() {
    return new JdbcCommissions(database);
  }

  public Snippets snippets() {
    return new JdbcSnippets(database);
  }

  public Adjustments adjustments() {
    return new JdbcAdjustments(database);
  }

  public Ledger ledger() {
    return new JdbcLedger(database);
  }

  public Brakes brakes() {
    return new JdbcBrakes(database);
  }

  public Outbox outbox() {
    return new JdbcOutbox(database);
  }

  public Nodes nodes() {
    return new JdbcNodes(database);
  }

  public AiCalls aiCalls() {
    return new JdbcAiCalls(database);
  }

  public Suggestions suggestions() {
    return new JdbcSuggestions(database);
  }

  public OfferedDrafts offeredDrafts() {
    return new JdbcOfferedDrafts(database);
  }

  public Ideas ideas() {
    return new JdbcIdeas(database);
  }

  public HousePrompts housePrompts() {
    return new JdbcHousePrompts(database);
  }

  public Fates fates() {
    return new JdbcFates(database);
  }

  public Examples examples() {
    return new JdbcExamples(database);
  }

  public VoiceDecisions voiceDecisions() {
    return new JdbcVoiceDecisions(database);
  }

  public Measurements measurements() {
    return new JdbcMeasurements(database);
  }

  public MadePictures madePictures() {
    return new JdbcMadePictures(database);
  }

  public AltTexts altTexts() {
    return new JdbcAltTexts(database);
  }

  public Translations translations() {
    return new JdbcTranslations(database);
  }

  public Notices notices() {
    return new JdbcNotices(database);
  }

  public WishBook wishBook() {
    return new JdbcWishBook(database);
  }

  public Absences absences() {
    return new JdbcAbsences(database);
  }

  public Delegations delegations() {
    return new JdbcDelegations(database);
  }

  public Links links() {
    return new JdbcLinks(database);
  }

  public Clients clients() {
    return new JdbcClients(database);
  }

  public Visits visits() {
    return new JdbcVisits(database);
  }

  public Remarks remarks() {
    return new JdbcRemarks(database);
  }

  public Mentions mentions() {
    return new JdbcMentions(database);
  }

  public SandboxWall sandboxWall() {
    return new JdbcSandboxWall(database);
  }
}
