package org.rapporteur.report.assembly;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.GroupPositions;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;

/// All that an edition is made of. The same material gives the same document.
///
/// @param paragraphIds by the number in the draft, what a paragraph is called from edition to
///     edition; without one it is called by its number
/// @param tables of the secretariat, by the number of the paragraph that they stand behind
/// @param terms what the draft counts by the terms of a vocabulary, where one was given
/// @param found the themes of the draft with who addressed them
/// @param themes the labels of themes by their ids; a theme without one is called by its id
/// @param translations what persons made of quotations in another language
public record ReportMaterial(
    Facts facts,
    Designation designation,
    LanguageTag language,
    Draft draft,
    Map<Integer, String> paragraphIds,
    Map<Integer, List<DraftTable>> tables,
    Ledger ledger,
    Map<String, String> themes,
    Map<QuotedWords, QuotationTranslation> translations,
    List<CommentAttribution> contributions,
    List<GroupPositions> positions,
    List<SubmissionDetails> submissions,
    List<TermAccount> terms,
    List<ThemeFinding> found,
    List<String> method,
    Supplement enclosed,
    InputSnapshot snapshot) {

  /// What the report says of the consultation itself.
  public record Facts(
      Slug slug,
      LocalizedText title,
      LocalizedText convener,
      Mandate mandate,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt) {}

  public ReportMaterial {
    paragraphIds = Map.copyOf(paragraphIds);
    tables = Map.copyOf(tables);
    themes = Map.copyOf(themes);
    translations = Map.copyOf(translations);
    contributions =
        contributions.stream().sorted(Comparator.comparingInt(CommentAttribution::number)).toList();
    positions =
        positions.stream()
            .sorted(
                Comparator.comparingInt(GroupPositions::question)
                    .thenComparing(GroupPositions::group))
            .toList();
    submissions = List.copyOf(submissions);
    terms = List.copyOf(terms);
    found = List.copyOf(found);
    method = List.copyOf(method);
  }

  /// What a paragraph is called from edition to edition.
  String id(DraftParagraph paragraph) {
    return paragraphIds.getOrDefault(paragraph.number(), "d" + paragraph.number());
  }
}
