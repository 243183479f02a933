package io.postillion.bench.injections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveHtmlTest {

  private static final String POLICY = "default-src 'self'; script-src 'self'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script src='//evil.example/x.js'></script>",
        "<img src=x onerror=alert(1)>",
        "<img src='http://evil.example/p.png'>",
        "<img srcset='//evil.example/p.png 2x'>",
        "<svg onload=alert(1)></svg>",
        "<iframe srcdoc='x'></iframe>",
        "<link rel=stylesheet href='https://evil.example/x.css'>",
        "<base href='https://evil.example/'>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<form action='https://evil.example/'></form>",
        "<button formaction='//evil.example'>x</button>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='https://evil.example/'>no rel</a>",
        "<details open ontoggle=alert(1)>"
      })
  void what_runs_loads_or_leads_astray_is_seen(String html) {
    assertThat(ActiveHtml.in(html, POLICY)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='/desk.js'></script><img src='/p.png'><link href='/x.css' rel=stylesheet>",
        "<form method=post action='/desk/acme'><a href='#a'>x</a> &lt;script&gt;</form>",
        "<svg><use href='/icons.svg#a'></use></svg>",
        "<a href='https://acme.example/' rel='noopener nofollow'>x</a>"
      })
  void a_page_that_shows_is_left_alone(String html) {
    assertThat(ActiveHtml.in(html, POLICY)).isEmpty();
  }

  @Test
  void a_page_needs_a_policy() {
    assertThat(ActiveHtml.in("<p>x</p>", "")).hasSize(1);
    assertThat(ActiveHtml.in("<p>x</p>", POLICY + " 'unsafe-eval'")).hasSize(1);
  }
}
