package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationImportService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.SampleConsultationService;
import org.rapporteur.consultation.document.DocumentDetails;
import org.rapporteur.consultation.document.DocumentId;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.question.QuestionDraft;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Consultations and their documents.
@Component
class ConsultationActs extends Acts {

  private static final String REASON = "It was asked for.";
  private static final QuestionDraft QUESTION =
      new QuestionDraft(
          LocalizedText.fromText(LanguageTag.ENGLISH, "What next?"), LocalizedText.empty());

  private final ConsultationService consultations;
  private final ConsultationDraftService preparation;
  private final ConsultationLifecycleService holding;
  private final ConsultationImportService imports;
  private final Fixtures fixtures;

  ConsultationActs(
      ConsultationService consultations,
      ConsultationDraftService preparation,
      ConsultationLifecycleService holding,
      ConsultationImportService imports,
      DocumentService documents,
      SampleConsultationService samples,
      Fixtures fixtures) {
    this.consultations = consultations;
    this.preparation = preparation;
    this.holding = holding;
    this.imports = imports;
    this.fixtures = fixtures;
    read();
    prepare();
    hold();
    asks("DocumentService.add", (v, s) -> add(documents, v, s));
    does(
        "DocumentService.describe",
        (v, s) -> documents.describe(v, removable(documents, s), "Mandate", LanguageTag.ENGLISH));
    does("DocumentService.remove", (v, s) -> documents.remove(v, removable(documents, s)));
    does("SampleConsultationService.remove", (v, s) -> samples.remove(v, s.id()));
  }

  private void read() {
    asks("ConsultationService.find", (v, s) -> consultations.find(v, s.consultation().slug()));
    asks("ConsultationService.get", (v, s) -> consultations.get(v, s.consultation().slug()));
    asks(
        "ConsultationService.listOwn",
        (v, s) -> consultations.listOwn(v).stream().filter(c -> c.id().equals(s.id())).findFirst());
  }

  private void prepare() {
    asks(
        "ConsultationDraftService.create",
        (v, s) -> preparation.create(v, anySlug(), fixtures.draft(ReviewTiming.AFTER)));
    does(
        "ConsultationDraftService.update",
        (v, s) ->
            preparation.update(
                v,
                s.id(),
                version(s),
                s.consultation().slug(),
                fixtures.draft(ReviewTiming.BEFORE)));
    does("ConsultationDraftService.deleteDraft", (v, s) -> preparation.deleteDraft(v, s.id()));
    does(
        "ConsultationDraftService.announce", (v, s) -> preparation.announce(v, s.id(), version(s)));
    asks(
        "ConsultationImportService.createImported",
        (v, s) ->
            imports.createImported(
                v,
                anySlug(),
                fixtures.draft(ReviewTiming.AFTER),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1)));
    does(
        "ConsultationImportService.markDraftImported",
        (v, s) ->
            imports.markDraftImported(
                v, s.id(), List.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
  }

  private void hold() {
    does(
        "ConsultationLifecycleService.extend",
        (v, s) -> holding.extend(v, s.id(), Instant.now().plus(Duration.ofDays(90)), REASON));
    does(
        "ConsultationLifecycleService.revise",
        (v, s) ->
            holding.revise(
                v, s.id(), version(s), fixtures.draft(ReviewTiming.AFTER).texts(), REASON));
    does(
        "ConsultationLifecycleService.changeQuestion",
        (v, s) -> holding.changeQuestion(v, s.id(), 1, QUESTION, REASON));
    does("ConsultationLifecycleService.close", (v, s) -> holding.close(v, s.id(), REASON));
    does("ConsultationLifecycleService.markReported", (v, s) -> holding.markReported(v, s.id()));
    does("ConsultationLifecycleService.archive", (v, s) -> holding.archive(v, s.id(), REASON));
    does("ConsultationLifecycleService.withdraw", (v, s) -> holding.withdraw(v, s.id(), REASON));
  }

  private int version(Scene scene) {
    return consultations.get(scene.id()).version();
  }

  private static Slug anySlug() {
    return new Slug("made-" + UUID.randomUUID());
  }

  /// One of its own, whose file nobody misses, where one can still be added.
  private static DocumentId removable(DocumentService documents, Scene scene) {
    var phase = scene.consultation().phase();
    return phase == Phase.ARCHIVED || phase == Phase.WITHDRAWN
        ? documents.list(scene.id()).getFirst().id()
        : add(documents, scene.viewer(Who.SECRETARIAT), scene).id();
  }

  private static DocumentDetails add(DocumentService documents, Viewer viewer, Scene scene) {
    var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    return documents.add(
        viewer, scene.id(), "mandate.pdf", LanguageTag.ENGLISH, new ByteArrayInputStream(pdf));
  }
}
