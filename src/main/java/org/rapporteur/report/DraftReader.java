package org.rapporteur.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.InputSnapshot;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.report.assembly.Enclosing;
import org.rapporteur.report.assembly.ReportMaterial;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.agreement.ModelSampleDetails;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.finding.Method;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.model.ModelUse;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.springframework.stereotype.Component;

/// Reads what an edition is made of: the draft as the secretariat leaves it, and who contributed.
@Component
class DraftReader {

  private final CommentAttributionSql bylines;
  private final SubmissionService submissions;
  private final Enclosing enclosing;
  private final ModelCallService calls;
  private final ModelSampleService samples;
  private final ReadinessService confirmations;
  private final Messages messages;

  DraftReader(
      CommentAttributionSql bylines,
      SubmissionService submissions,
      Enclosing enclosing,
      ModelCallService calls,
      ModelSampleService samples,
      ReadinessService confirmations,
      Messages messages) {
    this.bylines = bylines;
    this.submissions = submissions;
    this.enclosing = enclosing;
    this.calls = calls;
    this.samples = samples;
    this.confirmations = confirmations;
    this.messages = messages;
  }

  ReportMaterial read(
      ConsultationDetails consultation, SynthesisDetails draft, Designation designation) {
    var ledger = new TreeMap<Integer, Disposition>();
    draft.ledger().forEach(entry -> ledger.put(entry.comment(), entry.disposition()));
    return new ReportMaterial(
        new ReportMaterial.Facts(
            consultation.slug(),
            consultation.title(),
            consultation.convener(),
            consultation.mandate(),
            consultation.schedule().opensAt(),
            consultation.schedule().closesAt()),
        designation,
        draft.language(),
        SynthesisSection.draft(draft.sections()),
        paragraphIds(draft.sections()),
        tables(draft.sections()),
        new Ledger(ledger),
        Map.of(),
        translations(draft),
        bylines.listPublished(consultation.id()),
        bylines.listGroupPositions(consultation.id()),
        submissions.listPublic(consultation.id()),
        draft.findings().terms(),
        draft.findings().themes(),
        method(draft),
        enclosing.of(draft),
        new InputSnapshot(
            draft.stored().head().snapshotHash(),
            draft.ledger().size(),
            draft.stored().head().takenAt()));
  }

  private static Map<QuotedWords, QuotationTranslation> translations(SynthesisDetails draft) {
    var translations = new HashMap<QuotedWords, QuotationTranslation>();
    draft
        .foreign()
        .forEach(
            (words, foreign) -> {
              var translation = foreign.translation();
              if (translation != null) {
                translations.put(words, translation);
              }
            });
    return translations;
  }

  private static Map<Integer, String> paragraphIds(List<SynthesisSection> sections) {
    var ids = new HashMap<Integer, String>();
    for (var section : sections) {
      section.paragraphs().forEach(p -> ids.put(p.number(), p.id().value()));
    }
    return ids;
  }

  private static Map<Integer, List<DraftTable>> tables(List<SynthesisSection> sections) {
    return sections.stream()
        .flatMap(section -> section.paragraphs().stream())
        .filter(paragraph -> !paragraph.tables().isEmpty())
        .collect(Collectors.toMap(SynthesisParagraph::number, SynthesisParagraph::tables));
  }

