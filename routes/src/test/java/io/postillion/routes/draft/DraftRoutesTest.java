package io.postillion.routes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftRoutesTest {

  @Test
  void drafts_as_many_posts_at_once_as_it_is_told() throws Exception {
    DraftRoutes routes = new DraftRoutes(new DraftWorkers(null, null, null, null, null, null), 17);

    routes.configure();

    assertThat(routes.getRouteCollection().getRoutes())
        .filteredOn(route -> route.getRouteId().equals("draft-post"))
        .singleElement()
        .satisfies(route -> assertThat(route.getInput().getEndpointUri()).contains("maxTasks=17"));
  }
}
