package org.rapporteur.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.Coverage;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.Representation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.StoredDraft;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.finding.StoredFindings;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;

/// Drafts that nothing stands in the way of.
public final class SampleDrafts {

  private static final Instant MADE_AT = Instant.parse("2026-01-01T00:00:00Z");

  private SampleDrafts() {}

  /// Quotes each. Comments are numbered from 1 and all answer question 1.
  public static SynthesisDetails quoting(
      ConsultationId consultation, int version, String... comments) {
    var numbers = IntStream.rangeClosed(1, comments.length).boxed().toList();
    var sentences = numbers.stream().map(n -> quoting(n, comments[n - 1])).toList();
    return of(
        consultation,
        version,
        numbers,
        List.of(
            participation(numbers), section(2, SectionKind.OVERVIEW, "What was said", sentences)));
  }

  /// As the run left it: nobody edited a paragraph.
  static SynthesisDetails unedited(ConsultationId consultation, int version, String... comments) {
    var numbers = IntStream.rangeClosed(1, comments.length).boxed().toList();
    var sentences = numbers.stream().map(n -> quoting(n, comments[n - 1])).toList();
    return of(
        consultation,
        version,
        numbers,
        List.of(section(1, SectionKind.OVERVIEW, "What was said", false, sentences)));
  }

  /// The same, with a translation of what it quotes of the last.
  public static SynthesisDetails translating(
      ConsultationId consultation, int version, QuotationTranslation last, String... comments) {
    var numbers = IntStream.rangeClosed(1, comments.length).boxed().toList();
    var sentences = numbers.stream().map(n -> quoting(n, comments[n - 1])).toList();
    var words = QuotedWords.of(sentences.getLast().quotes().getFirst());
    return of(
        consultation,
        version,
        numbers,
        List.of(
            participation(numbers), section(2, SectionKind.OVERVIEW, "What was said", sentences)),
        Map.of(words, new ForeignWords(LanguageTag.FRENCH, last)));
  }

  /// Of a consultation in Arabic, quoting each.
  public static SynthesisDetails inArabic(
      ConsultationId consultation, int version, String... comments) {
    var numbers = IntStream.rangeClosed(1, comments.length).boxed().toList();
    var said =
        numbers.stream().map(n -> quoting("كتب أحد المساهمين: “", n, comments[n - 1])).toList();
    return of(
        consultation,
        version,
        LanguageTag.ARABIC,
        numbers,
        List.of(
            section(
                1,
                SectionKind.PARTICIPATION,
                "المشاركة",
                List.of(
                    citing(
                        "تناول جميع المساهمين سؤالا واحدا.", SentenceKind.PARTICIPATION, numbers))),
            section(2, SectionKind.OVERVIEW, "ما قيل", said)),
        Map.of());
  }

  /// Quotes comment 1 in paragraph 2, and says in other words what comment 2 says: in paragraph 3
  /// as a run found it, in paragraph 4 as the secretariat wrote it.
  public static SynthesisDetails paraphrasing(
      ConsultationId consultation, int version, String quoted, String found, String written) {
    var numbers = List.of(1, 2);
    return of(
        consultation,
        version,
        numbers,
        List.of(
            participation(numbers),
            section(2, SectionKind.OVERVIEW, "What was said", List.of(quoting(1, quoted))),
            section(
                3,
                SectionKind.CONVERGENCE,
                "Convergence",
                List.of(citing(found, SentenceKind.CONVERGENCE, List.of(2)))),
            section(
                4,
                SectionKind.OVERVIEW,
                "What else was said",
                List.of(citing(written, SentenceKind.WRITTEN, List.of(2))))));
  }

  private static SynthesisSection participation(List<Integer> comments) {
    return section(
        1,
        SectionKind.PARTICIPATION,
        "Participation",
        List.of(
            citing("All contributors spoke to one question.", SentenceKind.PARTICIPATION, comments),
            new DraftSentence(
                "The consultation was open for a month.",
                SentenceKind.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                UncitedReason.PROCEDURE)));
  }

  private static SynthesisDetails of(
      ConsultationId consultation,
      int version,
      List<Integer> numbers,
      List<SynthesisSection> sections) {
    return of(consultation, version, numbers, sections, Map.of());
  }

  private static SynthesisDetails of(
      ConsultationId consultation,
      int version,
      List<Integer> numbers,
      List<SynthesisSection> sections,
      Map<QuotedWords, ForeignWords> foreign) {
    return of(consultation, version, LanguageTag.ENGLISH, numbers, sections, foreign);
  }

  private static SynthesisDetails of(
      ConsultationId consultation,
      int version,
      LanguageTag language,
      List<Integer> numbers,
      List<SynthesisSection> sections,
      Map<QuotedWords, ForeignWords> foreign) {
    int comments = numbers.size();
    return new SynthesisDetails(
        consultation,
        new StoredDraft(
            new DraftHeads.Head(
                1,
                version,
                language,
                "cd".repeat(32),
                MADE_AT,
                true,
                new DraftHeads.Act(null, MADE_AT),
                null),
            true,
            new TreeMap<>(),
            sections,
            List.of(),
            findings(language, comments)),
        null,
        numbers.stream().map(SampleDrafts::cited).toList(),
        new Coverage(
            comments,
            comments,
            comments,
            0,
            Map.of(),
            comments + 2,
            comments + 1,
            Map.of(),
            new TreeMap<>()),
        new Representation(0, 0, new Balance(List.of(), List.of(), List.of()), new TreeMap<>()),
        foreign,
        List.of());
  }

  private static StoredFindings findings(LanguageTag language, int comments) {
    return new StoredFindings(
        new Method(
            List.of(new Method.OfLanguage(language, comments, null)),
            1,
            0,
            comments,
            0,
            0,
            0,
            List.of(),
            null,
            new Method.OfTests(0, 0, List.of())),
        new CommentSets(List.of(), new TreeMap<>(), new TreeMap<>()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SynthesisSection section(
      int number, SectionKind kind, String title, List<DraftSentence> sentences) {
    return section(number, kind, title, true, sentences);
  }

  private static SynthesisSection section(
      int number, SectionKind kind, String title, boolean written, List<DraftSentence> sentences) {
    return new SynthesisSection(
        number,
        kind,
        1,
        title,
        null,
        null,
        null,
        List.of(
            new SynthesisParagraph(
                new ParagraphId("para" + number),
                number,
                1,
                written,
                false,
                null,
                null,
                sentences,
                List.of())));
  }

  private static DraftSentence citing(String text, SentenceKind kind, List<Integer> comments) {
    return new DraftSentence(
        text,
        kind,
        comments.stream().map(n -> new CitationRef(n, 1, null)).toList(),
        List.of(),
        List.of(),
        null);
  }

  private static DraftSentence quoting(int comment, String words) {
    return quoting("One wrote: “", comment, words);
  }

  private static DraftSentence quoting(String before, int comment, String words) {
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
        comment, 1, 1, StakeholderGroup.CIVIL_SOCIETY, new Disposition.Cited(List.of(2)));
  }
}
