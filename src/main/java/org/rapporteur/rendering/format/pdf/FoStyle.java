package org.rapporteur.rendering.format.pdf;

import java.util.Arrays;

/// How the kinds of blocks look, and what a screen reader calls them.
enum FoStyle {
  MASTHEAD(
      "font-size", "10.5pt",
      "font-weight", "bold",
      "text-align-last", "justify",
      "padding-bottom", "1mm",
      "border-after-style", "solid",
      "border-after-width", "1.2pt"),
  MASTHEAD_DETAIL(
      "font-size", "8.5pt",
      "text-align-last", "justify",
      "space-before", "1.5mm"),
  TITLE(
      "role", "H1",
      "font-size", "22pt",
      "line-height", "1.25",
      "font-weight", "bold",
      "space-before", "14mm"),
  SUBTITLE("font-size", "13pt", "space-before", "3mm"),
  COVER_HEADING(
      "role", "H2",
      "font-size", "13pt",
      "font-weight", "bold",
      "space-before", "8mm",
      "space-after", "2mm",
      "keep-with-next.within-column", "always"),
  QUOTE("role", "BlockQuote", "start-indent", "8mm", "end-indent", "8mm"),
  DETAIL("font-size", "9pt", "space-before", "1.5mm"),
  SUMMARY("space-before", "2mm"),
  CONTENTS("role", "TOC"),
  CONTENTS_ENTRY("role", "TOCI", "text-align-last", "justify", "space-before", "1mm"),
  HEADING_1(
      "role", "H2",
      "font-size", "16pt",
      "line-height", "1.3",
      "font-weight", "bold",
      "space-before", "9mm",
      "space-after", "2mm",
      "keep-with-next.within-column", "always"),
  HEADING_2(
      "role", "H3",
      "font-size", "13pt",
      "line-height", "1.3",
      "font-weight", "bold",
      "space-before", "7mm",
      "space-after", "1mm",
      "keep-with-next.within-column", "always"),
  HEADING_3(
      "role", "H4",
      "font-size", "11pt",
      "font-weight", "bold",
      "space-before", "5mm",
      "space-after", "1mm",
      "keep-with-next.within-column", "always"),
  PARAGRAPH("space-before", "2.5mm", "start-indent", "10mm", "text-indent", "-10mm"),
  PLAIN("space-before", "2.5mm"),
  CAPTION(
      "font-weight", "bold",
      "space-before", "6mm",
      "space-after", "2mm",
      "keep-with-next.within-column", "always"),
  TABLE_NOTE("font-size", "8.5pt", "space-before", "1.5mm", "space-after", "5mm"),
  TABLE_TEXT("font-size", "8.5pt", "line-height", "1.3"),
  TABLE_HEAD("font-size", "8.5pt", "line-height", "1.3", "font-weight", "bold"),
  DRAWING("space-after", "3mm", "keep-with-next.within-column", "always"),
  FOOTNOTE(
      "font-size", "8.5pt",
      "line-height", "1.3",
      "font-weight", "normal",
      "start-indent", "0pt",
      "text-indent", "0pt",
      "text-align", "start",
      "space-before", "1mm"),
  FOOT("role", "artifact", "font-size", "8.5pt", "text-align-last", "justify");

  /// The accent of the light theme.
  static final String LINK = "#0c5891";

  static final String TEXT_SIZE = "10.5pt";

  static final double TEXT_SIZE_IN_POINTS = 10.5;

  /// How much wider bold letters are.
  static final double BOLD = 1.09;

  /// Of the page's 170 millimetres, in points, what no indent takes.
  private static final double LINE = 430;

  private final String[] attributes;

  FoStyle(String... attributes) {
    this.attributes = attributes;
  }

  static FoStyle heading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      default -> HEADING_3;
    };
  }

  /// The widest word that has a place on a line, in ems; bold letters are wider.
  double widest() {
    double size = TEXT_SIZE_IN_POINTS;
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals("font-size")) {
        size = Double.parseDouble(attributes[i + 1].replace("pt", ""));
      }
    }
    return LINE / size / BOLD;
  }

  String[] with(String... more) {
    return joined(attributes, more);
  }

  static String[] joined(String[] some, String... more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
