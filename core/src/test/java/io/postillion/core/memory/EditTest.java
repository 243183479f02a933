package io.postillion.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditTest {

  private static final Author MODEL = Author.model("openai", "gpt", "draft-post 4");
  private static final Author OFFLINE = Author.offline("offline writer");
  private static final Author PROGRAM = Author.program("shop");
  private static final Author PERSON = new Author(Author.Kind.PERSON, PersonId.random(), "Mia");

  private static List<Revision> by(Author... authors) {
    List<Author> all = Arrays.asList(authors);
    PostId post = PostId.random();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                Revision.of(
                    post,
                    new ChannelId("wall"),
                    i + 1,
                    PostContent.of("Text " + i, Locale.ENGLISH),
                    all.get(i),
                    List.of(),
                    1,
                    Instant.EPOCH))
        .toList();
  }

  @Test
  void what_people_made_of_a_draft_is_their_last_word_before_anything_else_wrote() {
    List<Revision> revisions = by(MODEL, PERSON, PERSON, OFFLINE, PERSON);

    assertThat(Edit.in(revisions))
        .containsExactly(
            new Edit(revisions.get(0).id(), revisions.get(2).id()),
            new Edit(revisions.get(3).id(), revisions.get(4).id()));
  }

  @Test
  void what_nobody_edited_and_what_no_machine_drafted_is_no_edit() {
    assertThat(Edit.in(by(MODEL))).isEmpty();
    assertThat(Edit.in(by(PERSON, PERSON))).isEmpty();
    assertThat(Edit.in(by(MODEL, PROGRAM, PERSON))).isEmpty();
    assertThat(Edit.in(List.of())).isEmpty();
  }
}
