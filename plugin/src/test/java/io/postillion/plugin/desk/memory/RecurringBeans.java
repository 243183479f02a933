package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Channels;
import io.postillion.core.flow.Flow;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Recurring;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recurring posts. */
@Configuration(proxyBeanMethods = false)
public class RecurringBeans {

  @Bean
  MemoryForms forms() {
    return new MemoryForms();
  }

  @Bean
  Recurring recurring(
      Forms forms,
      Channels channels,
      Posts posts,
      Approvals approvals,
      Ledger ledger,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    return new Recurring(
        forms, channels, posts, approvals, ledger, history, flow, transactions, clock);
  }
}
