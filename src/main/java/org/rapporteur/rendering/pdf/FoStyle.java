package org.rapporteur.rendering.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.rendering.content.BlockStyle;

/// The XSL-FO attributes of the kinds of blocks: their look and their role for screen readers.
enum FoStyle {
  MASTHEAD(
      "font-size='10.5pt' font-weight='bold' text-align-last='justify' padding-bottom='1mm'"
          + " border-after-style='solid' border-after-width='1.2pt'"),
  MASTHEAD_DETAIL("font-size='8.5pt' text-align-last='justify' space-before='1.5mm'"),
  TITLE("role='H1' font-size='22pt' line-height='1.25' font-weight='bold' space-before='14mm'"),
  SUBTITLE("font-size='13pt' space-before='3mm'"),
  COVER_HEADING(
      "role='H2' font-size='13pt' font-weight='bold' space-before='8mm' space-after='2mm'"
          + " keep-with-next.within-column='always'"),
  QUOTE("role='BlockQuote' start-indent='8mm' end-indent='8mm'"),
  DETAIL("font-size='9pt' space-before='1.5mm'"),
  SUMMARY_POINT("space-before='2mm'"),
  CONTENTS("role='TOC'"),
  CONTENTS_ENTRY("role='TOCI' text-align-last='justify' space-before='1mm'"),
  HEADING_1(
      "role='H2' font-size='16pt' line-height='1.3' font-weight='bold' space-before='9mm'"
          + " space-after='2mm' keep-with-next.within-column='always'"),
  HEADING_2(
      "role='H3' font-size='13pt' line-height='1.3' font-weight='bold' space-before='7mm'"
          + " space-after='1mm' keep-with-next.within-column='always'"),
  HEADING_3(
      "role='H4' font-size='11pt' font-weight='bold' space-before='5mm' space-after='1mm'"
          + " keep-with-next.within-column='always'"),
  PARAGRAPH("space-before='2.5mm' start-indent='10mm' text-indent='-10mm'"),
  PLAIN("space-before='2.5mm'"),
  CAPTION(
      "font-weight='bold' space-before='6mm' space-after='2mm'"
          + " keep-with-next.within-column='always'"),
  TABLE_NOTE("font-size='8.5pt' space-before='1.5mm' space-after='5mm'"),
  TABLE_TEXT("font-size='8.5pt' line-height='1.3'"),
  TABLE_HEAD("font-size='8.5pt' line-height='1.3' font-weight='bold'"),
  CHART("space-after='3mm' keep-with-next.within-column='always'"),
  FOOTNOTE(
      "font-size='8.5pt' line-height='1.3' font-weight='normal' start-indent='0pt'"
          + " text-indent='0pt' text-align='start' space-before='1mm'"),
  FOOTER("role='artifact' font-size='8.5pt' text-align-last='justify'");

  static final double TEXT_SIZE = 10.5;

  /// The width of bold letters relative to regular ones.
  static final double BOLD = 1.09;

  /// The width in points that every indent leaves of the page's 170 millimetres.
  private static final double LINE_WIDTH = 430;

  private final String attributes;
  private final double maxWord;

  FoStyle(String attributes) {
    this.attributes = attributes;
    Matcher size = Pattern.compile("font-size='([0-9.]+)pt'").matcher(attributes);
    double points = size.find() ? Double.parseDouble(size.group(1)) : TEXT_SIZE;
    this.maxWord = LINE_WIDTH / points / BOLD;
  }

  static FoStyle forHeading(int level) {
    return switch (level) {
      case 1 -> HEADING_1;
      case 2 -> HEADING_2;
      default -> HEADING_3;
    };
  }

  static FoStyle forBlock(BlockStyle style) {
    return switch (style) {
      case DETAIL, CITATION_LIST, CORRECTION -> DETAIL;
      case ANNEX_INTRODUCTION, ANNEX_PARAGRAPH -> PLAIN;
      case TITLE, SUBTITLE, COVER_HEADING, QUOTE, SUMMARY_POINT, CAPTION, TABLE_NOTE ->
          valueOf(style.name());
    };
  }

  String attributes() {
    return attributes;
  }

  /// Returns the width in ems of the longest word that fits on a line.
  double maxWord() {
    return maxWord;
  }
}
