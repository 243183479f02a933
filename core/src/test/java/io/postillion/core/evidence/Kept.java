package io.postillion.core.evidence;

import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Round;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonSteps;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarks;
import io.postillion.core.testing.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the world does not keep, so that evidence can be gathered from all of it. */
final class Kept {

  final List<AiCall> calls = new ArrayList<>();
  final List<HousePrompt> prompts = new ArrayList<>();
  final List<Remark> remarks = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Round> rounds = new ArrayList<>();

  /** What somebody with a database console did to the approvals. */
  UnaryOperator<Approval> forged = UnaryOperator.identity();

  final List<PersonStep> appointments = new ArrayList<>();

  private final PersonSteps steps =
      new PersonSteps() {
        @Override
        public void add(PersonStep step) {
          appointments.add(0, step);
        }

        @Override
        public List<PersonStep> newest(BrandId brand, int most) {
          return appointments.stream().limit(most).toList();
        }

        @Override
        public List<PersonStep> about(BrandId brand, PersonId person) {
          return appointments.stream().filter(step -> step.about().equals(person)).toList();
        }

        @Override
        public boolean isAtHome(BrandId brand, PersonId person) {
          return true;
        }
      };

  Gathering gathering(World world) {
    return new Gathering(
        world.brands,
        world.channels,
        world.everyone,
        new Gathering.Texts(
            world.posts,
            world.articles,
            world.translations,
            world.findings,
            world.media,
            world.madePictures,
            world.altTexts),
        new Gathering.Deeds(
            new Forged(world.approvals),
            world.forms,
            (brand, post) -> List.copyOf(rounds),
            world.ledger,
            world.brakes,
            world.history,
            new Calls(),
            new Prompts(),
            new Talk(),
            new Doors(),
            steps),
        world.clock);
  }

  private final class Forged implements Approvals {

    private final Approvals beneath;

    private Forged(Approvals beneath) {
      this.beneath = beneath;
    }

    @Override
    public void cast(BrandId brand, Vote vote) {
      beneath.cast(brand, vote);
    }

    @Override
    public List<Vote> votes(BrandId brand, PostId post) {
      return beneath.votes(brand, post);
    }

    @Override
    public void insert(BrandId brand, Approval approval) {
      beneath.insert(brand, approval);
    }

    @Override
    public List<Approval> of(BrandId brand, PostId post) {
      return beneath.of(brand, post).stream().map(forged).toList();
    }

    @Override
    public int voidAll(BrandId brand, PostId post, Instant at) {
      return beneath.voidAll(brand, post, at);
    }

    @Override
    public Optional<Approval> holding(BrandId brand, PostId post) {
      return beneath.holding(brand, post);
    }
  }

  private final class Calls implements AiCalls {

    @Override
    public void add(AiCall call) {
      calls.add(call);
    }

    @Override
    public List<KeptCall> newest(BrandId brand, CallFilter filter, int limit) {
      List<KeptCall> kept = new ArrayList<>();
      calls.forEach(call -> kept.add(new KeptCall(new AiCallId(kept.size() + 1), call)));
      Collections.reverse(kept);
      return kept.stream().limit(limit).toList();
    }

    @Override
    public Optional<KeptCall> find(BrandId brand, AiCallId id) {
      return Optional.empty();
    }

    @Override
    public List<TaskUse> use(BrandId brand, Period period) {
      return List.of();
    }

    @Override
    public List<String> tasks(BrandId brand) {
      return List.of();
    }

    @Override
    public int forgetOutputs(BrandId brand, Instant before, int most) {
      return 0;
    }
  }

  private final class Prompts implements HousePrompts {

    @Override
    public List<HousePrompt> of(BrandId brand, String task) {
      return prompts.stream().filter(prompt -> prompt.task().equals(task)).toList();
    }

    @Override
    public void add(HousePrompt prompt) {
      prompts.add(prompt);
    }

    @Override
    public void mark(BrandId brand, String task, int version, HousePrompt.State state, int share) {}
  }

  private final class Talk implements Remarks {

    @Override
    public void add(BrandId brand, Remark remark) {
      remarks.add(remark);
    }

    @Override
    public List<Remark> of(BrandId brand, PostId post) {
      return List.copyOf(remarks);
    }
  }

  private final class Doors implements Links {

    @Override
    public void insert(Link link, Secret token) {
      links.add(link);
    }

    @Override
    public Optional<Link> find(Secret token) {
      return Optional.empty();
    }

    @Override
    public List<Link> of(BrandId brand, PostId post) {
      return List.copyOf(links);
    }

    @Override
    public void opened(BrandId brand, LinkId id, Instant at) {}

    @Override
    public boolean revoke(BrandId brand, LinkId id, Instant at) {
      return false;
    }

    @Override
    public int revoke(BrandId brand, PersonId person, Instant at) {
      return 0;
    }
  }
}
