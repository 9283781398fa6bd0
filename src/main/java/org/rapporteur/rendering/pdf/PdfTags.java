package org.rapporteur.rendering.pdf;

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

/// Completes the tags of FOP: descriptions of link annotations, ids of notes and languages of
/// quotations.
final class PdfTags {

  private static final COSName EXPANSION = COSName.getPDFName("E");
  private static final COSName NOTE = COSName.getPDFName("Note");
  private static final COSName LINK = COSName.getPDFName("Link");
  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
  private static final COSName OBJECT = COSName.getPDFName("Obj");
  private static final COSName ID_TREE = COSName.getPDFName("IDTree");

  private final PDDocument pdf;
  private final Map<String, COSDictionary> notes = new TreeMap<>();

  PdfTags(PDDocument pdf) {
    this.pdf = pdf;
  }

  void fix() {
    forEach(pdf, this::fix);
    if (!notes.isEmpty()) {
      root(pdf).setItem(ID_TREE, createIdTree());
    }
  }

  /// Visits all structure elements in reading order.
  static void forEach(PDDocument pdf, Consumer<COSDictionary> visitor) {
    visit(root(pdf).getDictionaryObject(COSName.K), visitor);
  }

  private static COSDictionary root(PDDocument pdf) {
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root == null) {
      throw new IllegalStateException("FOP wrote no tags");
    }
    return root;
  }

  private static void visit(@Nullable COSBase kids, Consumer<COSDictionary> visitor) {
    switch (kids) {
      case COSObject reference -> visit(reference.getObject(), visitor);
      case COSArray several -> several.forEach(kid -> visit(kid, visitor));
      case COSDictionary element when element.containsKey(COSName.S) -> {
        visitor.accept(element);
        visit(element.getDictionaryObject(COSName.K), visitor);
      }
      case null, default -> {}
    }
  }

  private void fix(COSDictionary element) {
    COSName type = element.getCOSName(COSName.S);
    if (NOTE.equals(type)) {
      String id = "note-%05d".formatted(notes.size() + 1);
      element.setString(COSName.ID, id);
      notes.put(id, element);
    } else if (LINK.equals(type)) {
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
      case COSDictionary kid when OBJECT_REFERENCE.equals(kid.getCOSName(COSName.TYPE)) -> {
        COSDictionary annotation = kid.getCOSDictionary(OBJECT);
        if (annotation != null) {
          annotation.setString(COSName.CONTENTS, description);
        }
      }
      case null, default -> {}
    }
  }

  private COSDictionary createIdTree() {
    var names = new COSArray();
    notes.forEach(
        (id, element) -> {
          names.add(new COSString(id));
          names.add(element);
        });
    var tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    return tree;
  }
}
