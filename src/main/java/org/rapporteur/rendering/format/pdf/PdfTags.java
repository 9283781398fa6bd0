package org.rapporteur.rendering.format.pdf;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Mends the tags of a laid out report: descriptions of links also where they are clicked, names of
/// notes, languages of foreign words.
final class PdfTags {

  private static final COSName EXPANSION = COSName.getPDFName("E");
  private static final COSName NOTE = COSName.getPDFName("Note");
  private static final COSName LINK = COSName.getPDFName("Link");
  private static final COSName REFERENCE = COSName.getPDFName("OBJR");
  private static final COSName REFERENCED = COSName.getPDFName("Obj");
  private static final COSName NAMES_OF_ELEMENTS = COSName.getPDFName("IDTree");

  private final PDDocument pdf;
  private final Map<String, COSDictionary> notes = new TreeMap<>();

  PdfTags(PDDocument pdf) {
    this.pdf = pdf;
  }

  void mend() {
    forEach(pdf, this::mend);
    if (!notes.isEmpty()) {
      root(pdf).setItem(NAMES_OF_ELEMENTS, tree());
    }
  }

  /// In the order in which they are read.
  static void forEach(PDDocument pdf, Consumer<COSDictionary> act) {
    kids(root(pdf).getDictionaryObject(COSName.K), act);
  }

  private static COSDictionary root(PDDocument pdf) {
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root == null) {
      throw new IllegalStateException("The formatter wrote no tags");
    }
    return root;
  }

  private static void kids(@Nullable COSBase kids, Consumer<COSDictionary> act) {
    switch (kids) {
      case COSObject reference -> kids(reference.getObject(), act);
      case COSArray several -> several.forEach(kid -> kids(kid, act));
      case COSDictionary element when element.containsKey(COSName.S) -> {
        act.accept(element);
        kids(element.getDictionaryObject(COSName.K), act);
      }
      case null, default -> {}
    }
  }

  private void mend(COSDictionary element) {
    COSName kind = element.getCOSName(COSName.S);
    if (NOTE.equals(kind)) {
      String name = "note-%05d".formatted(notes.size() + 1);
      element.setString(COSName.ID, name);
      notes.put(name, element);
    } else if (LINK.equals(kind)) {
      describe(element.getDictionaryObject(COSName.K), element.getString(COSName.ALT));
    }
    String language = element.getString(EXPANSION);
    if (language != null) {
      element.removeItem(EXPANSION);
      element.setString(COSName.LANG, language);
    }
  }

  private void describe(@Nullable COSBase kids, @Nullable String description) {
    switch (kids) {
      case COSObject reference -> describe(reference.getObject(), description);
      case COSArray several -> several.forEach(kid -> describe(kid, description));
      case COSDictionary kid when REFERENCE.equals(kid.getCOSName(COSName.TYPE)) -> {
        COSDictionary annotation = kid.getCOSDictionary(REFERENCED);
        if (annotation != null) {
          annotation.setString(COSName.CONTENTS, description);
        }
      }
      case null, default -> {}
    }
  }

  private COSDictionary tree() {
    var names = new COSArray();
    notes.forEach(
        (name, element) -> {
          names.add(new COSString(name));
          names.add(element);
        });
    var tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    return tree;
  }
}
