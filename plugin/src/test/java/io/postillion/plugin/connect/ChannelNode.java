package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelKeeping;
import io.postillion.core.brand.ChannelKeeping.Saved;
import io.postillion.core.brand.ChannelRenewal;
import io.postillion.core.brand.ChannelWish;
import io.postillion.core.flow.Releasing;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.plugin.config.ChannelsOfConfiguration;
import io.postillion.plugin.config.Configured;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An instance of the application, as far as channels go. */
final class ChannelNode {

  static final BrandId ACME = new BrandId("acme");
  private static final int PATIENCE_S = 20;
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  final Clock clock = Clock.systemUTC();
  final Stores stores;
  final ChannelKeeping keeping;
  final ChannelRenewal renewal;
  final ChannelCare care;
  final AllNetworks networks;
  final Publisher publisher;

  /** Posts that wait for their channel to be reconnected. */
  final List<PostId> waiting = new ArrayList<>();

  ChannelNode(DataSource database, Map<String, String> settings, Set<String> allowedHosts) {
    this(database, settings, allowedHosts, KEY);
  }

  /**
   * @param secretKey base 64; null for an installation without one
   */
  ChannelNode(
      DataSource database,
      Map<String, String> settings,
      Set<String> allowedHosts,
      @Nullable String secretKey) {
    InstallationKey key = InstallationKey.of(secretKey);
    Map<String, String> every = new HashMap<>(settings);
    every.put("postillion.brands.acme.name", "Acme");
    for (String login : List.of("ada", "paul")) {
      String of = "postillion.people." + login + ".";
      every.put(of + "name", login);
      every.put(of + "password-hash", "{noop}x");
      every.put(of + "roles", login.equals("ada") ? "admin" : "approver");
      every.put(of + "brands", "acme");
    }
    PostillionProperties properties =
        new Binder(new MapConfigurationPropertySource(every))
            .bind("postillion", PostillionProperties.class)
            .get();
    stores = Stores.open(database, new DataSourceTransactionManager(database), key::derive);
    Configured configured = new Configured(properties);
    stores
        .catalogue()
        .apply(
            configured.brands(), configured.channels(), configured.sources(), configured.people());
    HttpSettings reach = HttpSettings.defaults().allowing(allowedHosts);
    Http http = new Http(reach);
    AccessTokens tokens =
        new AccessTokens(new OAuthApps(properties, key), stores.grants(), http, clock);
    List<NetworkKind> kinds =
        List.of(
            new SandboxKind(stores.sandboxWall(), URI.create("https://desk.example"), clock),
            new XKind(tokens, http, clock),
            new LinkedInKind(tokens, http, clock),
            new BlueskyKind(http, clock),
            new MastodonKind(http, clock));
    DeskNetworks maker = new DeskNetworks(kinds, reach.allowedHosts());
    networks =
        new AllNetworks(
            new ConfiguredConnections(properties, List.of(), kinds), stores.channelBook(), maker);
    keeping =
        new ChannelKeeping(
            stores.channelBook(),
            stores.channelSteps(),
            stores.channels(),
            new ChannelsOfConfiguration(properties),
            maker,
            networks,
            stores.forms(),
            key::isSet,
            stores.transactions(),
            clock);
    care =
        new ChannelCare(
            stores.channels(),
            networks,
            stores.grants(),
            new Releasing(new Waiting(), stores.posts(), stores.transactions()),
            stores.transactions(),
            clock);
    renewal =
        new ChannelRenewal(
            stores.channelBook(),
            stores.channelSteps(),
            new ChannelsOfConfiguration(properties),
            maker,
            care,
            key::isSet,
            stores.transactions(),
            clock);
    publisher =
        new Publisher(
            stores.posts(),
            stores.channels(),
            stores.brands(),
            stores.approvals(),
            stores.ledger(),
            networks,
            stores.media(),
            stores.history(),
            stores.brakes(),
            stores.transactions(),
            Runnable::run,
            new PublishSettings(4, 2, Duration.ofSeconds(1)),
            clock);
  }

  Person person(String login) {
    return stores.people().byLogin(login).orElseThrow();
  }

  Person ada() {
    return person("ada");
  }

  ChannelEntry add(ChannelWish wish) {
    return ((Saved) keeping.add(ada(), ACME, wish)).entry();
  }

  PostId approved(ChannelId channel, String text) {
    Post post = Post.create(ACME, channel, null, clock.instant());
    Revision revision =
        Revision.of(
            post.id(),
            channel,
            1,
            PostContent.of(text, Locale.ENGLISH),
            Author.of(ada()),
            List.of(),
            0,
            clock.instant());
    Approval approval =
        new Approval(
            ApprovalId.random(),
            post.id(),
            revision.id(),
            revision.seal(),
            Decision.APPROVED,
            person("paul").id(),
            "",
            clock.instant(),
            null);
    stores
        .transactions()
        .run(
            () -> {
              stores.posts().insert(post);
              stores.posts().add(ACME, revision);
              stores.posts().update(post.showing(revision).in(PostStatus.APPROVED));
              stores.approvals().cast(ACME, vote(approval));
              stores.approvals().insert(ACME, approval);
            });
    return post.id();
  }

  Sent sent(PostId post) throws Exception {
    publisher.plan(ACME, post);
    return again(post);
  }

  /** What the process does when somebody says so. */
  Sent again(PostId post) throws Exception {
    CompletableFuture<Sent> answer = publisher.publish(ACME, post).toCompletableFuture();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!answer.isDone() && System.nanoTime() < end) {
      publisher.depart();
      publisher.comesHome(Duration.ofMillis(50));
    }
    return answer.get(1, TimeUnit.SECONDS);
  }

  List<String> wall(ChannelId channel) {
    return stores.sandboxWall().newest(channel, 10).stream()
        .map(SandboxPost::content)
        .map(PostContent::text)
        .toList();
  }

  List<ChannelId> listed() {
    return stores.channels().of(ACME).stream().map(Channel::id).toList();
  }

  private static Vote vote(Approval approval) {
    return new Vote(
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
        null);
  }

  private final class Waiting implements WorkItems {

    @Override
    public List<WorkItem> of(BrandId brand) {
      return waiting.stream()
          .map(
              post ->
                  new WorkItem(
                      post.toString(),
                      WorkItem.Kind.RECONNECT_CHANNEL,
                      ACME,
                      post,
                      null,
                      Role.ADMIN,
                      clock.instant()))
          .toList();
    }

    @Override
    public List<WorkItem> of(BrandId brand, PostId post) {
      return of(brand).stream().filter(item -> post.equals(item.post())).toList();
    }

    @Override
    public void answer(BrandId brand, String id, String answer) {
      waiting.removeIf(post -> post.toString().equals(id));
    }
  }
}
