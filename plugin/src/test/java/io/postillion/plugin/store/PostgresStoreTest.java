package io.postillion.plugin.store;

class PostgresStoreTest extends StoreContract {

  @Override
  TestDatabase database() {
    return PostgresForTests.DATABASE;
  }
}
