package io.postillion.plugin.api;

import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.Fillings;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Severity;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Support;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.core.translate.Translated;
import io.postillion.core.translate.TranslationRequest;
import io.postillion.core.translate.Translator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that is not the store: one network, one CMS, one model, one engine, all recording. */
public final class Outside
    implements NetworkConnections, Drafter, Assistant, BriefReviewer, IdeaFinder, Translator {

  /** A text with this word cannot be approved. */
  static final String BLOCKED_WORD = "cheapest";

  final List<SourceId> looks = new ArrayList<>();
  final List<String> flowed = new ArrayList<>();
  final Map<SourceId, Secret> hookSecrets = new HashMap<>();
  final FakeWorkItems workItems = new FakeWorkItems();
  final Rule rule =
      draft ->
          draft.content().text().contains(BLOCKED_WORD)
              ? List.of(Finding.of("word.forbidden", Severity.BLOCKER, BLOCKED_WORD))
              : List.of();

  /** What the network, the CMS and the model do instead of answering; null for nothing. */
  @Nullable Failure failure;

  /** A mistake of ours; null for none. */
  @Nullable RuntimeException bug;

  /** Whether the brands have a model that translates. */
  boolean hasTranslator = true;

  /** Who had something translated last; null when nobody did. */
  Asked.@Nullable By translatedFor;

  void reset() {
    hasTranslator = true;
    translatedFor = null;
    bug = null;
    workItems.answeredMeanwhile = false;
    looks.clear();
    hookSecrets.clear();
    flowed.clear();
    workItems.open.clear();
    failure = null;
  }

  /** The sources that were asked to be looked at again, in order. */
  public List<SourceId> looks() {
    return looks;
  }

  public void hookSecret(SourceId source, Secret secret) {
    hookSecrets.put(source, secret);
  }

  Optional<Secret> hookSecret(SourceId source) {
    return Optional.ofNullable(hookSecrets.get(source));
  }

  private <T> T unlessFailing(T answer) {
    if (bug != null) {
      throw bug;
    }
    if (failure != null) {
      throw failure;
    }
    return answer;
  }

  @Override
  public SocialNetwork to(ChannelId channel) {
    return network;
  }

  @Override
  public Draft draft(DraftRequest request) {
    return unlessFailing(
        new Draft(
            List.of(new Support("Drafted: " + request.wish(), List.of())),
            List.of(),
            Author.model("openai", "gpt", "draft-post 1")));
  }

  @Override
  public Set<Wish> wishes(BrandId brand) {
    return Set.of(Wish.SHORTER);
  }

  @Override
  public Proposals propose(PassageRequest request) {
    return unlessFailing(
        new Proposals(
            List.of(new Proposal("Less.", List.of(new Why(Why.Kind.SAID, "Fewer words")))),
            Author.model("openai", "gpt", "at-cursor 1")));
  }

  @Override
  public boolean hasModel(BrandId brand) {
    return true;
  }

  @Override
  public Fillings extract(BriefRequest request) {
    return propose(request);
  }

  @Override
  public Fillings propose(BriefRequest request) {
    return unlessFailing(
        new Fillings(
            "Acme opens a bakery in Lyon on Monday.",
            "people of Lyon",
            "",
            "",
            "",
            "",
            "",
            List.of("Which street?"),
            Author.model("openai", "gpt", "review-brief 1")));
  }

  @Override
  public boolean serves(BrandId brand) {
    return hasTranslator;
  }

  @Override
  public Translated translate(TranslationRequest request) {
    translatedFor = request.asked().by();
    return unlessFailing(
        new Translated(
            request.sentences().stream().map(sentence -> "Traduit : " + sentence).toList(),
            request.alts(),
            Author.model("openai", "gpt", "translate-post 1")));
  }

  @Override
  public FoundIdeas find(IdeaRequest request) {
    return unlessFailing(
        new FoundIdeas(
            List.of(
                new FoundIdeas.Found(
                    Idea.Kind.FIGURE,
                    "Three hundred loaves",
                    new Reason(Reason.Kind.SAID, "It is a lot"),
                    null,
                    request.articles().isEmpty() ? null : request.articles().get(0).id())),
            Author.model("openai", "gpt", "find-ideas 1")));
  }

  private final SocialNetwork network =
      new SocialNetwork() {

        @Override
        public NetworkLimits limits() {
          return new NetworkLimits(
              List.of(new Measure("characters", 300, String::length)),
              4,
              Set.of("image/png"),
              1_000_000,
              10_000_000,
              1_000,
              5,
              true);
        }

        @Override
        public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
          return "handle";
        }

        @Override
        public Sent send(Outgoing post, String handle, Permit permit) {
          throw new Rejected("Nothing is sent here");
        }

        @Override
        public Lookup look(Outgoing post, String handle) {
          return new Lookup.Absent();
        }

        @Override
        public String test() {
          return unlessFailing("@acme");
        }
      };

  final Cms cms =
      new Cms() {

        @Override
        public Changes changes(@Nullable String cursor) {
          return unlessFailing(
              new Changes(List.of(), "end", false, List.of(new Skipped("7", "No title"))));
        }

        @Override
        public Optional<CmsItem> item(String externalId) {
          return Optional.empty();
        }

        @Override
        public String test() {
          return unlessFailing("Blog of Acme");
        }
      };

  final Flow flow =
      new Flow() {

        @Override
        public void startArticle(BrandId brand, ArticleId article) {
          flowed.add("article");
        }

        @Override
        public void startPost(BrandId brand, PostId post) {
          flowed.add("post");
        }

        @Override
        public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
          flowed.add(ballot.decision().word());
          workItems.open.removeIf(item -> item.id().equals(ballot.question()));
          return Optional.of(ballot.decision());
        }

        @Override
        public void reviewUntil(BrandId brand, PostId post, Instant until) {
          flowed.add("review until");
        }

        @Override
        public void edited(BrandId brand, PostId post) {
          flowed.add("edited");
        }

        @Override
        public void rescheduled(BrandId brand, PostId post) {
          flowed.add("rescheduled");
        }

        @Override
        public void cancelled(BrandId brand, PostId post) {
          flowed.add("cancelled");
        }
      };

  /** Questions in memory. */
  static final class FakeWorkItems implements WorkItems {

    final List<WorkItem> open = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    boolean answeredMeanwhile;

    @Override
    public List<WorkItem> of(BrandId brand) {
      return open.stream().filter(item -> item.brand().equals(brand)).toList();
    }

    @Override
    public List<WorkItem> of(BrandId brand, PostId post) {
      return of(brand).stream().filter(item -> post.equals(item.post())).toList();
    }

    @Override
    public void answer(BrandId brand, String id, String answer) {
      if (answeredMeanwhile || !open.removeIf(item -> item.id().equals(id))) {
        throw new RefusedException(
            RefusedException.Reason.ALREADY_DONE, "That was answered meanwhile.");
      }
      answers.add(answer);
    }
  }
}
