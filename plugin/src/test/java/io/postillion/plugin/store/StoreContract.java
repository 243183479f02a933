package io.postillion.plugin.store;

import org.junit.jupiter.api.BeforeEach;

/** What every database that serves must do; each part is a specification of its own. */
abstract class StoreContract
    implements SealContract,
        VotesContract,
        WrittenStaysContract,
        LedgerContract,
        NodesContract,
        NoticesContract,
        OutboxContract,
        PeopleBookContract,
        EditingContract,
        PostsContract,
        SearchContract,
        AgendaContract,
        AdjustmentsContract,
        FeedsContract,
        CampaignsContract,
        EndedDaysContract,
        FormsContract,
        HappeningsContract,
        LibraryContract,
        ArticlesContract,
        CatalogueContract,
        ChannelBookContract,
        IdeasContract,
        ApiTokensContract,
        GrantsContract,
        KeepingContract,
        MemoryContract,
        MeasurementsContract,
        SamplesContract,
        SourceBookContract,
        LinksContract,
        TenantsContract {

  private World world;

  abstract TestDatabase database();

  @BeforeEach
  void a_new_world() {
    world = new World(database());
  }

  @Override
  public World world() {
    return world;
  }
}
