package io.postillion.plugin.desk.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a paper says of itself, and the file that goes with it. */
final class Envelope {

  /** The attached file. */
  static final String FILE = "evidence.json";

  private Envelope() {}

  static void around(PDDocument paper, Story story) throws IOException {
    GregorianCalendar made =
        GregorianCalendar.from(story.file().gatheredAt().atZone(ZoneOffset.UTC));
    String title = "%s · %s".formatted(story.title(), story.about());
    PDDocumentInformation about = paper.getDocumentInformation();
    about.setTitle(title);
    about.setSubject("SHA-256 " + story.sha256());
    about.setCreator("Postillion");
    about.setCreationDate(made);
    paper.getDocumentCatalog().setLanguage(story.language().toLanguageTag());
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    paper.getDocumentCatalog().setViewerPreferences(shown);
    paper.getDocumentCatalog().setMetadata(metadata(paper, title));
    attach(paper, story, made);
  }

  private static PDMetadata metadata(PDDocument paper, String title) throws IOException {
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
            .formatted(
                title
                    .replaceAll("\\p{Cntrl}", " ")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;"));
    PDMetadata metadata = new PDMetadata(paper);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    return metadata;
  }

  private static void attach(PDDocument paper, Story story, GregorianCalendar made)
      throws IOException {
    byte[] json = story.file().json().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile embedded = new PDEmbeddedFile(paper, new ByteArrayInputStream(json));
    embedded.setSubtype("application/json");
    embedded.setSize(json.length);
    embedded.setCreationDate(made);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(FILE);
    file.setFileUnicode(FILE);
    file.setFileDescription(story.file().format());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(FILE, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(paper.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    paper.getDocumentCatalog().setNames(names);
    COSArray belongs = new COSArray();
    belongs.add(file);
    paper.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), belongs);
  }
}
