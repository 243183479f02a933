package io.postillion.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgTest {

  @Test
  void draws_a_line_for_each_series_with_its_name_escaped() throws Exception {
    String svg =
        new Svg("Late & early", "ms", "%")
            .shares("ours <fast>", Stats.of(1, 2, 300))
            .line("other", new double[] {0, 1}, new double[] {-5, 5})
            .render();

    Document document = parsed(svg);
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(document.getDocumentElement().getTextContent())
        .contains("Late & early", "ours <fast>", "other", "300");
  }

  @Test
  void thins_out_what_nobody_could_see_and_keeps_the_last_point() throws Exception {
    double[] many = IntStream.rangeClosed(1, 100_000).mapToDouble(i -> i).toArray();

    String svg = new Svg("many", "x", "y").line("all", many, many).render();

    assertThat(svg.length()).isLessThan(50_000);
    assertThat(svg).contains("836.0,48.0");
    parsed(svg);
  }

  @Test
  void survives_having_nothing_to_show() throws Exception {
    parsed(new Svg("nothing", "x", "y").shares("none", Stats.of()).render());
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
