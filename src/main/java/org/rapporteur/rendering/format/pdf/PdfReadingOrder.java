package org.rapporteur.rendering.format.pdf;

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

/// Letters stand on a page from left to right, in whatever direction they are read. Where a
/// line has right-to-left text, its stretches are brought into the order of reading, and each says
/// besides how it is read.
final class PdfReadingOrder {

  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private final PDDocument pdf;
  private final boolean rightToLeft;
  private final Map<COSDictionary, Map<Integer, PdfStretch>> shown = new HashMap<>();
  private final Map<COSDictionary, Map<Integer, String>> read = new HashMap<>();

  PdfReadingOrder(PDDocument pdf, boolean rightToLeft) {
    this.pdf = pdf;
    this.rightToLeft = rightToLeft;
  }

  void tell() throws IOException {
    for (PDPage page : pdf.getPages()) {
      shown.put(page.getCOSObject(), new PdfPageText(page).stretches());
    }
    PdfTags.forEach(pdf, this::order);
    for (PDPage page : pdf.getPages()) {
      var told = read.get(page.getCOSObject());
      if (told != null) {
        new PdfPageText(page).tell(pdf, told);
      }
    }
  }

  /// What an element holds at one place of its list.
  private record Kid(COSDictionary element, COSBase tag, COSDictionary page, PdfStretch stretch) {

    boolean isOnTheLineOf(Kid other) {
      return page == other.page && stretch.baseline() == other.stretch.baseline();
    }
  }

  /// What is of another kind or language has an order of its own; a figure has words of its own.
  private void order(COSDictionary element) {
    if (isPlain(element) || FIGURE.equals(element.getCOSName(COSName.S))) {
      return;
    }
    var line = new ArrayList<Kid>();
    collect(element, line);
    readLine(line);
  }

  /// Goes on with the line, or reads it where another begins.
  private void collect(COSDictionary element, List<Kid> line) {
    for (COSBase tag : kids(element)) {
      if (tag instanceof COSDictionary inner && isPlain(inner)) {
        collect(inner, line);
        continue;
      }
      var kid = kid(element, tag);
      if (!line.isEmpty() && (kid == null || !kid.isOnTheLineOf(line.getFirst()))) {
        readLine(line);
        line.clear();
      }
      if (kid != null) {
        line.add(kid);
      }
    }
  }

  /// Words that are set apart for their font or size alone.
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
    PdfStretch stretch = page == null ? null : shown.getOrDefault(page, Map.of()).get(id);
    return page == null || stretch == null ? null : new Kid(element, tag, page, stretch);
  }

  private void readLine(List<Kid> line) {
    if (line.isEmpty() || !hasTextToTheLeft(line)) {
      return;
    }
    // As they are drawn: from left to right.
    var drawn =
        line.stream().map(Kid::stretch).sorted(Comparator.comparingInt(PdfStretch::id)).toList();
    var order = new ArrayList<Integer>();
    for (PdfStretch.Read each : PdfStretch.read(drawn, rightToLeft)) {
      order.add(each.stretch().id());
      if (!each.isAsShown()) {
        COSDictionary page = line.getFirst().page();
        read.computeIfAbsent(page, p -> new HashMap<>()).put(each.stretch().id(), each.text());
      }
    }
    line.stream()
        .collect(Collectors.groupingBy(Kid::element, IdentityHashMap::new, Collectors.toList()))
        .forEach((element, kids) -> reorder(element, kids, order));
  }

  /// Puts the tags of a line, at the places they have in their element, into the order of reading.
  private static void reorder(COSDictionary element, List<Kid> kids, List<Integer> order) {
    if (element.getDictionaryObject(COSName.K) instanceof COSArray all && kids.size() > 1) {
      var places =
          IntStream.range(0, all.size())
              .filter(i -> kids.stream().anyMatch(kid -> kid.tag() == all.getObject(i)))
              .toArray();
      var sorted =
          kids.stream()
              .sorted(Comparator.comparingInt(kid -> order.indexOf(kid.stretch().id())))
              .toList();
      for (int i = 0; i < places.length; i++) {
        all.set(places[i], sorted.get(i).tag());
      }
    }
  }

  private boolean hasTextToTheLeft(List<Kid> line) {
    return rightToLeft
        || line.stream().anyMatch(kid -> FoText.hasTextToTheLeft(kid.stretch().shown()));
  }
}
