package org.rapporteur.rendering.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.RemovedContribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.Messages;

/// A document with everything that formats show beside its own text.
///
/// @param citing numbers of the paragraphs that cite the content of each comment
public record ReportContent(
    ReportDocument document,
    ReportTexts texts,
    DocumentLinks links,
    AnnexSelection selection,
    DocumentReferences references,
    SortedMap<Integer, SortedSet<Integer>> citing) {

  public static ReportContent create(
      ReportDocument document, String base, Messages messages, AnnexSelection selection) {
    return new ReportContent(
        document,
        new ReportTexts(messages, document.language()),
        new DocumentLinks(base, document.consultation()),
        selection,
        new DocumentReferences(document),
        document.contentCitingParagraphs());
  }

  public Map<String, String> annexHeadings() {
    return references.annexHeadings(texts);
  }

  public List<String> annexColumns() {
    return Stream.of(
            "number", "question", "contributor", "group", "place", "language", "date", "outcome")
        .map(column -> texts.text("report.column." + column))
        .toList();
  }

  public List<AnnexRow> annexRows() {
    return selection.entries().stream().map(this::annexRow).toList();
  }

  private AnnexRow annexRow(AnnexEntry entry) {
    var paragraphs = citing.get(entry.number());
    String outcome = texts.outcome(entry, paragraphs == null ? List.of() : List.copyOf(paragraphs));
    return switch (entry) {
      case Contribution contribution ->
          new AnnexRow(
              entry,
              contributor(contribution),
              label(contribution.contributor().group()),
              texts.countryOrRegion(contribution.contributor()),
              texts.languageName(contribution.language()),
              texts.date(contribution.createdAt()),
              outcome);
      case RemovedContribution removed -> new AnnexRow(removed, List.of(), "", "", "", "", outcome);
    };
  }

  private static List<String> contributor(Contribution contribution) {
    return Stream.concat(
            Stream.of(contribution.contributor().name(), contribution.contributor().organization()),
            Stream.ofNullable(contribution.submission()).map(ReportTexts::submissionLabel))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String label(@Nullable Term term) {
    return term == null ? "" : term.label();
  }
}
