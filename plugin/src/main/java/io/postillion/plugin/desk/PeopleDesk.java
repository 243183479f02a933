package io.postillion.plugin.desk;

import io.postillion.core.notice.Substitutes;
import io.postillion.core.people.PasswordLinks;
import io.postillion.core.people.People;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.people.HandedLinks;
import io.postillion.plugin.desk.people.PersonViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people of a brand. */
@Configuration(proxyBeanMethods = false)
class PeopleDesk {

  @Bean("postillionDeskPersonViews")
  PersonViews deskPersonViews(
      PeopleKeeping keeping,
      PasswordLinks links,
      People people,
      Substitutes substitutes,
      Times times,
      Words words) {
    return new PersonViews(keeping, links, people, substitutes, times, words);
  }

  @Bean("postillionDeskHandedLinks")
  HandedLinks deskHandedLinks(LinkAddresses addresses, DeskSettings settings, Words words) {
    return new HandedLinks(addresses, settings, words);
  }
}
