package io.postillion.connectors.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HomeTest {

  @Test
  void an_account_is_seen_at_its_name() {
    assertThat(Home.of("https://x.com/", "@acme_news"))
        .contains(URI.create("https://x.com/acme_news"));
  }

  @Test
  void what_is_no_name_leads_nowhere() {
    assertThat(Home.of("https://x.com/", "Acme & Sons/../x")).isEmpty();
  }
}
