package io.postillion.core.remark;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.core.testing.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom a remark names is told once, and has it before them until they look or answer. */
class MentioningTest {

  private final World world = new World();
  private final Kept kept = new Kept();
  private final Remarking remarking =
      new Remarking(
          kept,
          kept,
          world.everyone,
          world.posts,
          world.history,
          world.announcing,
          world.transactions,
          world.clock);
  private final PostId post = world.written("Bread, every day.", null);

  private Remark says(Person person, String text) {
    return remarking.add(
        person, ACME, post, new Said(world.revision(post).id(), text, "", false, null));
  }

  private List<Remark> unseen(Person person) {
    return kept.unseen(ACME, person.id(), 9);
  }

  private static String at(Person person) {
    return "@" + person.login();
  }

  @Test
  void whoever_is_named_is_told_once_with_the_words() {
    Remark remark =
        says(
            world.manager,
            "What do you say, %s? %s!".formatted(at(world.approver), at(world.approver)));

    assertThat(world.notices.all())
        .extracting(Notice::kind, Notice::key, Notice::post, Notice::named, Notice::detail)
        .containsExactly(
            tuple(
                NoticeKind.MENTIONED,
                "mention:" + remark.id(),
                post,
                Set.of(world.approver.id().toString()),
                "Mia Manager: What do you say, Adam Approver? Adam Approver!"));
    assertThat(unseen(world.approver)).containsExactly(remark);
  }

  @Test
  void whoever_is_named_with_a_vote_is_told_and_can_answer() {
    world.heard = remarking::voted;
    PostId asked = world.inReview("Bread, every day.", null);
    String words = "Every day? %s knows.".formatted(at(world.manager));

    world.approving.decide(world.approver, ACME, world.verdict(asked, Decision.CHANGES, words));

    assertThat(unseen(world.manager))
        .singleElement()
        .extracting(Remark::post, Remark::text, Remark::shared)
        .containsExactly(asked, words, false);
    assertThat(world.notices.all())
        .filteredOn(notice -> notice.kind() == NoticeKind.MENTIONED)
        .hasSize(1);
  }

  @Test
  void a_vote_that_names_nobody_is_no_remark() {
    world.heard = remarking::voted;
    PostId asked = world.inReview("Bread, every day.", null);

    world.approving.decide(
        world.approver, ACME, world.verdict(asked, Decision.CHANGES, "Every day?"));

    assertThat(remarking.of(ACME, asked)).isEmpty();
  }

  @Test
  void whoever_names_themselves_or_nobody_of_the_brand_tells_nobody() {
    Person elsewhere =
        new Person(
            PersonId.random(),
            "elsewhere",
            "Else Where",
            Set.of(Role.MANAGER),
            Set.of(new BrandId("globex")),
            Locale.ENGLISH,
            ZoneOffset.UTC);
    world.people.add(elsewhere);

    says(world.manager, "I, %s, ask @elsewhere and @nobody".formatted(at(world.manager)));

    assertThat(world.notices.all()).isEmpty();
    assertThat(unseen(world.manager)).isEmpty();
    assertThat(unseen(elsewhere)).isEmpty();
    assertThat(remarking.naming(world.manager, ACME, "@elsewhere @nobody").unknown())
        .containsExactlyInAnyOrder("elsewhere", "nobody");
  }

  @Test
  void an_outside_person_names_nobody() {
    Person client =
        new Person(
            PersonId.random(),
            Person.OUTSIDE + "jeanne",
            "Jeanne",
            Set.of(),
            Set.of(ACME),
            Locale.FRENCH,
            ZoneOffset.UTC,
            Set.of(Person.OUTSIDERS));

    says(client, "What do you say, " + at(world.approver));

    assertThat(world.notices.all()).isEmpty();
    assertThat(kept.whom(ACME, post)).isEmpty();
  }

  @Test
  void it_is_before_them_until_they_look_or_answer() {
    says(world.manager, at(world.approver));
    says(world.manager, at(world.admin));

    remarking.read(world.approver, ACME, post);
    says(world.admin, "Done.");

    assertThat(unseen(world.approver)).isEmpty();
    assertThat(unseen(world.admin)).isEmpty();
  }

  @Test
  void an_answer_that_names_the_asker_is_told_to_them() {
    says(world.manager, at(world.approver));
    Remark answer = says(world.approver, "Fine, " + at(world.manager));

    assertThat(unseen(world.manager)).containsExactly(answer);
    assertThat(world.notices.all()).hasSize(2);
  }

  /** Remarks, and whom they name, in memory. */
  private static final class Kept implements Remarks, Mentions {

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Mention> seen = new HashSet<>();

    @Override
    public void add(BrandId brand, Remark remark) {
      remarks.add(remark);
    }

    @Override
    public List<Remark> of(BrandId brand, PostId post) {
      return remarks.stream().filter(remark -> remark.post().equals(post)).toList();
    }

    @Override
    public void add(BrandId brand, Mention mention) {
      mentions.add(mention);
    }

    @Override
    public Map<RemarkId, Set<PersonId>> whom(BrandId brand, PostId post) {
      return mentions.stream()
          .filter(mention -> mention.post().equals(post))
          .collect(
              Collectors.groupingBy(
                  Mention::remark, Collectors.mapping(Mention::person, Collectors.toSet())));
    }

    @Override
    public List<Remark> unseen(BrandId brand, PersonId person, int limit) {
      return mentions.stream()
          .filter(mention -> mention.person().equals(person) && !seen.contains(mention))
          .flatMap(
              mention -> remarks.stream().filter(remark -> remark.id().equals(mention.remark())))
          .limit(limit)
          .toList();
    }

    @Override
    public void seen(BrandId brand, PersonId person, PostId post, Instant at) {
      mentions.stream()
          .filter(mention -> mention.person().equals(person) && mention.post().equals(post))
          .forEach(seen::add);
    }
  }
}
