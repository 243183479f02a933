package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Secret;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.memory.PaperX;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ConnectTest extends DeskTest {

  private static final String CONNECT = "/desk/velo/channels/velo-x/connect";
  private static final String CHANNELS = "/desk/velo/channels";

  @Autowired private Grants grants;
  @Autowired private PaperX x;
  @Autowired private Clock clock;
  private final MockHttpSession session = new MockHttpSession();

  private MvcTestResult go() {
    return in(session, () -> post(CONNECT));
  }

  /** What the network sends back. */
  private MvcTestResult back(MvcTestResult page, String answer) {
    return in(
        session, () -> get("/desk/oauth/callback?state=%s&%s".formatted(state(page), answer)));
  }

  private static String state(MvcTestResult page) {
    Matcher state = Pattern.compile("[?&;]state=([A-Za-z0-9_-]+)").matcher(text(page));
    assertThat(state.find()).isTrue();
    return state.group(1);
  }

  @Test
  void the_form_leads_to_a_page_whose_link_leads_to_the_network() {
    MvcTestResult page = go();

    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("href=\"https://x.com/i/oauth2/authorize?response_type=code&amp;client_id=app-1")
        .contains("redirect_uri=https%3A%2F%2Fdesk.example%2Fdesk%2Foauth%2Fcallback")
        .contains("code_challenge=", "Continue to X", "Vélo on X")
        .doesNotContain("??", "planted");
    assertThat(page.getResponse().getHeader("Content-Security-Policy"))
        .isEqualTo(ContentPolicy.STRICT)
        .contains("form-action 'self'");
    assertThat(text(in(session, () -> post(CONNECT, "lang", "fr"))))
        .contains("Continuer vers X")
        .doesNotContain("??");
  }

  @Test
  void who_comes_back_has_connected_the_channel_and_its_posts_go_on() {
    sample.signedOut(Sample.X);
    sample.ask(
        Kind.RECONNECT_CHANNEL,
        sample.post(PostStatus.NEEDS_ATTENTION, Sample.X, "The club rides on Sunday."),
        Role.ADMIN);

    MvcTestResult result = back(go(), "code=good");

    assertThat(result).hasRedirectedUrl(CHANNELS);
    assertThat(told(result, "done"))
        .isEqualTo("velo-x is connected as @velo. One post that waited goes on.");
    assertThat(x.asked()).anySatisfy(form -> assertThat(form).contains("code_verifier="));
    assertThat(grants.find(Sample.VELO, Sample.X).orElseThrow().grant().access())
        .isEqualTo(Secret.of("planted a1"));
    assertThat(sample.channel(Sample.X).state()).isEqualTo(Connection.State.ACTIVE);
    assertThat(sample.channel(Sample.X).problem()).isNull();
    assertThat(text(get(CHANNELS))).contains("Connected as @velo.").doesNotContain("planted");
  }

  @Test
  void another_account_than_before_pauses_the_channel_and_is_said() {
    connected("r1", null, "@private");

    MvcTestResult result = back(go(), "code=good");

    assertThat(told(result, "done"))
        .startsWith("velo-x is connected as @velo, and before it was @private.");
    assertThat(sample.channel(Sample.X).state()).isEqualTo(Connection.State.PAUSED);
  }

  @Test
  void a_way_back_serves_once_and_in_the_same_session_only() {
    MvcTestResult page = go();

    assertThat(get("/desk/oauth/callback?code=good&state=" + state(page))).hasStatus(410);
    assertThat(back(page, "code=good")).hasRedirectedUrl(CHANNELS);
    assertThat(back(page, "code=good")).hasStatus(410);
    assertThat(text(get("/desk/oauth/callback?code=good&state=guessed"))).contains("Begin again");
    assertThat(get("/desk/oauth/callback")).hasStatus(410);
  }

  @Test
  void a_way_back_belongs_to_the_person_who_went() {
    MvcTestResult page = go();
    as(Sample.SAM);

    assertThat(back(page, "code=good")).hasStatus(410);
  }

  @Test
  void what_the_network_or_the_person_refuses_is_said_kindly() {
    assertThat(told(back(go(), "error=access_denied"), "problem"))
        .startsWith("You did not allow it over there");
    assertThat(told(back(go(), "error=server_error&error_description=Out of order"), "problem"))
        .endsWith("It says: Out of order");
    assertThat(told(back(go(), "code=bad"), "problem"))
        .contains("velo-x (X)")
        .contains("Connect the channel again");
  }

  @Test
  void only_administrators_connect_and_only_channels_that_people_connect() {
    assertThat(post("/desk/velo/channels/velo-bluesky/connect")).hasStatus(404);
    assertThat(post("/desk/velo/channels/nobodys/connect")).hasStatus(404);
    assertThat(text(get(CHANNELS))).doesNotContain("/velo-bluesky/connect");

    as(Sample.SAM);
    assertThat(post(CONNECT)).hasStatus(403);
    assertThat(text(get(CHANNELS))).doesNotContain("/connect");
  }

  @Test
  void the_page_says_how_long_a_channel_stays_connected_and_warns_a_week_ahead() {
    connected("r1", null);
    assertThat(text(get(CHANNELS))).contains("stays connected by itself", ">Reconnect<");

    connected(null, Duration.ofDays(30));
    assertThat(text(get(CHANNELS))).contains("Expires on").doesNotContain("Reconnect it before");

    connected(null, Duration.ofDays(6));
    assertThat(text(get(CHANNELS))).contains("Reconnect it before");
  }

  private void connected(@Nullable String refresh, @Nullable Duration left) {
    connected(refresh, left, "");
  }

  private void connected(@Nullable String refresh, @Nullable Duration left, String account) {
    Instant now = clock.instant();
    grants.connect(
        Sample.VELO,
        Sample.X,
        new Grant(
            Secret.of("a1"),
            refresh == null ? null : Secret.of(refresh),
            now,
            left == null ? now : now.plus(left),
            null,
            account,
            ""));
  }
}
