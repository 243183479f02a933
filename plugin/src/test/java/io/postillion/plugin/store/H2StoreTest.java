package io.postillion.plugin.store;

class H2StoreTest extends StoreContract {

  private static final TestDatabase DATABASE =
      TestDatabase.at("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

  @Override
  TestDatabase database() {
    return DATABASE;
  }
}
