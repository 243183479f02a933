package io.postillion.plugin.desk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What is a heading and what a paragraph, in the order of reading, for those who listen. */
final class Tags {

  private final PDDocument paper;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final Map<PDPage, List<PDStructureElement>> owners = new LinkedHashMap<>();

  Tags(PDDocument paper) {
    this.paper = paper;
    root.appendKid(document);
  }

  /**
   * @param kind e.g. {@code H1} or {@code P}
   * @param language empty for that of the document
   */
  PDStructureElement element(String kind, String language) {
    PDStructureElement element = new PDStructureElement(kind, document);
    if (!language.isEmpty()) {
      element.setLanguage(language);
    }
    document.appendKid(element);
    return element;
  }

  /** The number by which the page's content refers to the element. */
  int mark(PDPage page, PDStructureElement element) {
    List<PDStructureElement> onPage = owners.computeIfAbsent(page, first -> new ArrayList<>());
    int number = onPage.size();
    onPage.add(element);
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.setPage(page);
    element.appendKid(reference);
    return number;
  }

  void finish() {
    Map<Integer, PDParentTreeValue> parents = new LinkedHashMap<>();
    owners.forEach(
        (page, elements) -> {
          COSArray array = new COSArray();
          elements.forEach(array::add);
          page.setStructParents(parents.size());
          parents.put(parents.size(), new PDParentTreeValue(array));
        });
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(parents.size());
    paper.getDocumentCatalog().setStructureTreeRoot(root);
    PDMarkInfo marks = new PDMarkInfo();
    marks.setMarked(true);
    paper.getDocumentCatalog().setMarkInfo(marks);
  }
}
