package org.rapporteur.rendering.format.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.Correction;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.rendering.document.Term;
import org.rapporteur.rendering.document.Withdrawal;
import org.rapporteur.rendering.format.AnnexList;
import org.rapporteur.rendering.format.Apparatus;
import org.rapporteur.rendering.format.ReportLinks;
import org.rapporteur.rendering.format.ReportWords;
import org.rapporteur.shared.LanguageTag;

/// The annexes and corrections at the end of the pages.
final class FoAnnexes {

  /// The columns between a comment's question and what became of it.
  private static final int OF_ITS_AUTHOR = 5;

  private final FoWriter fo;
  private final FoPages pages;
  private final ReportDocument document;
  private final ReportWords words;
  private final ReportLinks links;
  private final AnnexList listed;
  private final Apparatus apparatus;
  private final SortedMap<Integer, SortedSet<Integer>> citing;

  FoAnnexes(
      FoWriter fo,
      FoPages pages,
      ReportDocument document,
      ReportWords words,
      ReportLinks links,
      AnnexList listed) {
    this.fo = fo;
    this.pages = pages;
    this.document = document;
    this.words = words;
    this.links = links;
    this.listed = listed;
    this.apparatus = new Apparatus(document);
    this.citing = document.speakingParagraphs();
  }

  /// Anchor to text, in order.
  Map<String, String> headings() {
    return apparatus.annexes(words);
  }

  void write() {
    pages.turn();
    headings()
        .forEach(
            (id, text) -> {
              pages.turnIfMany();
              fo.open(FoStyle.HEADING_1, "id", id).whole(text).close();
              switch (id) {
                case "annex" -> contributions();
                case "method" -> document.method().forEach(this::plain);
                case "citations" -> citations();
                default -> document.corrections().forEach(this::correction);
              }
            });
  }

  private void plain(String text) {
    pages.turnIfFull();
    pages.fill(1);
    fo.open(FoStyle.PLAIN).whole(text).close();
  }

  private void contributions() {
    fo.open(FoStyle.PLAIN).whole(listed.described(document, words));
    listed.address(document, links).ifPresent(address -> fo.text(" ").link(address, address));
    fo.close();
    var submissions = document.submissions();
    if (submissions != null) {
      FoTable.write(fo, pages, submissions, submissions.caption(), "submissions");
    }
    if (!document.submittedSummaries().isEmpty()) {
      document.submittedSummaries().forEach(this::submitted);
      fo.open(FoStyle.HEADING_2).whole(listed.heading(words)).close();
    }
    var rows = listed.entries().stream().map(this::cells).toList();
    var widths = new FoColumns(fo.words(), heads(), rows).widths();
    var table = new FoTable(fo, pages, heads(), widths, Collections.nCopies(widths.size(), false));
    table.start();
    for (int at = 0; at < rows.size(); at++) {
      AnnexEntry entry = listed.entries().get(at);
      var cells = rows.get(at);
      table.startRow(false);
      table.anchored(
          cells.getFirst(), () -> fo.link(links.comment(entry.number()), cells.getFirst()));
      switch (entry) {
        case Contribution contribution -> cells.subList(1, cells.size()).forEach(table::cell);
        case RemovedContribution removed -> {
          table.cell(cells.get(1));
          table.across(
              OF_ITS_AUTHOR,
              () -> fo.link(links.decision(removed.decision()), words.removed(removed.decision())));
          table.cell(outcome(entry));
        }
      }
      table.endRow();
    }
    table.end();
  }

  private void submitted(SubmittedSummary summary) {
    pages.turnIfMany();
    fo.open(FoStyle.HEADING_2, "id", ReportWords.submission(summary.submission()))
        .whole(ReportWords.title(summary))
        .close();
    fo.open(FoStyle.DETAIL).whole(words.revision(summary, document.language())).close();
    Withdrawal gone = summary.gone();
    if (gone != null) {
      fo.open(FoStyle.DETAIL).link(links.decision(gone.decision()), words.gone(gone)).close();
    }
    for (List<String> lines : summary.paragraphs()) {
      pages.turnIfFull();
      pages.fill(lines.size());
      said(lines, summary.language());
    }
  }

  /// A paragraph in another language, and of its direction.
  private void said(List<String> lines, LanguageTag language) {
    if (language.equals(document.language()) || language.equals(LanguageTag.UNDETERMINED)) {
      fo.open(FoStyle.PLAIN);
      lines.forEach(line -> fo.open("block").whole(line).close());
      fo.close();
      return;
    }
    fo.open("block-container", "writing-mode", language.isRightToLeft() ? "rl-tb" : "lr-tb")
        .open(FoStyle.PLAIN);
    lines.forEach(line -> fo.open("block", "xml:lang", language.value()).text(line).close());
    fo.close().close();
  }

  private List<String> heads() {
    return List.of(
        words.text("report.column.number"),
        words.text("report.column.question"),
        words.text("report.column.contributor"),
        words.text("report.column.group"),
        words.text("report.column.place"),
        words.text("report.column.language"),
        words.text("report.column.date"),
        words.text("report.column.outcome"));
  }

  private List<String> cells(AnnexEntry entry) {
    var cells = new ArrayList<String>();
    cells.add(ReportWords.comment(entry.number()));
    cells.add(String.valueOf(entry.question()));
    if (entry instanceof Contribution contribution) {
      Term group = contribution.group();
      cells.add(contributor(contribution));
      cells.add(group == null ? "" : group.label());
      cells.add(words.place(contribution));
      cells.add(words.language(contribution.language()));
      cells.add(words.date(contribution.createdAt()));
      cells.add(outcome(contribution));
    }
    return cells;
  }

  private static String contributor(Contribution contribution) {
    String organization = contribution.organization();
    Integer submission = contribution.submission();
    return contribution.name()
        + (organization == null ? "" : "\n" + organization)
        + (submission == null ? "" : "\n" + ReportWords.submission(submission));
  }

  private String outcome(AnnexEntry entry) {
    return words.outcome(entry, List.copyOf(citing.getOrDefault(entry.number(), new TreeSet<>())));
  }

  private void citations() {
    plain(listed.describedCitations(words));
    for (Apparatus.FullList list : apparatus.fullLists()) {
      pages.turnIfFull();
      pages.fill(listed.givesCitations() ? 1 + list.citations().size() / 20 : 1);
      String sentence = words.sentence(list);
      fo.open(FoStyle.DETAIL, "id", list.id())
          .linkWithin(list.place().anchor(), sentence, sentence)
          .text(" " + fo.mark() + "[");
      if (listed.givesCitations()) {
        FoBody.list(fo, list.citations(), links);
      } else {
        citationsElsewhere(list);
      }
      fo.text("]" + fo.mark()).close();
    }
  }

  private void citationsElsewhere(Apparatus.FullList list) {
    String number = words.text("report.annex.citations.number", list.citations().size());
    listed
        .address(document, links)
        .ifPresentOrElse(
            address -> fo.link(address + "#" + list.id(), number), () -> fo.text(number));
  }

  private void correction(Correction correction) {
    pages.turnIfFull();
    pages.fill(1);
    fo.open(FoStyle.DETAIL)
        .link(links.decision(correction.decision()), ReportWords.decision(correction.decision()))
        .text(" " + words.correction(correction))
        .close();
  }
}
