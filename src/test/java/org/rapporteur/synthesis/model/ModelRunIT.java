package org.rapporteur.synthesis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rapporteur.analysis.RecordedReplies;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.rendering.supplement.ModelExchange;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.agreement.ModelSampleDetails;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.agreement.PointCode;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunStage;
import org.rapporteur.synthesis.run.RunState;
import org.rapporteur.synthesis.translation.ForeignWords;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// From the comments of the sample to a published report with a language model. The tests depend
/// on each other and run in order.
@SpringBootTest(properties = "rapporteur.sample=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelRunIT implements WithModel {

  /// Removes the report that people wrote for the sample: runs keep people's text.
  @TestConfiguration
  static class WithoutWrittenReport {

    @Bean
    static BeanDefinitionRegistryPostProcessor removeSampleReport() {
      return registry -> registry.removeBeanDefinition("org.rapporteur.sample.SampleReport");
    }
  }

  private static final RecordedReplies RECORDED = new RecordedReplies();
  private static final Slug SLUG = new Slug("financial-mechanisms");

  @Autowired ConsultationService consultations;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired RunService runs;
  @Autowired Runs drafting;
  @Autowired OfferService offers;
  @Autowired SynthesisService drafts;
  @Autowired ModelCallService calls;
  @Autowired ModelSampleService samples;
  @Autowired ReportService reports;
  @Autowired ModerationService moderation;
  @Autowired Fixtures fixtures;

  private Viewer secretariat;
  private ConsultationDetails consultation;

  @BeforeAll
  static void respond() {
    WithModel.respondAsRecorded();
  }

  @Test
  @Order(1)
  void runWritesWhatTheModelReplies() {
    int before = MODEL.keys().size();
    load();
    run(false);

    var ended = runWithModel();

    assertThat(ended.stages())
        .contains(RunStage.MODEL_CODES, RunStage.MODEL_TEXT)
        .allSatisfy(stage -> assertThat(ended.found(stage)).isPresent());
    offers.takeOver(secretariat, consultation.id(), ended.draft());
    var draft = draft();
    assertThat(draft.sentences())
        .filteredOn(sentence -> sentence.kind() == SentenceKind.MODEL)
        .hasSizeGreaterThan(60)
        .allSatisfy(sentence -> assertThat(sentence.citations()).isNotEmpty());
    assertThat(calls.list(secretariat, consultation.id()))
        .isNotEmpty()
        .allMatch(call -> call.outcome() == CallOutcome.ACCEPTED);
    assertThat(draft.foreign().values())
        .hasSizeGreaterThan(10)
        .extracting(ForeignWords::translation)
        .allSatisfy(
            translation ->
                assertThat(translation)
                    .extracting(QuotationTranslation::translator)
                    .isEqualTo("a-model (language model)"));
    assertThat(MODEL.keys().stream().skip(before)).isNotEmpty().containsOnly("Bearer " + KEY);
  }

  @Test
  @Order(2)
  void nextRunSendsNothingAgain() {
    load();
    int sent = MODEL.received().size();

    var ended = runWithModel();

    assertThat(MODEL.received()).hasSize(sent);
    assertThat(calls.findUse(consultation.id(), ended.draft()).orElseThrow())
        .satisfies(use -> assertThat(use.calls()).isPositive())
        .satisfies(use -> assertThat(use.requestTokens()).isZero());
  }

  @Test
  @Order(3)
  void countsRestOnTheModelOnceAPersonAgreesWithIt() {
    load();
    var id = consultation.id();
    assertThat(samples.allowsCounts(id)).isFalse();
    var sample = samples.find(secretariat, id).orElseThrow();
    assertThat(sample.units()).hasSize(60).allMatch(unit -> unit.code() == null);

    for (int index = 0; index < sample.units().size(); index++) {
      assertThat(samples.find(secretariat, id).orElseThrow().agreement()).isNull();
      samples.code(secretariat, id, index, ownCode(sample, sample.units().get(index)));
    }

    var measured = samples.find(secretariat, id).orElseThrow();
    assertThat(Objects.requireNonNull(measured.agreement()).kappa()).isGreaterThan(0.7);
    assertThat(samples.allowsCounts(id)).isTrue();
    samples.setLimit(secretariat, id, 1);
    assertThat(samples.allowsCounts(id)).isEqualTo(measured.agreement().kappa() == 1);
    samples.setLimit(secretariat, id, 0.7);

    var ended = runWithModel();

    offers.takeOver(secretariat, id, ended.draft());
    assertThat(MODEL.received()).anyMatch(request -> request.contains("countsAllowed\\\":true"));
  }

  /// Codes a statement as the recorded replies do.
  private static PointCode ownCode(ModelSampleDetails sample, ModelSampleDetails.Unit unit) {
    return RECORDED.codesOf(unit.comment(), unit.text()).stream()
        .flatMap(
            code ->
                sample.pointsOf(unit.question()).stream()
                    .filter(point -> point.label().equals(code.point()))
                    .map(
                        point ->
                            new PointCode(
                                point.id(),
                                PointStance.valueOf(code.stance().toUpperCase(Locale.ROOT)))))
        .findFirst()
        .orElse(PointCode.NONE);
  }

  @Test
  @Order(4)
  void reportNamesTheModelAndEnclosesItsCalls() {
    load();
    drafting.prepareToPublish(secretariat, consultation.id());

    var report = reports.document(reports.publish(secretariat, consultation.id()));

    assertThat(report.method()).anyMatch(text -> text.contains("The language model a-model"));
    assertThat(report.supplement().exchanges())
        .extracting(ModelExchange::task)
        .contains("codebook", "coding", "translation", "paragraph", "summary");
  }

  @Test
  @Order(5)
  void textsOfRemovedCommentLeaveTheCalls() {
    load();
    String words = "a small grant attached to each loan";

    moderation.remove(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        6,
        new DecisionDraft("3.2", "The figure is private.", ""));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(calls.list(secretariat, consultation.id()))
                    .filteredOn(call -> call.task() == ModelTask.CODEBOOK)
                    .filteredOn(call -> call.subject().isEmpty())
                    .isNotEmpty()
                    .allMatch(call -> call.texts() == null));
    assertThat(calls.list(secretariat, consultation.id()))
        .filteredOn(call -> call.texts() != null)
        .noneMatch(call -> call.texts().request().contains(words));
  }

  private void load() {
    consultation = consultations.find(SLUG).orElseThrow();
    secretariat =
        viewers.forPerson(
            people.findByEmail(new EmailAddress("secretariat@sample.example")).orElseThrow().id());
  }

  private RunDetails runWithModel() {
    return run(true);
  }

  private RunDetails run(boolean usesModel) {
    runs.start(secretariat, consultation.id(), usesModel);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> !runs.last(secretariat, consultation.id()).orElseThrow().state().isUnderWay());
    var ended = runs.last(secretariat, consultation.id()).orElseThrow();
    assertThat(ended.problem()).isNull();
    assertThat(ended.state()).isEqualTo(RunState.DONE);
    return ended;
  }

  private SynthesisDetails draft() {
    return drafts.find(secretariat, consultation.id()).orElseThrow();
  }
}
