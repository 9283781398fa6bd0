package org.rapporteur.rendering.format;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Figure;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;

/// A report as its HTML templates see it: the document, its apparatus, the words and the addresses.
public final class HtmlReport {

  /// What people wrote is escaped, so it stands nowhere else.
  static final String CUT = "<!--paragraph-->";

  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final AnnexList listed;
  private final boolean folded;
  private final Apparatus apparatus;
  private final SortedMap<Integer, SortedSet<Integer>> citing;
  private final String cut;

  /// @param folded whether the list is opened only when asked to
  /// @param cut stands around each paragraph
  HtmlReport(
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      AnnexList listed,
      boolean folded,
      String cut) {
    this.document = document;
    this.words = words;
    this.links = links;
    this.listed = listed;
    this.folded = folded;
    this.apparatus = new Apparatus(document);
    this.citing = document.speakingParagraphs();
    this.cut = cut;
  }

  public ReportDocument document() {
    return document;
  }

  public ReportWords words() {
    return words;
  }

  public ReportLinks links() {
    return links;
  }

  public Apparatus apparatus() {
    return apparatus;
  }

  public AnnexList listed() {
    return listed;
  }

  public boolean folded() {
    return folded;
  }

  public String cut() {
    return cut;
  }

  public String outcome(AnnexEntry entry) {
    return words.outcome(entry, List.copyOf(citing.getOrDefault(entry.number(), new TreeSet<>())));
  }

  public ChartDrawing drawing(Figure figure) {
    return ChartDrawing.of(figure, document.language().isRightToLeft(), ChartDrawing.Medium.PAGE);
  }

  public boolean isForeign(LanguageTag language) {
    return !language.equals(document.language());
  }

  /// The value of `lang`; HTML says "unknown" with an empty one.
  public static String lang(LanguageTag language) {
    return language.equals(LanguageTag.UNDETERMINED) ? "" : language.value();
  }

  /// Cells of figures stand at the end of their column.
  public static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && cell.chars().allMatch(c -> Character.isDigit(c) || " .,%".indexOf(c) >= 0);
  }
}
