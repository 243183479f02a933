package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Variant;
import io.postillion.core.approval.Decision;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.memory.BrandMemory;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Evidence;
import io.postillion.core.memory.Example;
import io.postillion.core.memory.Examples;
import io.postillion.core.memory.Known;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.MemorySettings;
import io.postillion.core.memory.ProposedRule;
import io.postillion.core.memory.Recalled;
import io.postillion.core.memory.Vector;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.memory.VoiceDecision;
import io.postillion.core.memory.VoiceDecision.Verdict;
import io.postillion.core.memory.VoiceRuleId;
import io.postillion.core.memory.WordVectors;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a brand remembers, from the approval of a post to the next draft. */
interface MemoryContract extends InWorld {

  @Test
  default void an_approved_post_becomes_an_example_with_the_draft_it_was_made_from() {
    Post post = approved("We utilise wind!", "We use wind.", "We use wind at the mill.");

    assertThat(learning().learn()).isEqualTo(1);

    assertThat(known())
        .singleElement()
        .isEqualTo(
            new Example(
                post.id(),
                post.current(),
                null,
                "sandbox",
                Locale.ENGLISH,
                "We use wind at the mill.",
                "We utilise wind!"));
    assertThat(examples().edits(world().brand, 10))
        .singleElement()
        .satisfies(
            edit -> {
              assertThat(edit.before()).isEqualTo("We utilise wind!");
              assertThat(edit.after()).isEqualTo("We use wind at the mill.");
            });
    assertThat(learning().learn()).as("again").isZero();
    assertThat(learning().count(world().brand)).isEqualTo(1);
  }

  @Test
  default void what_nobody_approved_is_never_learned() {
    drafted("Draft", "Edited");
    Post rejected = drafted("Draft", "Edited");
    world().decide(rejected, Decision.REJECTED);
    world().stores.posts().update(rejected.in(PostStatus.REJECTED));
    Post odd = drafted("Approved by nobody");
    world().stores.posts().update(odd.in(PostStatus.SCHEDULED));

    learning().learn();

    assertThat(known()).isEmpty();
  }

  @Test
  default void a_post_that_is_called_off_or_retracted_is_no_example_at_once_and_then_forgotten() {
    Post cancelled = approved("Wind at the mill");
    Post retracted = approved("Bread at the mill");
    Post stays = approved("Water at the mill");
    learning().learn();
    assertThat(known()).hasSize(3);

    world().stores.posts().update(world().reload(cancelled).in(PostStatus.CANCELLED));
    world().stores.posts().update(world().reload(retracted).in(PostStatus.RETRACTED));

    assertThat(known()).extracting(Example::post).containsExactly(stays.id());
    assertThat(learning().forget()).isEqualTo(2);
    assertThat(count("pst_example")).isEqualTo(1);
    assertThat(count("pst_embedding")).isEqualTo(1);
  }

  @Test
  default void an_edit_after_the_approval_leaves_and_comes_back_when_it_is_approved() {
    Post post = approved("Draft about wind", "We use wind.");
    learning().learn();
    assertThat(learning().forget()).isZero();

    Post edited = world().write(world().reload(post), "We love wind.");
    edited = world().stores.posts().update(edited.in(PostStatus.IN_REVIEW));
    assertThat(known()).isEmpty();

    world().decide(edited, Decision.APPROVED);
    world().stores.posts().update(edited.in(PostStatus.APPROVED));
    learning().learn();

    assertThat(known()).extracting(Example::text).containsExactly("We love wind.");
    assertThat(examples().edits(world().brand, 10)).hasSize(1);
  }

  @Test
  default void vectors_of_another_model_are_not_seen_and_made_anew() {
    approved("Wind at the mill");
    learning().learn();
    Embeddings other = new Renamed("other-model");
    Learning again = learning(other, MemorySettings.USUAL);

    assertThat(again.count(world().brand)).isZero();
    assertThat(examples().known(world().brand, "other-model", 10)).isEmpty();
    assertThat(again.learn()).isEqualTo(1);

    assertThat(examples().known(world().brand, "other-model", 10))
        .extracting(known -> known.vector().model())
        .containsExactly("other-model");
    assertThat(learning().count(world().brand)).isEqualTo(1);
  }

  @Test
  default void the_memory_is_built_again_by_an_administrator_alone() {
    approved("Wind at the mill");
    learning().learn();

    assertThatThrownBy(() -> learning().rebuild(world().person, world().brand))
        .isInstanceOf(RefusedException.class);
    assertThat(learning().rebuild(administrator(), world().brand)).isEqualTo(1);
    assertThat(known()).isEmpty();

    assertThat(learning().learn()).isEqualTo(1);
    assertThat(known()).hasSize(1);
  }

  @Test
  default void a_brand_that_wants_no_examples_keeps_none() {
    approved("Wind at the mill");
    learning().learn();

    Learning none = learning(new WordVectors(), new MemorySettings(0, 3));
    assertThat(none.forget()).isEqualTo(1);
    assertThat(none.learn()).isZero();

    assertThat(count("pst_example")).isZero();
  }

