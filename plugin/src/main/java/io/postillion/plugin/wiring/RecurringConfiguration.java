package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.correct.ArticleCorrector;
import io.postillion.core.correct.Corrector;
import io.postillion.core.flow.Flow;
import io.postillion.core.form.Covering;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Recurring;
import io.postillion.core.people.People;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs no second look: recurring posts that people approved beforehand, and corrections. */
@Configuration(proxyBeanMethods = false)
public class RecurringConfiguration {

  @Bean("postillionForms")
  Forms forms(Stores stores) {
    return stores.forms();
  }

  @Bean("postillionCovering")
  Covering covering(
      Forms forms,
      Posts posts,
      Approvals approvals,
      Articles articles,
      Findings findings,
      People people,
      Transactions transactions,
      Clock clock) {
    return new Covering(forms, posts, approvals, articles, findings, people, transactions, clock);
  }

  @Bean("postillionCorrector")
  Corrector corrector(Policies policies, Articles articles) {
    return new ArticleCorrector(policies, articles);
  }

  @Bean("postillionRecurring")
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
