package org.rapporteur.rendering.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A PDF as a screen reader goes through it: by its tags, in their order.
public final class ReadPdf implements AutoCloseable {

  /// @param text of the element and all within, as it is read
  /// @param described what is said of a link where it is clicked, or of a picture
  record Tagged(
      String kind,
      @Nullable String language,
      @Nullable String name,
      @Nullable String scope,
      @Nullable String described,
      String text) {}

  private final PDDocument pdf;
  private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();

  private ReadPdf(PDDocument pdf) {
    this.pdf = pdf;
  }

  public static ReadPdf of(byte[] bytes) {
    try {
      return new ReadPdf(Loader.loadPDF(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument pdf() {
    return pdf;
  }

  List<Tagged> tagged() {
    var found = new ArrayList<Tagged>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  List<Tagged> tagged(String kind) {
    return tagged().stream().filter(t -> t.kind().equals(kind)).toList();
  }

  List<String> texts(String kind) {
    return tagged(kind).stream().map(t -> t.text().strip()).toList();
  }

  /// All that is read, one line a block.
  String read() {
    return tagged().stream()
        .filter(t -> List.of("P", "H1", "H2", "H3", "H4", "TOCI", "Note").contains(t.kind()))
        .map(Tagged::text)
        .collect(Collectors.joining("\n"));
  }

  /// As the characters say it, page by page.
  public String text() {
    try {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String collect(PDStructureNode node, List<Tagged> found) {
    var text = new StringBuilder();
    int at = found.size();
    String described =
        node instanceof PDStructureElement own ? own.getAlternateDescription() : null;
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement inner -> text.append(collect(inner, found));
        case PDMarkedContentReference reference ->
            text.append(words(reference.getPage(), reference.getMCID()));
        case Integer id when node instanceof PDStructureElement own ->
            text.append(words(own.getPage(), id));
        case PDObjectReference reference -> described = contents(reference);
        default -> {}
      }
    }
    if (node instanceof PDStructureElement own) {
      found.add(
          at,
          new Tagged(
              own.getStructureType(),
              own.getLanguage(),
              own.getElementIdentifier(),
              scope(own),
              described,
              text.toString()));
    }
    return text.toString();
  }

  private static @Nullable String contents(PDObjectReference reference) {
    return reference
        .getCOSObject()
        .getCOSDictionary(COSName.getPDFName("Obj"))
        .getString(COSName.CONTENTS);
  }

  private static @Nullable String scope(PDStructureElement element) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.getObject(i) instanceof PDTableAttributeObject table) {
        return table.getScope();
      }
    }
    return null;
  }

  private String words(PDPage page, int id) {
    return words.computeIfAbsent(page.getCOSObject(), p -> wordsOf(page)).getOrDefault(id, "");
  }

  private static Map<Integer, String> wordsOf(PDPage page) {
    var words = new HashMap<Integer, String>();
    try {
      var extractor = new PDFMarkedContentExtractor();
      // The search for text printed twice takes seconds for 100,000 equal letters.
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(page);
      extractor.getMarkedContents().forEach(c -> collect(c, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static String collect(PDMarkedContent content, Map<Integer, String> words) {
    var shown = new StringBuilder();
    for (Object part : content.getContents()) {
      switch (part) {
        case TextPosition letter -> shown.append(letter.getUnicode());
        case PDMarkedContent inner -> shown.append(collect(inner, words));
        default -> {}
      }
    }
    String told = content.getActualText();
    String read = told == null ? shown.toString() : told;
    words.put(content.getMCID(), read);
    return read;
  }

  Stream<PDPage> pages() {
    var pages = new ArrayList<PDPage>();
    pdf.getPages().forEach(pages::add);
    return pages.stream();
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