  @Test
  default void two_nodes_that_learn_at_once_keep_a_post_once() throws Exception {
    Post post = approved("We utilise wind!", "We use wind.");

    World.together(
        4,
        () -> {
          learning().learn();
          return true;
        });

    assertThat(known()).extracting(Example::post).containsExactly(post.id());
    assertThat(examples().edits(world().brand, 10)).hasSize(1);
  }

  @Test
  default void a_draft_is_given_the_nearest_examples_of_its_language() {
    Post bread = approved("Our bakery bakes bread at night");
    approved("Twelve stations open in Lyon");
    Post oven = approved("The oven of the bakery is warm");
    french("La boulangerie bakery bread oven");
    learning().learn();

    assertThat(recalled("A bakery with bread from an oven at night", 2))
        .extracting(Example::post)
        .containsExactlyInAnyOrder(bread.id(), oven.id());
    assertThat(recalled("A bakery with bread from an oven at night", 0)).isEmpty();
  }

  @Test
  default void nearly_the_same_post_is_shown_once_and_posts_of_the_same_article_never() {
    approved("Our bakery bakes bread at night");
    approved("Our bakery bakes bread, at night!");
    approved("The bakery opens on Monday");
    learning().learn();

    assertThat(recalled("A bakery with bread at night", 3))
        .extracting(Example::text)
        .hasSize(2)
        .contains("The bakery opens on Monday");

    Article own = world().article();
    Post sibling = Post.create(world().brand, world().second.id(), own.id(), World.NOW);
    world().stores.posts().insert(sibling);
    approve(world().write(sibling, "A bakery with bread at night in its own words"));
    learning().learn();
    assertThat(memory(3).of(request(own.id(), "A bakery with bread at night")).examples())
        .extracting(Example::post)
        .doesNotContain(sibling.id());
    assertThat(recalled("A bakery with bread at night", 3))
        .extracting(Example::post)
        .contains(sibling.id());
  }