  private List<String> method(SynthesisDetails draft) {
    var words = new ReportTexts(messages, draft.language());
    Method method = draft.findings().method();
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        words.text(
            "report.method.read",
            draft.ledger().size(),
            method.contributors(),
            method.positions(),
            words.dateTime(draft.stored().head().takenAt())));
    paragraphs.add(
        words.text(
            "report.method.statements",
            method.statements(),
            method.sentencesSetAside(),
            method.campaigns(),
            method.themes()));
    paragraphs.addAll(vocabulary(method.vocabulary(), words));
    for (var language : method.languages()) {
      paragraphs.add(
          language.model() == null
              ? words.text(
                  "report.method.words",
                  words.languageName(language.language()),
                  language.comments())
              : words.text(
                  "report.method.model",
                  words.languageName(language.language()),
                  language.comments(),
                  language.model()));
    }
    paragraphs.add(words.text("report.method.counts"));
    paragraphs.add(words.text("report.method.positions"));
    paragraphs.addAll(tested(method.tests(), words));
    for (var coding : method.codings()) {
      paragraphs.add(coding(coding, words));
    }
    paragraphs.add(words.text(isEdited(draft) ? "report.method.edited" : "report.method.unedited"));
    calls
        .findUse(draft.consultation(), draft.version())
        .ifPresent(
            use -> {
              paragraphs.add(model("report.method.language-model", use, words));
              paragraphs.add(
                  samples
                      .findMeasured(draft.consultation())
                      .map(sample -> agreement(sample, words))
                      .orElseGet(() -> words.text("report.method.language-model.unmeasured")));
            });
    calls.listUsesOfSecond(draft.consultation(), draft.version()).stream()
        .map(use -> model("report.method.second-model", use, words))
        .forEach(paragraphs::add);
    paragraphs.addAll(ConfirmedSentences.list(confirmations.listConfirmed(draft), words));
    return paragraphs;
  }

  private static String model(String key, ModelUse use, ReportTexts words) {
    return words.text(
        key,
        use.model(),
        use.calls(),
        use.rejected(),
        use.failed(),
        use.requestTokens() + use.replyTokens());
  }

  private static String agreement(ModelSampleDetails sample, ReportTexts words) {
    var agreement = Objects.requireNonNull(sample.agreement());
    var byPoint =
        agreement.points().stream()
            .filter(of -> of.kappa() != null)
            .map(
                of ->
                    words.text(
                        "report.method.language-model.point",
                        of.point().label(),
                        Objects.requireNonNull(of.kappa())))
            .toList();
    Double kappa = agreement.kappa();
    return words.text(
        sample.allowsCounts()
            ? "report.method.language-model.counts"
            : "report.method.language-model.no-counts",
        agreement.statements(),
        agreement.agreed(),
        kappa == null ? 0 : kappa,
        sample.minKappa(),
        String.join("; ", byPoint));
  }

  private static boolean isEdited(SynthesisDetails draft) {
    return draft.changedBy() != null
        || draft.paragraphs().stream().anyMatch(SynthesisParagraph::written);
  }

  private static List<String> tested(Method.OfTests tests, ReportTexts words) {
    String tested = words.text("report.method.tested", tests.tested(), tests.found());
    return tests.found() == 0
        ? List.of(tested)
        : List.of(
            tested,
            words.text("report.method.tested.told", tests.differences().size(), tests.found()));
  }

  private static List<String> vocabulary(Method.@Nullable OfVocabulary given, ReportTexts words) {
    if (given == null) {
      return List.of();
    }
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        words.text(
            given.use() == Vocabulary.Use.INSTEAD
                ? "report.method.vocabulary.instead"
                : "report.method.vocabulary.beside",
            given.terms().size(),
            String.join("; ", given.terms())));
    paragraphs.add(words.text("report.method.vocabulary.none", given.statements(), given.others()));
    if (given.uncompared() > 0) {
      paragraphs.add(words.text("report.method.vocabulary.uncompared", given.uncompared()));
    }
    return paragraphs;
  }

  /// Who coded is told by role: no edition names the secretariat's people.
  private static String coding(Method.OfCoding coding, ReportTexts words) {
    String coded =
        words.text(
            coding.sample() ? "report.method.coding.sample" : "report.method.coding",
            coding.theme(),
            coding.proposition(),
            coding.coded(),
            coding.population());
    Double kappa = coding.kappa();
    Double low = coding.low();
    Double high = coding.high();
    String agreed;
    if (kappa == null) {
      agreed = words.text("report.method.coding.one-code", 100 * coding.observed());
    } else if (low == null || high == null) {
      agreed = words.text("report.method.coding.kappa", 100 * coding.observed(), kappa);
    } else {
      agreed =
          words.text("report.method.coding.interval", 100 * coding.observed(), kappa, low, high);
    }
    return coded
        + " "
        + agreed
        + " "
        + words.text("report.method.coding.settled", coding.disagreed());
  }
}
