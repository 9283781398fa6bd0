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
import org.rapporteur.consultation.question.QuestionScale;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Acts on consultations and their documents.
@Component
class ConsultationActs extends Acts {

  private static final String REASON = "It was asked for.";
  private static final QuestionDraft QUESTION =
      new QuestionDraft(
          LocalizedText.fromText(LanguageTag.ENGLISH, "What next?"),
          LocalizedText.empty(),
          QuestionScale.createDefault(new Messages()));

  private final ConsultationService consultations;
  private final ConsultationDraftService preparation;
  private final ConsultationLifecycleService lifecycle;
  private final ConsultationImportService imports;
  private final Fixtures fixtures;

  ConsultationActs(
      ConsultationService consultations,
      ConsultationDraftService preparation,
      ConsultationLifecycleService lifecycle,
      ConsultationImportService imports,
      DocumentService documents,
      SampleConsultationService samples,
      Fixtures fixtures) {
    this.consultations = consultations;
    this.preparation = preparation;
    this.lifecycle = lifecycle;
    this.imports = imports;
    this.fixtures = fixtures;
    registerReading();
    registerDrafting();
    registerLifecycle();
    register("DocumentService.add", (v, s) -> addDocument(documents, v, s));
    registerVoid(
        "DocumentService.describe",
        (v, s) ->
            documents.describe(v, addOrFindDocument(documents, s), "Mandate", LanguageTag.ENGLISH));
    registerVoid(
        "DocumentService.remove", (v, s) -> documents.remove(v, addOrFindDocument(documents, s)));
    registerVoid("SampleConsultationService.remove", (v, s) -> samples.remove(v, s.id()));
  }

  private void registerReading() {
    register("ConsultationService.find", (v, s) -> consultations.find(v, s.consultation().slug()));
    register("ConsultationService.get", (v, s) -> consultations.get(v, s.consultation().slug()));
    register(
        "ConsultationService.listOwn",
        (v, s) -> consultations.listOwn(v).stream().filter(c -> c.id().equals(s.id())).findFirst());
  }

  private void registerDrafting() {
    register(
        "ConsultationDraftService.create",
        (v, s) -> preparation.create(v, randomSlug(), fixtures.draft(ReviewTiming.AFTER)));
    registerVoid(
        "ConsultationDraftService.update",
        (v, s) ->
            preparation.update(
                v,
                s.id(),
                version(s),
                s.consultation().slug(),
                fixtures.draft(ReviewTiming.BEFORE)));
    registerVoid(
        "ConsultationDraftService.deleteDraft", (v, s) -> preparation.deleteDraft(v, s.id()));
    registerVoid(
        "ConsultationDraftService.announce", (v, s) -> preparation.announce(v, s.id(), version(s)));
    register(
        "ConsultationImportService.createImported",
        (v, s) ->
            imports.createImported(
                v,
                randomSlug(),
                fixtures.draft(ReviewTiming.AFTER),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1)));
    registerVoid(
        "ConsultationImportService.markDraftImported",
        (v, s) ->
            imports.markDraftImported(
                v, s.id(), List.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
  }

  private void registerLifecycle() {
    registerVoid(
        "ConsultationLifecycleService.extend",
        (v, s) -> lifecycle.extend(v, s.id(), Instant.now().plus(Duration.ofDays(90)), REASON));
    registerVoid(
        "ConsultationLifecycleService.revise",
        (v, s) ->
            lifecycle.revise(
                v, s.id(), version(s), fixtures.draft(ReviewTiming.AFTER).texts(), REASON));
    registerVoid(
        "ConsultationLifecycleService.changeQuestion",
        (v, s) -> lifecycle.changeQuestion(v, s.id(), 1, QUESTION, REASON));
    registerVoid(
        "ConsultationLifecycleService.close", (v, s) -> lifecycle.close(v, s.id(), REASON));
    registerVoid(
        "ConsultationLifecycleService.markReported", (v, s) -> lifecycle.markReported(v, s.id()));
    registerVoid(
        "ConsultationLifecycleService.archive", (v, s) -> lifecycle.archive(v, s.id(), REASON));
    registerVoid(
        "ConsultationLifecycleService.withdraw", (v, s) -> lifecycle.withdraw(v, s.id(), REASON));
  }

  private int version(Scenario scenario) {
    return consultations.get(scenario.id()).version();
  }

  private static Slug randomSlug() {
    return new Slug("made-" + UUID.randomUUID());
  }

  /// Adds a document to act on; returns an existing one if the phase allows no more.
  private static DocumentId addOrFindDocument(DocumentService documents, Scenario scenario) {
    var phase = scenario.consultation().phase();
    return phase == Phase.ARCHIVED || phase == Phase.WITHDRAWN
        ? documents.list(scenario.id()).getFirst().id()
        : addDocument(documents, scenario.viewer(Actor.SECRETARIAT), scenario).id();
  }

  private static DocumentDetails addDocument(
      DocumentService documents, Viewer viewer, Scenario scenario) {
    var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    return documents.add(
        viewer, scenario.id(), "mandate.pdf", LanguageTag.ENGLISH, new ByteArrayInputStream(pdf));
  }
}