  @Test
  default void nothing_of_another_brand_is_ever_recalled_or_proposed() {
    String text = "Our bakery bakes bread at night";
    edits();
    Post own = approved(text);
    learning().learn();
    accept(proposals().get(0).id());
    MemoryContract foreign = in(new World(world().database));
    Post theirs = foreign.approved(text);
    foreign.learning().learn();

    assertThat(foreign.recalled(text, 10)).extracting(Example::post).containsExactly(theirs.id());
    assertThat(foreign.memory(3).of(foreign.request(ArticleId.random(), text)).rules()).isEmpty();
    assertThat(foreign.proposals()).isEmpty();
    assertThat(foreign.book().decided(foreign.world().brand)).isEmpty();
    assertThat(recalled(text, 10))
        .extracting(Example::post)
        .contains(own.id())
        .doesNotContain(theirs.id());
    assertThatThrownBy(
            () ->
                foreign
                    .book()
                    .decide(
                        foreign.world().person,
                        foreign.world().brand,
                        book().decided(world().brand).get(0).rule(),
                        Verdict.WITHDRAWN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () ->
                book()
                    .decide(
                        foreign.world().person,
                        world().brand,
                        book().decided(world().brand).get(0).rule(),
                        Verdict.WITHDRAWN))
        .isInstanceOfAny(RefusedException.class, NotFoundException.class);
  }

  @Test
  default void what_people_changed_in_three_approved_posts_is_proposed_accepted_and_withdrawn() {
    edits();
    learning().learn();

    ProposedRule rule = proposals().get(0);
    assertThat(rule.change()).isEqualTo(new Change(Change.Kind.REPLACED, "en", "utilise", "use"));
    assertThat(rule.evidence())
        .extracting(Evidence::before)
        .contains("Farmers utilise the same field again.");
    assertThat(book().inForce(world().brand)).isEmpty();

    VoiceDecision accepted = accept(rule.id());

    assertThat(accepted.by()).isEqualTo(world().person.id());
    assertThat(accepted.evidence()).hasSize(3);
    assertThat(book().decided(world().brand)).containsExactly(accepted);
    assertThat(book().inForce(world().brand)).containsExactly(rule.change());
    assertThat(proposals()).isEmpty();
    Recalled recalled = memory(3).of(request(ArticleId.random(), "Wind"));
    assertThat(recalled.rules()).containsExactly(rule.change());
    assertThatThrownBy(() -> accept(rule.id())).isInstanceOf(RefusedException.class);

    book().decide(world().person, world().brand, rule.id(), Verdict.WITHDRAWN);

    assertThat(book().inForce(world().brand)).isEmpty();
    assertThat(proposals()).isEmpty();
    assertThat(book().decided(world().brand))
        .singleElement()
        .extracting(VoiceDecision::verdict)
        .isEqualTo(Verdict.WITHDRAWN);
    assertThat(count("pst_voice_decision")).as("every decision stays").isEqualTo(2);
    accept(rule.id());
    assertThat(book().inForce(world().brand)).containsExactly(rule.change());
  }

  @Test
  default void a_dismissed_proposal_is_not_made_again_and_an_unknown_one_is_not_found() {
    edits();
    learning().learn();

    book().decide(world().person, world().brand, proposals().get(0).id(), Verdict.DISMISSED);

    assertThat(proposals()).isEmpty();
    assertThat(book().inForce(world().brand)).isEmpty();
    assertThatThrownBy(() -> accept(new VoiceRuleId(UUID.randomUUID())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  default void who_is_no_manager_decides_nothing() {
    edits();
    learning().learn();
    ProposedRule rule = proposals().get(0);

    assertThatThrownBy(
            () -> book().decide(administrator(), world().brand, rule.id(), Verdict.ACCEPTED))
        .isInstanceOf(RefusedException.class);
    assertThat(proposals()).hasSize(1);
  }

  private MemoryContract in(World other) {
    return () -> other;
  }

  private void edits() {
    approved("We utilise wind at the mill.", "We use wind at the mill.");
    approved("Farmers utilise the same field again.", "Farmers use the same field again.");
    approved("Everyone can utilise this oven.", "Everyone can use this oven.");
  }

  private VoiceDecision accept(VoiceRuleId rule) {
    return book().decide(world().person, world().brand, rule, Verdict.ACCEPTED);
  }

  private List<ProposedRule> proposals() {
    return book().proposals(world().brand);
  }

  private List<Example> known() {
    return examples().known(world().brand, new WordVectors().model(), 10).stream()
        .map(Known::example)
        .toList();
  }

  private List<Example> recalled(String about, int most) {
    return memory(most).of(request(ArticleId.random(), about)).examples();
  }

  private int count(String table) {
    return world()
        .sql
        .sql("select count(*) from %s where brand_id = :brand".formatted(table))
        .param("brand", world().brand.value())
        .query(Integer.class)
        .single();
  }

  /** The first text by a model, the others by a person. */
  private Post approved(String... texts) {
    return approve(drafted(texts));
  }

  private Post approve(Post post) {
    world().decide(post, Decision.APPROVED);
    return world().stores.posts().update(post.in(PostStatus.SCHEDULED));
  }

  private Post drafted(String... texts) {
    Post post = by(world().post(), Author.model("openai", "gpt", "draft-post 4"), texts[0]);
    for (int i = 1; i < texts.length; i++) {
      post = world().write(post, texts[i]);
    }
    return post;
  }

  private void french(String text) {
    Post post = world().post();
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            PostContent.of(text, Locale.FRENCH),
            Author.of(world().person),
            List.of(),
            0,
            World.NOW);
    world().stores.posts().add(world().brand, revision);
    approve(world().stores.posts().update(post.showing(revision)));
  }

  private Post by(Post post, Author author, String text) {
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            PostContent.of(text, Locale.ENGLISH),
            author,
            List.of(),
            0,
            World.NOW);
    world().stores.posts().add(world().brand, revision);
    return world().stores.posts().update(post.showing(revision));
  }

  private DraftRequest request(ArticleId id, String about) {
    CmsItem item =
        new CmsItem(
            "1", Locale.UK, about, about, null, List.of(), List.of(), null, World.NOW, World.NOW);
    return new DraftRequest(
        World.brand(world().brand),
        world().channel,
        new NetworkLimits(
            List.of(new NetworkLimits.Measure("characters", 300, String::length)),
            0,
            Set.of(),
            0,
            0,
            0,
            0,
            false),
        300,
        new Article(id, world().brand, world().source, item, item.contentHash(), 1, World.NOW),
        Brief.none(id),
        "",
        "",
        Variant.USUAL,
        Asked.byProcess());
  }

  private Person administrator() {
    return new Person(
        world().person.id(),
        "root",
        "Root",
        EnumSet.of(Role.ADMIN),
        Set.of(world().brand),
        Locale.ENGLISH,
        World.PARIS);
  }

  private Examples examples() {
    return world().stores.examples();
  }

  private BrandMemory memory(int most) {
    return new BrandMemory(
        examples(), book(), new WordVectors(), Map.of(world().brand, new MemorySettings(most, 3)));
  }

  private VoiceBook book() {
    return new VoiceBook(
        examples(),
        new WordVectors(),
        world().stores.voiceDecisions(),
        Map.of(),
        world().stores.transactions(),
        Clock.fixed(World.NOW, ZoneOffset.UTC));
  }

  private Learning learning() {
    return learning(new WordVectors(), MemorySettings.USUAL);
  }

  private Learning learning(Embeddings embeddings, MemorySettings settings) {
    return new Learning(
        examples(),
        embeddings,
        world().stores.posts(),
        world().stores.brands(),
        world().stores.transactions(),
        Map.of(world().brand, settings));
  }

  /** Words under another name. */
  record Renamed(String model) implements Embeddings {

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public boolean readsMeaning() {
      return true;
    }

    @Override
    public List<Vector> of(List<String> texts) {
      return texts.stream().map(text -> Vector.of(model, text.length(), 1)).toList();
    }
  }
}
