package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.PaperNetworks;
import io.postillion.plugin.desk.memory.Sample;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ChannelsTest extends DeskTest {

  private static final String CHANNELS = "/desk/velo/channels";
  private static final String NEW = CHANNELS + "/new";

  @Autowired PaperNetworks networks;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final ChannelId id = new ChannelId("velo-wall-" + mark);

  private MvcTestResult add(String network, String author) {
    return post(
        NEW,
        "network",
        network,
        "name",
        "Wall " + mark,
        "account",
        "@" + mark,
        "set.author",
        author);
  }

  private MvcTestResult mastodon(String act, String token, String kept) {
    return mastodon(act, "https://mast.example", token, kept);
  }

  private MvcTestResult mastodon(String act, String address, String token, String kept) {
    return post(
        NEW,
        "network",
        "mastodon",
        "name",
        "Wall " + mark,
        "set.url",
        address,
        "set.token",
        token,
        "set.visibility",
        "unlisted",
        "kept",
        kept,
        "act",
        act);
  }

  private List<String> sent() {
    return networks.secrets().stream().filter(one -> one.contains(mark)).toList();
  }

  @AfterEach
  void withKey() {
    networks.keepSecrets(true);
  }

  @Test
  void the_form_offers_networks_with_what_each_wants_and_says_where_the_others_are_set() {
    String page = text(get(NEW));

    assertThat(page)
        .contains("<h1>Add a channel</h1>", "Built in, to try things out")
        .contains("aria-current=\"page\"", "channels/new?network=x")
        .contains("Threads are not added here", "postillion.brands.velo.channels")
        .doesNotContain("type=\"password\"");
    assertThat(text(get(NEW + "?network=x"))).contains("you log in at X and allow it");
    assertThat(text(get(NEW + "?network=linkedin"))).contains("name=\"set.author\"");
    assertThat(get(NEW + "?network=threads")).hasStatus(404);
    assertThat(text(get(NEW + "?network=bluesky")))
        .contains(">Handle</label>", ">App password</label>", "name=\"set.password\"")
        .contains("Address of the service (optional)", "placeholder=\"https://bsky.social\"")
        .contains("Bluesky is asked whose account it is", ">Look first</button>")
        .doesNotContain("name=\"account\"", ">Add this channel</button>");
    assertThat(text(get(NEW + "?network=mastodon")))
        .contains(">Address of the server</label>", ">Access token</label>", "Followers only");
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
  void looking_first_shows_the_account_and_what_was_typed_is_still_there_to_add() {
    MvcTestResult looked = mastodon("look", mark, "");

    assertThat(looked).hasStatusOk();
    assertThat(text(looked))
        .contains(
            "nothing is saved yet", "@" + mark + "@mast.example", ">Add this channel</button>")
        .contains("What is approved for “Wall " + mark + "” will go out there")
        .contains("value=\"https://mast.example\"", "Leave this empty to use it")
        .containsPattern("value=\"unlisted\"[^>]*selected")
        .doesNotContain("value=\"" + mark + "\"");
    assertThat(text(get(CHANNELS))).doesNotContain(mark);

    MvcTestResult done = mastodon("add", "", hidden(looked, "kept"));

    assertThat(done).hasRedirectedUrl(CHANNELS + "#channel-" + id);
    assertThat(sent()).containsExactly("mast.example " + mark, "mast.example " + mark);
    assertThat(text(get(CHANNELS)))
        .contains("@" + mark + "@mast.example", "Camille Roux added Wall " + mark)
        .contains(CHANNELS + "/" + id + "/renew", ">Renew access</a>");
  }

  @Test
  void what_was_kept_for_one_address_goes_to_no_other() {
    String kept = hidden(mastodon("look", mark, ""), "kept");

    MvcTestResult moved = mastodon("add", "https://evil.example", "", kept);

    assertThat(moved).hasStatus(422);
    assertThat(text(moved)).contains("is sent nowhere else");
    assertThat(sent()).containsExactly("mast.example " + mark);
  }

  @Test
  void what_the_network_refuses_is_not_added_and_all_but_the_secret_is_kept() {
    MvcTestResult page = mastodon("add", "wrong" + mark, "");

    assertThat(page).hasStatus(422);
    assertThat(text(page))
        .contains("No access to Mastodon; nothing is saved")
        .contains("mast.example does not accept it", "make a new password or token there")
        .contains("It was not kept: type it again.", "value=\"https://mast.example\"")
        .contains("value=\"Wall " + mark + "\"")
        .doesNotContain("wrong" + mark);
    assertThat(text(get(CHANNELS))).doesNotContain(mark);
    assertThat(text(mastodon("look", "gopher://a", mark, ""))).contains("This is no web address");
    assertThat(text(mastodon("look", "", mark, "")))
        .contains("“Address of the server” is missing", "type it again");
  }

  @Test
  void without_a_key_the_form_says_what_to_set() {
    networks.keepSecrets(false);

    assertThat(text(get(NEW + "?network=bluesky")))
        .contains("has no postillion.secret-key", "./postillion key")
        .doesNotContain("type=\"password\"");
    assertThat(text(get(NEW))).contains("name=\"account\"").doesNotContain("secret-key");
    MvcTestResult refused = mastodon("add", mark, "");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Nothing was saved; ask whoever runs it");
    assertThat(sent()).isEmpty();
  }

  @Test
  void access_is_renewed_for_the_same_account_and_for_no_other() {
    mastodon("add", mark, "");
    String renew = CHANNELS + "/" + id + "/renew";
    MvcTestResult asked = get(renew);
    assertThat(text(asked))
        .contains("Renew access of “Wall " + mark + "”", "@" + mark + "@mast.example")
        .contains("https://mast.example", "Everybody, but not in public timelines")
        .contains("type=\"password\"");
    String seen = hidden(asked, "seen");

    MvcTestResult other = post(renew, "seen", seen, "secret", "rival" + mark);
    assertThat(other).hasStatus(422);
    assertThat(text(other))
        .contains("of another account, @rival" + mark + "@mast.example", "type it again");
    MvcTestResult wrong = post(renew, "seen", seen, "secret", "wrong" + mark);
    assertThat(wrong).hasStatus(422);
    assertThat(text(wrong)).contains("mast.example does not accept it", "nothing is saved");
    assertThat(post(renew, "seen", seen, "secret", "")).hasStatus(422);

    MvcTestResult done = post(renew, "seen", seen, "secret", mark);
    assertThat(done).hasRedirectedUrl(CHANNELS + "#channel-" + id);
    assertThat(told(done, "done")).contains("has access to @" + mark + "@mast.example again");
    assertThat(text(get(CHANNELS))).contains("Camille Roux renewed the access of Wall " + mark);

    MvcTestResult late = post(renew, "seen", seen, "secret", mark);
    assertThat(late).hasStatus(409);
    assertThat(text(late)).contains("Somebody else renewed the access meanwhile");
    assertThat(hidden(late, "seen")).isNotEqualTo(seen);
  }

  @Test
  void what_has_nothing_typed_or_is_gone_is_not_renewed() {
    add("sandbox", "");
    assertThat(get(CHANNELS + "/" + id + "/renew")).hasStatus(404);
    assertThat(get(CHANNELS + "/velo-mastodon/renew")).hasStatus(404);
    assertThat(text(get(CHANNELS))).doesNotContain(id + "/renew", "velo-mastodon/renew");

    MvcTestResult gone = post(CHANNELS + "/velo-mastodon/renew", "secret", "x");
    assertThat(told(gone, "problem")).contains("Nothing was saved");
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
    assertThat(mastodon("look", mark, "")).hasStatus(403);
    assertThat(sent()).isEmpty();
    assertThat(get(CHANNELS + "/velo-x/renew")).hasStatus(403);
    assertThat(post(CHANNELS + "/velo-x/renew", "secret", mark)).hasStatus(403);
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
