package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.Sample;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ChannelsTest extends DeskTest {

  private static final String CHANNELS = "/desk/velo/channels";
  private static final String NEW = CHANNELS + "/new";

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final ChannelId id = new ChannelId("velo-wall-" + mark);

  private MvcTestResult add(String network, String author) {
    return post(
        NEW, "network", network, "name", "Wall " + mark, "account", "@" + mark, "author", author);
  }

  @Test
  void the_form_offers_networks_where_nothing_secret_is_typed_and_says_where_the_others_are_set() {
    String page = text(get(NEW));

    assertThat(page)
        .contains("<h1>Add a channel</h1>", "Built in, to try things out")
        .contains("aria-current=\"page\"", "channels/new?network=x")
        .contains("Bluesky, Mastodon are not added here", "postillion.brands.velo.channels")
        .doesNotContain("type=\"password\"");
    assertThat(text(get(NEW + "?network=x"))).contains("you log in at X and allow it");
    assertThat(text(get(NEW + "?network=linkedin"))).contains("name=\"author\"");
    assertThat(get(NEW + "?network=bluesky")).hasStatus(404);
    assertThat(text(inFrench(NEW))).contains("Ajouter un canal").doesNotContain("??");
  }

  @Test
  void added_it_is_in_the_list_with_who_added_it_and_posts_can_be_written_for_it() {
    MvcTestResult done = add("sandbox", "");

    assertThat(done).hasRedirectedUrl(CHANNELS + "#channel-" + id);
    assertThat(told(done, "done"))
        .contains("Wall " + mark, "nothing goes out that nobody approved");
    assertThat(text(get(CHANNELS)))
        .contains("id=\"channel-" + id + "\"", "Camille Roux added Wall " + mark)
        .contains(CHANNELS + "/" + id + "/remove");
    assertThat(text(get("/desk/velo/posts/new"))).contains("value=\"" + id + "\"");
  }

  @Test
  void a_channel_that_people_connect_leads_to_that() {
    MvcTestResult done = add("x", "");

    assertThat(told(done, "done")).contains("Now connect it");
    assertThat(text(get(CHANNELS))).contains(CHANNELS + "/" + id + "/connect");
  }

  @Test
  void what_cannot_be_used_says_why_and_nothing_typed_is_lost() {
    MvcTestResult flawed = add("linkedin", "Acme & sons");

    assertThat(flawed).hasStatus(422);
    assertThat(text(flawed))
        .contains("It cannot be used like this: LinkedIn")
        .contains("value=\"Wall " + mark + "\"", "Acme &amp; sons");
    assertThat(text(get(CHANNELS))).doesNotContain(mark);

    add("sandbox", "");
    MvcTestResult twice = add("sandbox", "");
    assertThat(twice).hasStatus(422);
    assertThat(text(twice)).contains("is this account already");
  }

  @Test
  void one_of_the_configuration_says_so_and_is_not_removed_here() {
    assertThat(text(get(CHANNELS)))
        .contains("<code>postillion.brands.velo.channels.velo-sandbox</code>")
        .doesNotContain("velo-sandbox/remove");
    assertThat(get(CHANNELS + "/velo-sandbox/remove")).hasStatus(404);
  }

  @Test
  void what_the_configuration_names_too_rests() {
    assertThat(text(get("/desk/tea/channels")))
        .contains("These rest", "Old tea wall", "/desk/tea/channels/tea-resting/remove");
    assertThat(text(get("/desk/tea/channels/tea-resting/remove")))
        .contains("It rests already", "Remove the channel");
  }

  @Test
  void removing_says_what_it_means_and_what_stands_in_the_way() {
    add("sandbox", "");
    String remove = CHANNELS + "/" + id + "/remove";
    assertThat(text(get(remove)))
        .contains("Remove “Wall " + mark + "”?", "readable here with its evidence")
        .contains("Remove the channel");

    sample.post(PostStatus.IN_REVIEW, id, "The river rises <b>" + mark);
    assertThat(text(get(remove)))
        .contains("Not yet", "One post is in the making", "The river rises &lt;b&gt;" + mark)
        .doesNotContain("Remove the channel");
    MvcTestResult refused = post(remove);
    assertThat(refused).hasStatus(409);
    assertThat(text(refused)).contains("One post is in the making");
  }

  @Test
  void removed_it_is_gone_from_the_list_and_its_posts_can_be_read() {
    add("sandbox", "");
    var out = sample.post(PostStatus.PUBLISHED, id, "Out " + mark);

    MvcTestResult done = post(CHANNELS + "/" + id + "/remove");

    assertThat(done).hasRedirectedUrl(CHANNELS);
    assertThat(told(done, "done")).contains("stays readable");
    assertThat(text(get(CHANNELS)))
        .contains("Camille Roux removed Wall " + mark)
        .doesNotContain("id=\"channel-" + id + "\"");
    assertThat(text(get("/desk/velo/posts/" + out))).contains("Out " + mark);
    assertThat(get("/desk/velo/posts/" + out + "/evidence")).hasStatusOk();
    assertThat(text(get("/desk/velo/posts/new"))).doesNotContain("value=\"" + id + "\"");
    assertThat(told(post(CHANNELS + "/" + id + "/remove"), "done")).contains("before you");
  }

  @Test
  void who_does_not_run_the_brand_has_no_way_there() {
    as(Sample.SAM);

    assertThat(text(get(CHANNELS))).doesNotContain("channels/new");
    assertThat(get(NEW)).hasStatus(403);
    assertThat(add("sandbox", "")).hasStatus(403);
    assertThat(get(CHANNELS + "/velo-x/remove")).hasStatus(403);
    assertThat(post(CHANNELS + "/velo-x/remove")).hasStatus(403);
  }

  @Test
  void a_brand_without_a_channel_is_led_to_adding_one() {
    as(
        new Person(
            Sample.CAMILLE.id(),
            "camille",
            "Camille Roux",
            EnumSet.allOf(Role.class),
            Set.of(Sample.BARE),
            Locale.ENGLISH,
            ZoneOffset.UTC));

    for (String page : List.of("channels", "posts/new", "work")) {
      assertThat(text(get("/desk/bare/" + page)))
          .as(page)
          .contains("href=\"/desk/bare/channels/new\"", "Add a channel");
    }
    assertThat(text(get("/desk/bare/channels"))).contains("No channel yet");
  }

  @Test
  void it_is_found_from_anywhere() {
    assertThat(text(get("/desk/velo/search?q=channel"))).contains("/desk/velo/channels/new");
  }
}
