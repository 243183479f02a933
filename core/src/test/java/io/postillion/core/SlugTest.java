package io.postillion.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SlugTest {

  private static final String FORM = "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?";

  @Example
  void names_of_up_to_64_letters_are_taken() {
    assertThat(Slug.require("Brand", "a")).isEqualTo("a");
    assertThat(Slug.require("Brand", "z".repeat(64))).hasSize(64);
    assertThatThrownBy(() -> Slug.require("Brand", "z".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Brand 'zzz");
  }

  @Property
  void a_name_is_of_the_form_or_refused(
      @ForAll @Chars({'a', 'z', '0', '9', '-', 'A', '_', 'é'}) @StringLength(max = 5) String name) {
    if (name.matches(FORM)) {
      assertThat(Slug.require("Channel", name)).isEqualTo(name);
    } else {
      assertThatThrownBy(() -> Slug.require("Channel", name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
