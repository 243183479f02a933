package io.postillion.core.brand;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Looked;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Removal;
import io.postillion.core.brand.ChannelKeeping.Renewed;
import io.postillion.core.brand.ChannelKeeping.Saved;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.core.testing.FakeNetwork;
import io.postillion.core.testing.MemoryChannelBook;
import io.postillion.core.testing.MemoryChannelSteps;
import io.postillion.core.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelKeepingTest {

  private static final ChannelId NEWS = new ChannelId("acme-news");

  private final World world = new World();
  private final MemoryChannelBook book = new MemoryChannelBook(world.channels);
  private final MemoryChannelSteps steps = new MemoryChannelSteps();
  private final FakeNetwork network = new FakeNetwork();
  private final List<String> sent = new ArrayList<>();
  private boolean hasKey = true;

  /** A network that wants a server, a password and a choice; and one that wants nothing. */
  private final class Maker implements ChannelMaker {

    @Override
    public List<String> networks() {
      return List.of("mast", "sandbox");
    }

    @Override
    public List<String> others() {
      return List.of();
    }

    @Override
    public List<ChannelField> fields(String word) {
      return word.equals("mast")
          ? List.of(
              ChannelField.text("user"),
              ChannelField.secret("password"),
              ChannelField.address("url", "https://mast.example"),
              ChannelField.choice("visibility", List.of("public", "private")))
          : List.of();
    }

    @Override
    public SocialNetwork make(ChannelEntry entry, @Nullable Secret secret) {
      if (secret != null) {
        sent.add(entry.settings().get("url") + " " + secret.reveal());
      }
      return network;
    }
  }

  private final Maker maker = new Maker();
  private final ChannelKeeping keeping =
      new ChannelKeeping(
          book,
          steps,
          world.channels,
          WALL::equals,
          maker,
          channel -> world.network,
          world.forms,
          () -> hasKey,
          world.transactions,
          world.clock);
  private final ChannelRenewal renewal =
      new ChannelRenewal(
          book,
          steps,
          WALL::equals,
          maker,
          world.channelCare,
          () -> hasKey,
          world.transactions,
          world.clock);

  private static ChannelWish wish(Map<String, String> settings) {
    return new ChannelWish("mast", " News ", "", settings, Secret.of("sesame"));
  }

  private Outcome add(Map<String, String> settings) {
    return keeping.add(world.admin, ACME, wish(settings));
  }

  @Test
  void what_is_usual_is_written_down_so_that_a_secret_never_moves() {
    Outcome outcome = add(Map.of("user", " grace ", "unknown", "x"));

    assertThat(outcome)
        .isEqualTo(
            new Saved(
                new ChannelEntry(
                    NEWS,
                    ACME,
                    "mast",
                    "News",
                    "@acme",
                    Map.of("user", "grace", "url", "https://mast.example", "visibility", "public"),
                    "",
                    1)));
    assertThat(sent).containsExactly("https://mast.example sesame");
    assertThat(book.secret(ACME, NEWS)).contains(Secret.of("sesame"));
    assertThat(steps.newest(ACME, 5)).extracting(ChannelStep::kind).containsExactly(kind("ADDED"));
  }

  private static ChannelStep.Kind kind(String name) {
    return ChannelStep.Kind.valueOf(name);
  }

  @Test
  void an_address_is_that_of_the_server() {
    for (String typed :
        List.of("Mast.example", "https://mast.example/", "HTTPS://mast.example/@grace?lang=en")) {
      Outcome outcome =
          keeping.tryOut(world.admin, ACME, wish(Map.of("user", "grace", "url", typed)));

      assertThat(((Looked) outcome).entry().settings())
          .containsEntry("url", "https://mast.example");
    }
    assertThat(book.of(ACME)).isEmpty();
    assertThat(flaw(Map.of("user", "grace", "url", "https://me:pw@mast.example")))
        .isEqualTo(Flaw.ADDRESS);
  }

  private Flaw flaw(Map<String, String> settings) {
    return ((Unsound) add(settings)).flaw();
  }

  @Test
  void what_is_missing_or_wrong_is_named_and_nothing_is_asked() {
    assertThat(add(Map.of())).isEqualTo(new Unsound(Flaw.MISSING, "user"));
    assertThat(flaw(Map.of("user", "x".repeat(101)))).isEqualTo(Flaw.LONG);
    assertThat(add(Map.of("user", "grace", "visibility", "secret")))
        .isEqualTo(new Unsound(Flaw.MISSING, "visibility"));
    assertThat(
            keeping.add(
                world.admin,
                ACME,
                new ChannelWish("mast", "News", "", Map.of("user", "grace"), null)))
        .isEqualTo(new Unsound(Flaw.SECRET, ""));
    hasKey = false;
    assertThat(flaw(Map.of("user", "grace"))).isEqualTo(Flaw.NO_KEY);
    assertThat(sent).isEmpty();
  }

  @Test
  void without_a_credential_nobody_is_asked_and_no_key_is_needed() {
    hasKey = false;

    Outcome outcome = keeping.add(world.admin, ACME, new ChannelWish("sandbox", "News", "@other"));

    assertThat(((Saved) outcome).entry().account()).isEqualTo("@other");
    assertThat(book.secret(ACME, NEWS)).isEmpty();
  }

  @Test
  void what_the_network_refuses_is_not_added() {
    Unauthorised refusal = new Unauthorised("Wrong password");
    network.answersTest(
        () -> {
          throw refusal;
        });

    assertThat(add(Map.of("user", "grace"))).isEqualTo(new Unreachable(refusal));

    assertThat(book.of(ACME)).isEmpty();
    assertThat(steps.newest(ACME, 5)).isEmpty();
  }

  @Test
  void renewed_it_is_well_and_its_posts_go_on() {
    add(Map.of("user", "grace"));
    world.channels.update(
        ACME, NEWS, Connection.NEW.unauthorised("Revoked", world.clock.instant()));
    var post = world.editing.create(world.manager, ACME, NEWS, World.text("Hello."), null);
    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);

    Outcome outcome = renewal.renew(world.admin, ACME, NEWS, 1, Secret.of("fresh"));

    assertThat(((Renewed) outcome).released()).isEqualTo(1);
    assertThat(world.channels.get(ACME, NEWS).connection().state())
        .isEqualTo(Connection.State.ACTIVE);
    assertThat(book.secret(ACME, NEWS)).contains(Secret.of("fresh"));
    assertThat(steps.newest(ACME, 1))
        .extracting(ChannelStep::kind)
        .containsExactly(kind("RENEWED"));
  }

  @Test
  void a_credential_of_another_account_or_seen_too_early_is_refused_and_the_old_one_stays() {
    add(Map.of("user", "grace"));
    assertThat(renewal.renew(world.admin, ACME, NEWS, 2, Secret.of("fresh")))
        .isEqualTo(new Unsound(Flaw.OVERTAKEN, ""));

    network.answersTest(() -> "@rival");
    assertThat(renewal.renew(world.admin, ACME, NEWS, 1, Secret.of("fresh")))
        .isEqualTo(new Unsound(Flaw.ANOTHER, "@rival"));

    Transient trouble = new Transient("No answer");
    network.answersTest(
        () -> {
          throw trouble;
        });
    assertThat(renewal.renew(world.admin, ACME, NEWS, 1, Secret.of("fresh")))
        .isEqualTo(new Unreachable(trouble));
    assertThat(book.secret(ACME, NEWS)).contains(Secret.of("sesame"));
  }

  @Test
  void what_was_removed_while_the_network_was_asked_is_not_renewed() {
    add(Map.of("user", "grace"));
    network.answersTest(
        () -> {
          assertThat(keeping.remove(world.admin, ACME, NEWS)).isEqualTo(Removal.DONE);
          return "@acme";
        });

    assertThat(renewal.renew(world.admin, ACME, NEWS, 1, Secret.of("fresh")))
        .isEqualTo(new Unsound(Flaw.GONE, ""));

    assertThat(book.secret(ACME, NEWS)).isEmpty();
  }

  @Test
  void only_administrators_look_add_and_renew() {
    assertThatThrownBy(() -> keeping.tryOut(world.manager, ACME, wish(Map.of())))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> keeping.add(world.manager, ACME, wish(Map.of())))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> renewal.renew(world.manager, ACME, NEWS, 1, Secret.of("x")))
        .isInstanceOf(RefusedException.class);
    assertThat(sent).isEmpty();
  }
}
