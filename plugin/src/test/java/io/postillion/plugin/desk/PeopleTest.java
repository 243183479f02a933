package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.notice.Substitutes;
import io.postillion.plugin.desk.memory.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleTest extends DeskTest {

  @Test
  void everyone_of_the_brand_is_there_with_what_they_may_do_and_the_time_where_they_are() {
    assertThat(text(get("/desk/velo/people")))
        .contains("Camille Roux", "Sam Okafor", "Lea Lefort", "answers for: legal")
        .contains("Manager", "Approver", "Administrator", "it is today 09:12 there");
  }

  @Test
  void whoever_is_away_says_until_when_and_who_stands_in(@Autowired Substitutes substitutes) {
    substitutes.away(
        Sample.SAM,
        Sample.VELO,
        LocalDate.of(2026, 11, 20),
        LocalDate.of(2026, 11, 25),
        Sample.LEA.id());
    try {
      assertThat(text(get("/desk/velo/people")))
          .contains("Away until November 25, 2026. Lea Lefort stands in.");
    } finally {
      substitutes.back(Sample.SAM, Sample.VELO);
    }
  }
}
