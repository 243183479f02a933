package io.postillion.plugin.desk;

import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.ideas.Occasions;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.desk.calendar.CalendarViews;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PostRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarDesk {

  @Bean("postillionDeskCalendarViews")
  CalendarViews deskCalendarViews(
      Agenda agenda,
      Posts posts,
      Channels channels,
      PostRows rows,
      CampaignTags campaigns,
      NetworkConnections networks,
      Occasions occasions,
      Policies policies,
      Times times,
      Words words) {
    return new CalendarViews(
        agenda, posts, channels, rows, campaigns, networks, occasions, policies, times, words);
  }
}
