package io.postillion.connectors.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What every network does, whatever is behind it. */
public abstract class SocialNetworkContract {

  protected static final Clock CLOCK = Clock.fixed(Posts.DUE.minusSeconds(15), ZoneOffset.UTC);

  /** A network of the channel {@code acme-news}. */
  protected abstract SocialNetwork network();

  /** The other side is well and has none of our posts. */
  protected abstract void givenAnEmptyAccount();

  /** The other side has this post. */
  protected abstract void givenItHas(Outgoing post, String handle);

  /** How often the other side was told to make something public. */
  protected abstract int publications();

  /** The other side has a post to which people responded; the answer is the post's remote id. */
  protected abstract String givenPeopleResponded();

  /** How they did, as the network counts it. */
  protected abstract Engagement response();

  /** The other side had the post of {@link #givenPeopleResponded}, and has it no more. */
  protected abstract void givenItIsGone();

  @Test
  void it_tells_how_people_responded() {
    givenAnEmptyAccount();
    String post = givenPeopleResponded();

    assertThat(network().engagement(post)).isEqualTo(new Reading.Counted(response()));
  }

  @Test
  void of_a_post_that_was_deleted_it_says_so() {
    givenAnEmptyAccount();
    String post = givenPeopleResponded();
    givenItIsGone();

    assertThat(network().engagement(post)).isEqualTo(new Reading.Gone());
  }

  @Test
  void of_a_post_that_a_person_found_by_its_address_nothing_is_told() {
    givenAnEmptyAccount();

    assertThat(network().engagement("https://social.example/@acme/107"))
        .isInstanceOfAny(Reading.NotTold.class, Reading.Gone.class);
  }

  @Test
  void preparing_makes_nothing_public() {
    givenAnEmptyAccount();

    String handle = network().prepare(Posts.withPictures("With a picture", 1), null, keep -> {});

    assertThat(handle).isNotBlank().hasSizeLessThan(100_000);
    assertThat(publications()).isZero();
  }

  @Test
  void sending_makes_it_public_once_and_says_where() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Out it goes");

    Sent sent = network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(publications()).isEqualTo(1);
    assertThat(sent.remoteId()).isNotBlank();
    assertThat(sent.permalink().isAbsolute()).isTrue();
  }

  @Test
  void without_leave_nothing_goes() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Too late");
    String handle = network.prepare(post, null, keep -> {});

    assertThatThrownBy(
            () ->
                network.send(
                    post,
                    handle,
                    () -> {
                      throw new Transient("The leave has ended");
                    }))
        .isInstanceOf(Transient.class)
        .hasMessage("The leave has ended");
    assertThat(publications()).isZero();
  }

  @Test
  void it_can_be_prepared_again_before_it_is_sent() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Prepared twice", 1);

    String again = network.prepare(post, network.prepare(post, null, keep -> {}), keep -> {});

    assertThat(network.send(post, again, Posts.LEAVE).remoteId()).isNotBlank();
  }

  @Test
  void a_post_that_is_there_is_found_where_sending_said_it_is() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Is it there?");
    String handle = network.prepare(post, null, keep -> {});
    Sent sent = network.send(post, handle, Posts.LEAVE);
    givenItHas(post, handle);

    assertThat(network.look(post, handle)).isEqualTo(new Lookup.Found(sent));
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void a_post_that_is_not_there_is_absent() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Is it there?");

    assertThat(network.look(post, network.prepare(post, null, keep -> {})))
        .isEqualTo(new Lookup.Absent());
    assertThat(publications()).isZero();
  }

  @Test
  void the_longest_text_fits_and_one_character_more_does_not() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    NetworkLimits.Measure limit = network.limits().visible();
    String longest = "x".repeat(limit.max());

    assertThat(network.limits().fits(longest)).isTrue();
    assertThat(network.limits().fits(longest + "x")).isFalse();
    assertThat(network.prepare(Posts.of(longest), null, keep -> {})).isNotBlank();
    assertThatThrownBy(() -> network.prepare(Posts.of(longest + "x"), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("%d", limit.max() + 1)
        .hasMessageContaining("Shorten it");
  }

  @Test
  void one_picture_too_many_is_refused_before_any_is_uploaded() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    int most = network.limits().maxMedia();

    assertThat(network.prepare(Posts.withPictures("Pictures", most), null, keep -> {}))
        .isNotBlank();
    assertThatThrownBy(
            () -> network.prepare(Posts.withPictures("Pictures", most + 1), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("takes %d pictures, the post has %d", most, most + 1);
  }

  @Test
  void a_test_says_which_account_it_reached() {
    givenAnEmptyAccount();

    assertThat(network().test()).containsAnyOf("@acme", "acme-news");
  }
}
