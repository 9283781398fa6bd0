package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.QuotedSpan;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.Term;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;

/// Takes the sentences of a draft over, word by word, each with its citations or its reason.
final class Sentences {

  private final Map<Integer, CommentAttribution> contributions;
  private final Map<Integer, Integer> submissions;
  private final Map<QuotedWords, QuotationTranslation> translations;
  private final ReportTexts words;

  Sentences(
      Map<Integer, CommentAttribution> contributions,
      Map<Integer, Integer> submissions,
      Map<QuotedWords, QuotationTranslation> translations,
      ReportTexts words) {
    this.contributions = contributions;
    this.submissions = submissions;
    this.translations = translations;
    this.words = words;
  }

  Sentence of(DraftSentence drafted) {
    var sentence = withoutFootnote(drafted);
    String note = drafted.footnote();
    return note == null ? sentence : sentence.withFootnote(note);
  }

  private Sentence withoutFootnote(DraftSentence drafted) {
    var kind = kind(drafted);
    if (drafted.citations().isEmpty()) {
      var reason = drafted.reason();
      if (reason == null) {
        throw new IllegalStateException("Neither citations nor a reason: " + drafted.text());
      }
      return Sentence.withReason(
          kind, drafted.text(), new Term(Codes.of(reason), words.text(reason.key())));
    }
    return Sentence.withCitations(kind, drafted.text(), citations(drafted))
        .quoting(quotations(drafted));
  }

  private List<Citation> citations(DraftSentence drafted) {
    var cited = new LinkedHashMap<Integer, Citation>();
    for (var citation : drafted.citations()) {
      int comment = citation.comment();
      cited.putIfAbsent(
          comment, new Citation(comment, citation.revision(), submissions.get(comment)));
    }
    return List.copyOf(cited.values());
  }

  private QuotedSpan[] quotations(DraftSentence drafted) {
    var quoted = new ArrayList<>(drafted.quotes());
    quoted.sort(Comparator.comparingInt(QuoteRef::start));
    return quoted.stream().map(this::quotation).toArray(QuotedSpan[]::new);
  }

  private QuotedSpan quotation(QuoteRef quote) {
    var quotation =
        new QuotedSpan(
            quote.start(), quote.end(), quote.comment(), quote.revision(), language(quote));
    var translated = translations.get(QuotedWords.of(quote));
    return translated == null
        ? quotation
        : quotation.withTranslation(
            new QuotedSpan.Translation(translated.text(), translated.translator()));
  }

  private LanguageTag language(QuoteRef quote) {
    var contribution = contributions.get(quote.comment());
    if (contribution == null) {
      throw new IllegalStateException("C" + quote.comment() + " is quoted and not published");
    }
    return contribution.language();
  }

  private static Sentence.Role kind(DraftSentence drafted) {
    return switch (drafted.kind()) {
      case MANDATE,
          PARTICIPATION,
          SMALL_GROUPS,
          DELEGATIONS,
          REPLIES,
          POSITIONS,
          ATTACHED,
          ATTACHED_GROUPS,
          SET_ASIDE ->
          Sentence.Role.PROCESS;
      case OVERVIEW,
          THEME,
          REMAINDER,
          TERMS,
          TERM,
          THEME_TERM,
          NO_TERM,
          TERM_OTHERS,
          TERM_UNCOMPARED ->
          Sentence.Role.OVERVIEW;
      case KEY_POINT, AGREEMENT -> Sentence.Role.QUOTATION;
      case CONVERGENCE -> Sentence.Role.CONVERGENCE;
      case DIVERGENCE -> Sentence.Role.DIVERGENCE;
      case MINORITY, DISSENT -> Sentence.Role.MINORITY;
      case OPINIONS, OPINION_GROUP, CODED, CODED_GROUPS, STANCE -> Sentence.Role.OVERVIEW;
      case OPINION_VIEW -> Sentence.Role.DIVERGENCE;
      case CAMPAIGN,
          CAMPAIGN_GROUPS,
          CAMPAIGN_CHANGED,
          CAMPAIGN_VARIED,
          CAMPAIGN_SOURCES,
          CAMPAIGN_ELSEWHERE ->
          Sentence.Role.CAMPAIGN;
      case MODEL, WRITTEN, WRITTEN_OF_GROUP, WRITTEN_OF_COUNT -> Sentence.Role.OBSERVATION;
    };
  }
}
