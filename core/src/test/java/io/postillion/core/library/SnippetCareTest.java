package io.postillion.core.library;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.library.SnippetCare.Wanted;
import io.postillion.core.testing.World;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnippetCareTest {

  private final World world = new World();

  private Snippet added(String name) {
    return world.snippetCare.add(world.manager, ACME, wanted(name, Locale.FRENCH, "De 9 à 18 h."));
  }

  private static Wanted wanted(String name, @Nullable Locale language, String text) {
    return new Wanted(name, language, text);
  }

  private static void refuses(Reason reason, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            RefusedException.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @Test
  void a_manager_keeps_changes_and_removes_a_snippet() {
    Snippet snippet = added("  Hours ");
    assertThat(world.snippets.all(ACME)).containsExactly(snippet);
    assertThat(snippet.name()).isEqualTo("Hours");

    Snippet changed =
        world.snippetCare.change(
            world.manager, ACME, snippet.id(), 1, wanted("HOURS", null, "From\r\n9 to 6."));
    assertThat(world.snippets.all(ACME)).containsExactly(changed);
    assertThat(changed.text()).isEqualTo("From\n9 to 6.");

    world.snippetCare.remove(world.manager, ACME, snippet.id(), 2);
    assertThat(world.snippets.all(ACME)).isEmpty();
  }

  @Test
  void a_name_is_given_once_whatever_its_case() {
    added("Hours");
    Snippet other = added("Address");

    refuses(Reason.SNIPPET_KNOWN, () -> added("hours"));
    refuses(
        Reason.SNIPPET_KNOWN,
        () ->
            world.snippetCare.change(
                world.manager, ACME, other.id(), 1, wanted("HOURS", null, "Text")));
  }

  @Test
  void without_a_name_a_text_or_a_language_that_there_is_it_is_none() {
    refuses(Reason.SNIPPET_INCOMPLETE, () -> added(" "));
    refuses(Reason.SNIPPET_INCOMPLETE, () -> added("x".repeat(101)));
    for (Wanted unsound :
        new Wanted[] {
          wanted("Hours", null, " \n"),
          wanted("Hours", null, "x".repeat(2_001)),
          wanted("Hours", Locale.forLanguageTag("qqq"), "Text"),
          wanted("Hours", Locale.ROOT, "Text")
        }) {
      refuses(Reason.SNIPPET_INCOMPLETE, () -> world.snippetCare.add(world.manager, ACME, unsound));
    }
    assertThat(world.snippets.all(ACME)).isEmpty();
  }

  @Test
  void of_two_people_at_once_the_second_is_told_and_nothing_of_the_first_is_lost() {
    Snippet snippet = added("Hours");
    Snippet first =
        world.snippetCare.change(
            world.manager, ACME, snippet.id(), 1, wanted("Hours", null, "Newer"));

    refuses(
        Reason.CHANGED_MEANWHILE,
        () ->
            world.snippetCare.change(
                world.manager, ACME, snippet.id(), 1, wanted("Hours", null, "Other")));
    refuses(
        Reason.CHANGED_MEANWHILE,
        () -> world.snippetCare.remove(world.manager, ACME, snippet.id(), 1));

    assertThat(world.snippets.all(ACME)).containsExactly(first);
  }

  @Test
  void only_managers_do_anything_about_snippets() {
    Snippet snippet = added("Hours");

    refuses(
        Reason.NOT_ALLOWED,
        () -> world.snippetCare.add(world.approver, ACME, wanted("Mine", null, "Text")));
    refuses(
        Reason.NOT_ALLOWED,
        () ->
            world.snippetCare.change(
                world.approver, ACME, snippet.id(), 1, wanted("Mine", null, "Text")));
    refuses(
        Reason.NOT_ALLOWED, () -> world.snippetCare.remove(world.approver, ACME, snippet.id(), 1));
  }

  @Test
  void it_serves_in_posts_of_its_language_or_of_any() {
    Snippet french = added("Hours");
    Snippet any = world.snippetCare.add(world.manager, ACME, wanted("Tags", null, "#acme #bread"));

    assertThat(french.isFor(Locale.CANADA_FRENCH)).isTrue();
    assertThat(french.isFor(Locale.ENGLISH)).isFalse();
    assertThat(any.isFor(Locale.ENGLISH)).isTrue();
  }
}
