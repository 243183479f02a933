package io.postillion.plugin.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Languages;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LanguageTest {

  private static final PersonId MARIE = PersonId.of("6f0f5a2e-6f43-4a6e-9d55-0f6f0d2b8a11");

  private final HttpSession session = new MockHttpSession();
  private final Map<PersonId, Locale> read = new HashMap<>();
  private final Languages languages =
      new Languages() {
        @Override
        public Locale of(Person person) {
          throw new AssertionError("A page asks the browser, not what was read in another one");
        }

        @Override
        public void read(PersonId person, Locale locale) {
          read.put(person, locale);
        }
      };

  @AfterEach
  void leave() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void whose_account_says_no_language_reads_what_the_browser_asks_for_and_is_remembered() {
    assertThat(shown(Locale.ROOT, browser(Locale.GERMAN, Locale.CANADA_FRENCH)))
        .isEqualTo(Locale.FRENCH);

    assertThat(read).containsExactly(entry(MARIE, Locale.CANADA_FRENCH));
  }

  @Test
  void of_a_browser_only_language_and_country_are_kept() {
    shown(Locale.ROOT, browser(Locale.forLanguageTag("fr-CH-x-whatever-a-stranger-says")));

    assertThat(read).containsExactly(entry(MARIE, new Locale("fr", "CH")));
  }

  @Test
  void the_language_of_the_account_comes_first_and_nothing_is_remembered() {
    assertThat(shown(Locale.ENGLISH, browser(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);

    assertThat(read).isEmpty();
  }

  @Test
  void who_switched_at_the_door_is_remembered_inside() {
    MockHttpServletRequest request = browser(Locale.UK);
    request.setCookies(new Cookie("postillion-language", "fr"));

    assertThat(shown(Locale.ROOT, request)).isEqualTo(Locale.FRENCH);

    assertThat(read).containsExactly(entry(MARIE, Locale.FRENCH));
  }

  @Test
  void it_is_said_once_for_each_session_and_language() {
    shown(Locale.ROOT, browser(Locale.UK));
    assertThat(read).containsExactly(entry(MARIE, Locale.UK));

    read.clear();
    shown(Locale.ROOT, browser(Locale.UK));
    assertThat(read).isEmpty();

    MockHttpServletRequest switching = browser(Locale.UK);
    switching.setParameter("lang", "fr");
    assertThat(shown(Locale.ROOT, switching)).isEqualTo(Locale.FRENCH);
    assertThat(read).containsExactly(entry(MARIE, Locale.FRENCH));
  }

  private Locale shown(Locale account, MockHttpServletRequest request) {
    Person marie =
        new Person(
            MARIE,
            "marie",
            "Marie Laurent",
            Set.of(Role.MANAGER),
            Set.of(new BrandId("acme")),
            account,
            ZoneOffset.UTC);
    request.setUserPrincipal(marie::login);
    request.setSession(session);
    new Language(() -> marie, languages)
        .preHandle(request, new MockHttpServletResponse(), new Object());
    return LocaleContextHolder.getLocale();
  }

  private static MockHttpServletRequest browser(Locale... wanted) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    for (int last = wanted.length - 1; last >= 0; last--) {
      request.addPreferredLocale(wanted[last]);
    }
    return request;
  }
}
