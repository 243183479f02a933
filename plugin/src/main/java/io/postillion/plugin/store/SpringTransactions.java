package io.postillion.plugin.store;

import io.postillion.core.Transactions;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions; work inside of work belongs to the outer one. */
final class SpringTransactions implements Transactions {

  private final TransactionTemplate template;

  SpringTransactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  @Override
  public <T> T in(Supplier<T> work) {
    return template.<T>execute(status -> work.get());
  }
}
