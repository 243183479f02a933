package io.postillion.connectors.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a picture was made, e.g. by a trained algorithm: the IPTC's digital source type. The mark
 * must survive, and all else that stands beside it in the XMP, such as the place, must not; so a
 * packet with nothing but the mark takes the place of the old one.
 *
 * @param sourceType a term of the vocabulary, e.g. {@code trainedAlgorithmicMedia}
 */
record Provenance(String sourceType) {

  /** As an attribute or an element, in whatever namespace prefix. */
  private static final Pattern MARK =
      Pattern.compile(
          "DigitalSourceType\\s*(?:=\\s*[\"']|(?:\\s[^>]*)?>\\s*|[^>]*resource\\s*=\\s*[\"'])\\s*"
              + "https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/([A-Za-z]{1,64})");

  private static final String PACKET =
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
      xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
      Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/%s"/>\
      </rdf:RDF></x:xmpmeta>""";

  static Optional<Provenance> of(byte[] xmp) {
    Matcher mark = MARK.matcher(new String(xmp, StandardCharsets.UTF_8));
    return mark.find() ? Optional.of(new Provenance(mark.group(1))) : Optional.empty();
  }

  byte[] xmp() {
    return PACKET.formatted(sourceType).getBytes(StandardCharsets.UTF_8);
  }
}
