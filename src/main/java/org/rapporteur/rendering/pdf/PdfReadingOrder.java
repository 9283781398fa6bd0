package org.rapporteur.rendering.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Puts the tags of right-to-left text into reading order and writes their actual text. FOP writes
/// all letters of a line from left to right.
final class PdfReadingOrder {

  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private final PDDocument pdf;
  private final boolean rightToLeft;
  private final Map<COSDictionary, Map<Integer, MarkedText>> textsByPage = new HashMap<>();
  private final Map<COSDictionary, Map<Integer, String>> actualTexts = new HashMap<>();

  PdfReadingOrder(PDDocument pdf, boolean rightToLeft) {
    this.pdf = pdf;
    this.rightToLeft = rightToLeft;
  }

  void fix() throws IOException {
    for (PDPage page : pdf.getPages()) {
      textsByPage.put(page.getCOSObject(), new PdfPageText(page).texts());
    }
    PdfTags.forEach(pdf, this::fixElement);
    for (PDPage page : pdf.getPages()) {
      var changed = actualTexts.get(page.getCOSObject());
      if (changed != null) {
        new PdfPageText(page).writeActualTexts(pdf, changed);
      }
    }
  }

  /// A marked content of an element.
  private record Kid(COSDictionary element, COSBase tag, COSDictionary page, MarkedText text) {

    boolean isOnTheLineOf(Kid other) {
      return page == other.page && text.baseline() == other.text.baseline();
    }
  }

  /// Handles the lines of an element with its plain spans. Figures have an alternative text.
  private void fixElement(COSDictionary element) {
    if (isPlain(element) || FIGURE.equals(element.getCOSName(COSName.S))) {
      return;
    }
    var line = new ArrayList<Kid>();
    collect(element, line);
    fixLine(line);
  }

  /// Collects the contents of a line, and handles the line when another one starts.
  private void collect(COSDictionary element, List<Kid> line) {
    for (COSBase tag : kids(element)) {
      if (tag instanceof COSDictionary inner && isPlain(inner)) {
        collect(inner, line);
        continue;
      }
      var kid = kid(element, tag);
      if (!line.isEmpty() && (kid == null || !kid.isOnTheLineOf(line.getFirst()))) {
        fixLine(line);
        line.clear();
      }
      if (kid != null) {
        line.add(kid);
      }
    }
  }

  /// True for a span that only changes font or size.
  private static boolean isPlain(COSDictionary element) {
    return SPAN.equals(element.getCOSName(COSName.S)) && !element.containsKey(COSName.LANG);
  }

  private static List<COSBase> kids(COSDictionary element) {
    var all = new ArrayList<COSBase>();
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        all.add(several.getObject(i));
      }
    } else if (kids != null) {
      all.add(kids);
    }
    return all;
  }

  private @Nullable Kid kid(COSDictionary element, COSBase tag) {
    if (tag instanceof COSInteger id) {
      return kid(element, tag, element.getCOSDictionary(COSName.PG), id.intValue());
    }
    return tag instanceof COSDictionary reference && reference.containsKey(COSName.MCID)
        ? kid(element, tag, reference.getCOSDictionary(COSName.PG), reference.getInt(COSName.MCID))
        : null;
  }

  private @Nullable Kid kid(
      COSDictionary element, COSBase tag, @Nullable COSDictionary page, int id) {
    MarkedText text = page == null ? null : textsByPage.getOrDefault(page, Map.of()).get(id);
    return page == null || text == null ? null : new Kid(element, tag, page, text);
  }

  private void fixLine(List<Kid> line) {
    if (line.isEmpty() || !hasRightToLeft(line)) {
      return;
    }
    // The ids count from left to right.
    var shown =
        line.stream().map(Kid::text).sorted(Comparator.comparingInt(MarkedText::id)).toList();
    var order = new ArrayList<Integer>();
    for (MarkedText.ReadText each : MarkedText.read(shown, rightToLeft)) {
      order.add(each.source().id());
      if (!each.isAsShown()) {
        COSDictionary page = line.getFirst().page();
        actualTexts
            .computeIfAbsent(page, p -> new HashMap<>())
            .put(each.source().id(), each.text());
      }
    }
    line.stream()
        .collect(Collectors.groupingBy(Kid::element, IdentityHashMap::new, Collectors.toList()))
        .forEach((element, kids) -> reorder(element, kids, order));
  }

  /// Puts the tags of a line into reading order, at their positions in the element.
  private static void reorder(COSDictionary element, List<Kid> kids, List<Integer> order) {
    if (element.getDictionaryObject(COSName.K) instanceof COSArray all && kids.size() > 1) {
      var positions =
          IntStream.range(0, all.size())
              .filter(i -> kids.stream().anyMatch(kid -> kid.tag() == all.getObject(i)))
              .toArray();
      var sorted =
          kids.stream()
              .sorted(Comparator.comparingInt(kid -> order.indexOf(kid.text().id())))
              .toList();
      for (int i = 0; i < positions.length; i++) {
        all.set(positions[i], sorted.get(i).tag());
      }
    }
  }

  private boolean hasRightToLeft(List<Kid> line) {
    return rightToLeft
        || line.stream().anyMatch(kid -> TextDirection.hasRightToLeft(kid.text().shown()));
  }
}
