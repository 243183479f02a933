package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.setting.BrandSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What was set at the desk is known for ever, and two people at once notice each other. */
interface AdjustmentsContract extends InWorld {

  private Adjustments journal() {
    return world().stores.adjustments();
  }

  private Adjustment entry(BrandSetting setting, int number, @Nullable List<String> value) {
    return new Adjustment(
        world().brand, setting, number, value, world().person.id(), World.NOW.plusSeconds(number));
  }

  private Adjustment added(BrandSetting setting, int number, @Nullable List<String> value) {
    Adjustment entry = entry(setting, number, value);
    assertThat(journal().add(entry)).isTrue();
    return entry;
  }

  @Test
  default void the_newest_entry_of_each_setting_counts() {
    added(BrandSetting.TONE, 1, List.of("dry „as“ dust"));
    Adjustment tone = added(BrandSetting.TONE, 2, List.of("warm"));
    Adjustment words = added(BrandSetting.FORBIDDEN, 1, List.of("cheap", "bon marché"));
    added(BrandSetting.TOPICS, 1, List.of("layoffs"));
    Adjustment back = added(BrandSetting.TOPICS, 2, null);
    Adjustment nothing = added(BrandSetting.BANNED, 1, List.of());

    assertThat(journal().newest(world().brand))
        .containsExactlyInAnyOrder(tone, words, back, nothing);
    assertThat(journal().newest(world().other)).isEmpty();
  }

  @Test
  default void each_entry_is_known_with_the_one_before_it() {
    Adjustment first = added(BrandSetting.TONE, 1, List.of("dry"));
    Adjustment second = added(BrandSetting.TONE, 2, null);
    Adjustment third = added(BrandSetting.TONE, 3, List.of("warm"));

    assertThat(journal().steps(world().brand, 10))
        .containsExactly(
            new Adjustment.Step(third, second),
            new Adjustment.Step(second, first),
            new Adjustment.Step(first, null));
    assertThat(journal().steps(world().brand, 1)).hasSize(1);
    assertThat(journal().steps(world().other, 10)).isEmpty();
    assertThat(journal().find(world().brand, BrandSetting.TONE, 2)).contains(second);
    assertThat(journal().find(world().brand, BrandSetting.TONE, 4)).isEmpty();
    assertThat(journal().find(world().brand, BrandSetting.RULES, 1)).isEmpty();
    assertThat(journal().find(world().other, BrandSetting.TONE, 2)).isEmpty();
  }

  @Test
  default void of_two_who_set_the_same_at_once_one_is_told() throws Exception {
    for (int round = 1; round <= 5; round++) {
      Adjustment entry = entry(BrandSetting.TONE, round, List.of("round " + round));

      assertThat(
              World.together(3, () -> world().stores.transactions().in(() -> journal().add(entry))))
          .containsExactlyInAnyOrder(true, false, false);
    }
    assertThat(journal().steps(world().brand, 10)).hasSize(5);
  }

  @Test
  default void whoever_is_told_leaves_nothing_behind_and_can_go_on() {
    added(BrandSetting.TONE, 1, List.of("dry"));

    world()
        .stores
        .transactions()
        .run(
            () -> {
              assertThat(journal().add(entry(BrandSetting.TONE, 1, List.of("warm")))).isFalse();
              assertThat(journal().add(entry(BrandSetting.TONE, 2, List.of("warm")))).isTrue();
            });

    assertThat(journal().newest(world().brand))
        .extracting(Adjustment::value)
        .containsExactly(List.of("warm"));
  }

  @Test
  default void a_setting_of_a_later_version_is_passed_over() {
    added(BrandSetting.TONE, 1, List.of("dry"));
    insert("1, null", "later.setting");

    assertThat(journal().newest(world().brand)).hasSize(1);
    assertThat(journal().steps(world().brand, 10)).hasSize(1);
  }

  @Test
  default void entries_are_counted_without_a_gap_and_are_somebodys() {
    added(BrandSetting.TONE, 1, List.of("dry"));

    List.of("0, null", "1, null", "2, null", "3, 1", "3, 2", "3, 3", "-1, null", "2, 0")
        .forEach(
            entry ->
                assertThatThrownBy(() -> insert(entry, BrandSetting.TONE.key()))
                    .as(entry)
                    .isInstanceOf(DataAccessException.class));
    assertThatThrownBy(
            () ->
                journal()
                    .add(
                        new Adjustment(
                            world().brand,
                            BrandSetting.RULES,
                            1,
                            List.of(),
                            PersonId.random(),
                            World.NOW)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                journal()
                    .add(
                        new Adjustment(
                            new BrandId("nobody-s"),
                            BrandSetting.RULES,
                            1,
                            List.of(),
                            world().person.id(),
                            World.NOW)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  default void what_was_set_stays_as_it_was_written() {
    added(BrandSetting.TONE, 1, List.of("dry"));
    added(BrandSetting.TONE, 2, null);

    List.of(
            "update pst_adjustment set setting_value = '[\"warm\"]' where brand_id = :brand",
            "update pst_adjustment set setting_value = null where brand_id = :brand",
            "update pst_adjustment set set_at = set_at + interval '1' day where brand_id = :brand",
            "delete from pst_adjustment where brand_id = :brand and entry = 2",
            "delete from pst_adjustment where brand_id = :brand")
        .forEach(
            sql ->
                assertThatThrownBy(() -> world().sql.sql(sql).param("brand", world().name).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class));
    assertThat(journal().steps(world().brand, 10)).hasSize(2);
  }

  private void insert(String entryAndFollows, String setting) {
    world()
        .sql
        .sql(
            """
            insert into pst_adjustment
              (brand_id, setting, entry, follows, setting_value, person_id, set_at)
            select :brand, :setting, %s, '["x"]', id, :at from pst_person where id = :person
            """
                .formatted(entryAndFollows.replace("null", "cast(null as integer)")))
        .param("brand", world().name)
        .param("setting", setting)
        .param("person", world().person.id().value())
        .param("at", Columns.time(World.NOW))
        .update();
  }
}
