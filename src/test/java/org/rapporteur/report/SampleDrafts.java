package org.rapporteur.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.Coverage;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.Method;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.Representation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisSection;
import org.rapporteur.synthesis.engine.draft.CitationRef;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.QuoteRef;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.draft.UncitedReason;

/// Drafts that nothing stands in the way of, each quoting every comment it is given.
public final class SampleDrafts {

  private SampleDrafts() {}

  /// Comments are numbered from 1 and all answer question 1.
  public static SynthesisDetails quoting(
      ConsultationId consultation, int version, String... comments) {
    var numbers = IntStream.rangeClosed(1, comments.length).boxed().toList();
    var sentences = numbers.stream().map(n -> quoting(n, comments[n - 1])).toList();
    var sections =
        List.of(
            section(
                1,
                SectionKind.PARTICIPATION,
                "Participation",
                List.of(
                    citing("All contributors spoke to one question.", numbers),
                    new DraftSentence(
                        "The consultation was open for a month.",
                        SentenceKind.WRITTEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        UncitedReason.PROCEDURE))),
            section(2, SectionKind.OVERVIEW, "What was said", sentences));
    return new SynthesisDetails(
        consultation,
        version,
        true,
        LanguageTag.ENGLISH,
        "cd".repeat(32),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        sections,
        numbers.stream().map(SampleDrafts::cited).toList(),
        new Coverage(
            comments.length,
            comments.length,
            comments.length,
            0,
            Map.of(),
            comments.length + 2,
            comments.length + 1,
            Map.of(),
            new TreeMap<>()),
        new Representation(0, 0, new Balance(List.of(), List.of(), List.of())),
        new Method(
            List.of(new Method.OfLanguage(LanguageTag.ENGLISH, comments.length, null)),
            1,
            0,
            comments.length,
            0,
            0,
            0,
            0,
            List.of(),
            null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SynthesisSection section(
      int number, SectionKind kind, String title, List<DraftSentence> sentences) {
    return new SynthesisSection(
        number,
        kind,
        1,
        title,
        null,
        null,
        List.of(
            new SynthesisParagraph(
                new ParagraphId("para" + number),
                number,
                1,
                true,
                null,
                null,
                List.of(),
                sentences)));
  }

  private static DraftSentence citing(String text, List<Integer> comments) {
    return new DraftSentence(
        text,
        SentenceKind.PARTICIPATION,
        comments.stream().map(n -> new CitationRef(n, 1, null)).toList(),
        List.of(),
        List.of(),
        null);
  }

  private static DraftSentence quoting(int comment, String words) {
    String before = "One wrote: “";
    int start = before.codePointCount(0, before.length());
    int length = words.codePointCount(0, words.length());
    var span = new TextSpan(0, length);
    return new DraftSentence(
        before + words + "”.",
        SentenceKind.KEY_POINT,
        List.of(new CitationRef(comment, 1, span)),
        List.of(new QuoteRef(start, start + length, comment, 1, span)),
        List.of(),
        null);
  }

  private static LedgerEntry cited(int comment) {
    return new LedgerEntry(
        comment, 1, 1, LedgerEntry.Outcome.CITED, List.of(2), null, null, null, null, null);
  }
}
