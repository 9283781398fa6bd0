package org.rapporteur.permissions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.language.TextSpan;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.assembly.Designation;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeEligibilityService;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.response.series.SeriesName;
import org.rapporteur.response.series.SeriesService;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.EvidenceRanking;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.agreement.PointCode;
import org.rapporteur.synthesis.coding.CodingDraft;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.coding.SettlingService;
import org.rapporteur.synthesis.coding.SheetService;
import org.rapporteur.synthesis.collaboration.PresenceService;
import org.rapporteur.synthesis.collaboration.RemarkService;
import org.rapporteur.synthesis.comparison.ComparingService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.editing.SetAsideService;
import org.rapporteur.synthesis.editing.TableService;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.evidence.EvidenceService;
import org.rapporteur.synthesis.manuscript.ManuscriptService;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.offer.KeptWorkService;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.readiness.ReadinessItem;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.readiness.SentenceCheckService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.theme.ThemeTree;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.rapporteur.synthesis.vocabulary.VocabularyUse;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Acts on synthesis runs, drafts, editions and imports.
@Component
class ReportingActs extends Acts {

  private static final String TEXT = "The secretariat thanks all.";

  private static final DraftTable TABLE =
      new DraftTable(
          "Meetings",
          "The secretariat",
          List.of("Region", "Held"),
          List.of(List.of("Africa", "3")));

  private static final String FRENCH =
      "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7) [C7]";

  private static final TranslationDraft UNQUOTED =
      new TranslationDraft(
          new QuotedWords(999, 1, new TextSpan(0, 1)), null, TEXT, "Translation unit");

  private final SynthesisService drafts;
  private final EditingService editing;
  private static final ReadinessItem UNTOLD =
      new ReadinessItem(ReadinessItem.Kind.POINT, "a-point", "", "", 0, null);

  private final HistoryService history;
  private final RemarkService remarks;
  private final PresenceService presence;
  private final ArrangingService arranging;
  private final SetAsideService setAsides;
  private final ImportService imports;

  ReportingActs(
      RunService runs,
      SynthesisService drafts,
      EditingService editing,
      TableService tables,
      AnnexService annexes,
      EvidenceRanking ranking,
      HistoryService history,
      KeptWorkService kept,
      ComparingService comparing,
      OfferService offers,
      RemarkService remarks,
      PresenceService presence,
      ArrangingService arranging,
      SetAsideService setAsides,
      ReadinessService confirmations,
      SentenceCheckService sentenceChecks,
      CodingService codings,
      SheetService sheets,
      SettlingService settling,
      ModelCallService modelCalls,
      ModelSampleService modelSamples,
      EvidenceService evidence,
      TranslationService translations,
      VocabularyService vocabularies,
      ReportService reports,
      DesignationService designations,
      ChallengeService challenges,
      ChallengeEligibilityService eligibility,
      FollowUpService followUps,
      SeriesService series,
      ManuscriptService manuscripts,
      ImportService imports) {
    this.drafts = drafts;
    this.editing = editing;
    this.history = history;
    this.remarks = remarks;
    this.presence = presence;
    this.arranging = arranging;
    this.setAsides = setAsides;
    this.imports = imports;
    registerRuns(runs);
    registerConfirmations(confirmations);
    registerSentenceChecks(sentenceChecks);
    registerEditing();
    registerManuscripts(manuscripts);
    registerKeptWork(kept);
    registerComparison(comparing);
    registerOffers(offers);
    registerTables(tables);
    registerAnnexes(annexes);
    registerEvidenceOrder(ranking);
    registerVoid("ModelCallService.list", (v, s) -> modelCalls.list(v, s.id()));
    register("ModelSampleService.find", (v, s) -> modelSamples.find(v, s.id()));
    registerVoid(
        "ModelSampleService.code: where the model has not coded",
        (v, s) -> modelSamples.code(v, s.id(), 0, PointCode.NONE));
    registerVoid("ModelSampleService.setLimit", (v, s) -> modelSamples.setLimit(v, s.id(), 0.8));
    registerEvidenceSearch(evidence);
    registerTranslations(translations);
    registerArrangement();
    registerCoding(codings, sheets, settling);
    registerVocabularies(vocabularies);
    registerReports(reports);
    registerDesignations(reports, designations);
    registerChallenges(reports, challenges, eligibility);
    registerFollowUps(followUps);
    registerVoid("SeriesService.set", (v, s) -> series.set(v, s.id(), new SeriesName("Annual")));
    registerImports();
  }

  private void registerRuns(RunService runs) {
    register("RunService.start(Viewer, ConsultationId)", (v, s) -> runs.start(v, s.id()));
    register(
        "RunService.start(Viewer, ConsultationId, boolean): where no model is named",
        (v, s) -> runs.start(v, s.id(), true));
    registerVoid("RunService.cancel", (v, s) -> runs.cancel(v, s.id(), 1));
    register("RunService.last", (v, s) -> runs.last(v, s.id()));
    register("RunService.latest", (v, s) -> runs.latest(v, s.id()));
    register("SynthesisService.find(Viewer, ConsultationId)", (v, s) -> drafts.find(v, s.id()));
    register(
        "SynthesisService.find(Viewer, ConsultationId, int)", (v, s) -> drafts.find(v, s.id(), 1));
    register("SynthesisService.publishable", (v, s) -> drafts.publishable(v, s.id()));
  }

  private void registerConfirmations(ReadinessService confirmations) {
    register("ReadinessService.find", (v, s) -> confirmations.find(v, findDraft(s)));
    registerVoid(
        "ReadinessService.confirm", (v, s) -> confirmations.confirm(v, findDraft(s), List.of()));
    registerVoid(
        "ReadinessService.setAside",
        (v, s) -> confirmations.setAside(v, findDraft(s), UNTOLD, TEXT));
    register("ReadinessService.publishable", (v, s) -> confirmations.publishable(v, s.id()));
  }

  private void registerSentenceChecks(SentenceCheckService checks) {
    register(
        "SentenceCheckService.check",
        (v, s) -> checks.check(v, findDraft(s), findDraft(s).paragraphs().getFirst()));
    register(
        "SentenceCheckService.find",
        (v, s) -> checks.find(v, findDraft(s), findDraft(s).paragraphs().getFirst()));
  }

  private SynthesisDetails findDraft(Scenario scenario) {
    return drafts.find(scenario.viewer(Actor.SECRETARIAT), scenario.id()).orElseThrow();
  }

  private void registerEditing() {
    registerVoid("EditingService.writeText", (v, s) -> writeText(v, s, TEXT + " [C1]"));
    registerVoid(
        "EditingService.writeText: a comment that is not there",
        (v, s) -> writeText(v, s, TEXT + " [C999]"));
    registerVoid(
        "EditingService.giveReason",
        (v, s) -> {
          var written =
              editing.addParagraph(
                  s.viewer(Actor.SECRETARIAT), s.id(), firstSection(s), null, TEXT, List.of());
          editing.giveReason(v, findSeen(s, written), 1, UncitedReason.PROCEDURE);
        });
    register("HistoryService.of", (v, s) -> history.of(v, s.id()));
    register(
        "HistoryService.canUndo",
        (v, s) -> {
          if (v.isSecretariatIn(s.id().scope())) {
            writeText(v, s, TEXT);
          }
          return history.canUndo(v, s.id());
        });
    register(
        "HistoryService.undo",
        (v, s) -> {
          if (v.isSecretariatIn(s.id().scope())) {
            writeText(v, s, TEXT);
          }
          return history.undo(v, s.id());
        });
  }

  private void writeText(Viewer viewer, Scenario of, String text) {
    editing.writeText(viewer, findSeen(of), new ParagraphText(text, List.of()));
  }

  private void registerManuscripts(ManuscriptService manuscripts) {
    registerVoid(
        "ManuscriptService.export",
        (v, s) ->
            manuscripts.export(v, s.id(), null, Locale.ROOT, OutputStream.nullOutputStream()));
    register(
        "ManuscriptService.read",
        (v, s) -> {
          var file = new ByteArrayOutputStream();
          manuscripts.export(s.viewer(Actor.SECRETARIAT), s.id(), null, Locale.ROOT, file);
          return manuscripts.read(
              v, s.id(), new ByteArrayInputStream(file.toByteArray()), Locale.ROOT);
        });
    register("ManuscriptService.apply", (v, s) -> manuscripts.apply(v, s.id(), 1, List.of()));
  }

  private void registerEvidenceSearch(EvidenceService evidence) {
    register(
        "EvidenceService.find",
        (v, s) ->
            evidence.find(v, s.consultation(), new EvidenceQuestion("mandate", null, null, 1)));
    register("EvidenceService.quotations", (v, s) -> evidence.quotations(v, s.consultation(), 1));
  }

  private void registerTranslations(TranslationService translations) {
    register(
        "TranslationService.save",
        (v, s) -> {
          writeText(s.viewer(Actor.SECRETARIAT), s, FRENCH);
          var paragraph = findSeen(s).paragraph();
          var quoted =
              drafts
                  .find(s.viewer(Actor.SECRETARIAT), s.id())
                  .flatMap(draft -> draft.paragraph(paragraph))
                  .orElseThrow()
                  .sentences()
                  .getLast()
                  .quotes()
                  .getFirst();
          return translations.save(
              v,
              s.id(),
              paragraph,
              new TranslationDraft(QuotedWords.of(quoted), null, TEXT, "Translation unit"));
        });
    registerVoid(
        "TranslationService.save: what is not quoted",
        (v, s) -> translations.save(v, s.id(), findSeen(s).paragraph(), UNQUOTED));
  }

  private void registerEvidenceOrder(EvidenceRanking ranking) {
    register(
        "EvidenceRanking.of",
        (v, s) -> {
          var draft = drafts.find(s.viewer(Actor.SECRETARIAT), s.id()).orElseThrow();
          return ranking.of(v, draft, draft.paragraphs().getFirst());
        });
  }

  private void registerKeptWork(KeptWorkService kept) {
    register("KeptWorkService.of", (v, s) -> kept.of(v, s.id()));
    register("KeptWorkService.removed", (v, s) -> kept.removed(v, s.id()));
    registerVoid(
        "KeptWorkService.bringBack",
        (v, s) -> {
          var seen = findSeen(s);
          editing.removeParagraph(s.viewer(Actor.SECRETARIAT), seen);
          kept.bringBack(v, s.id(), seen.paragraph());
        });
  }

  private void registerComparison(ComparingService comparing) {
    registerVoid(
        "ComparingService.drafts: a draft that is not there",
        (v, s) -> comparing.drafts(v, s.id(), 8, 9));
    register(
        "ComparingService.versions",
        (v, s) -> comparing.versions(v, s.id(), findSeen(s).paragraph()));
  }

  private void registerOffers(OfferService offers) {
    register("OfferService.last", (v, s) -> offers.last(v, s.id()));
    register("OfferService.latest", (v, s) -> offers.latest(v, s.id()));
    registerVoid("OfferService.takeOver", (v, s) -> offers.takeOver(v, s.id(), 9));
    registerVoid("OfferService.decline", (v, s) -> offers.decline(v, s.id(), 9));
  }

  private void registerAnnexes(AnnexService annexes) {
    registerVoid("AnnexService.add", (v, s) -> annexes.add(v, s.id(), TEXT));
    registerVoid(
        "AnnexService.rename",
        (v, s) -> {
          annexes.add(s.viewer(Actor.SECRETARIAT), s.id(), "Agenda");
          annexes.rename(v, s.id(), "Agenda", "Programme");
        });
    registerVoid(
        "AnnexService.remove",
        (v, s) -> {
          annexes.add(s.viewer(Actor.SECRETARIAT), s.id(), "List of speakers");
          annexes.remove(v, s.id(), "List of speakers");
        });
  }

  private void registerTables(TableService tables) {
    registerVoid("TableService.add", (v, s) -> tables.add(v, findSeen(s), TABLE));
    registerVoid(
        "TableService.replace",
        (v, s) -> {
          tables.add(s.viewer(Actor.SECRETARIAT), findSeen(s), TABLE);
          tables.replace(v, findSeen(s), 1, TABLE);
        });
    registerVoid(
        "TableService.remove",
        (v, s) -> {
          tables.add(s.viewer(Actor.SECRETARIAT), findSeen(s), TABLE);
          tables.remove(v, findSeen(s), 1);
        });
  }

  private void registerArrangement() {
    register(
        "EditingService.addParagraph(Viewer, ConsultationId, SectionName, ParagraphId, String,"
            + " Collection)",
        (v, s) -> editing.addParagraph(v, s.id(), firstSection(s), null, TEXT, List.of()));
    register(
        "EditingService.addParagraph(Viewer, ConsultationId, SectionName, ParagraphId,"
            + " ParagraphText)",
        (v, s) ->
            editing.addParagraph(
                v, s.id(), firstSection(s), null, new ParagraphText(TEXT + " [C1]", List.of())));
    registerVoid(
        "EditingService.removeParagraph", (v, s) -> editing.removeParagraph(v, findSeen(s)));
    registerVoid(
        "EditingService.split",
        (v, s) -> editing.split(v, findSeen(s, paragraph -> paragraph.sentences().size() > 1), 1));
    registerVoid("EditingService.join", this::joinParagraphs);
    registerVoid("EditingService.move", (v, s) -> editing.move(v, findSeen(s), false));
    registerVoid("EditingService.place", this::placeParagraph);
    registerVoid(
        "RemarkService.remark", (v, s) -> remarks.remark(v, s.id(), findSeen(s).paragraph(), TEXT));
    registerVoid(
        "RemarkService.settle",
        (v, s) -> {
          var secretariat = s.viewer(Actor.SECRETARIAT);
          remarks.remark(secretariat, s.id(), findSeen(s).paragraph(), TEXT);
          remarks.settle(v, s.id(), remarks.open(secretariat, s.id()).getLast().id());
        });
    register("RemarkService.open", (v, s) -> remarks.open(v, s.id()));
    register(
        "RemarkService.settled", (v, s) -> remarks.settled(v, s.id(), findSeen(s).paragraph()));
    register("PresenceService.at", (v, s) -> presence.at(v, s.id(), null));
    register(
        "PresenceService.changedSince",
        (v, s) ->
            presence.changedSince(
                v, drafts.find(s.viewer(Actor.SECRETARIAT), s.id()).orElseThrow()));
    registerVoid(
        "SetAsideService.setAside",
        (v, s) -> setAsides.setAside(v, s.id(), 1, SetAsideReason.OUT_OF_SCOPE, null));
    registerVoid("SetAsideService.takeUpAgain", (v, s) -> setAsides.takeUpAgain(v, s.id(), 1));
    register("ArrangingService.tree", (v, s) -> arranging.tree(v, s.id()).map(ThemeTree::draft));
    register(
        "ArrangingService.treeOf", (v, s) -> arranging.treeOf(v, s.id(), 1).map(ThemeTree::draft));
    register("ArrangingService.statements", (v, s) -> arranging.statements(v, s.id(), 1, null));
    registerVoid(
        "ArrangingService.rename: an unknown theme",
        (v, s) -> arranging.rename(v, s.id(), "no-such-theme", TEXT));
    registerVoid(
        "ArrangingService.pin: an unknown theme",
        (v, s) -> arranging.pin(v, s.id(), "no-such-theme"));
    registerVoid(
        "ArrangingService.release: an unknown theme",
        (v, s) -> arranging.release(v, s.id(), "no-such-theme"));
    registerVoid(
        "ArrangingService.merge: unknown themes",
        (v, s) -> arranging.merge(v, s.id(), List.of("no-such-theme", "nor-this"), TEXT));
    registerVoid(
        "ArrangingService.split: an unknown theme",
        (v, s) -> arranging.split(v, s.id(), "no-such-theme", Set.of("statement"), TEXT));
    registerVoid(
        "ArrangingService.move: an unknown theme",
        (v, s) -> arranging.move(v, s.id(), "no-such-theme", Set.of("statement"), "nor-this"));
    registerVoid(
        "ArrangingService.place: an unknown theme",
        (v, s) -> arranging.place(v, s.id(), List.of("no-such-theme"), null));
  }

  private void registerCoding(
      CodingService codings, SheetService sheets, SettlingService settling) {
    register("CodingService.of", (v, s) -> codings.of(v, s.id()).size());
    register("CodingService.get: an unknown coding", (v, s) -> codings.get(v, s.id(), 99));
    register("CodingService.choices", (v, s) -> codings.choices(v, s.id()));
    register(
        "CodingService.open: an unknown theme",
        (v, s) -> {
          var one = s.person(Actor.SECRETARIAT);
          return codings.open(
              v, s.id(), new CodingDraft("no-such-theme", "It should go on", null, one, one));
        });
    registerVoid(
        "CodingService.giveUp: an unknown coding", (v, s) -> codings.giveUp(v, s.id(), 99));
    register("SheetService.sheet: an unknown coding", (v, s) -> sheets.sheet(v, s.id(), 99));
    register("SheetService.unit: an unknown coding", (v, s) -> sheets.unit(v, s.id(), 99, 0));
    register("SheetService.page: an unknown coding", (v, s) -> sheets.page(v, s.id(), 99, 0));
    registerVoid(
        "SheetService.code: an unknown coding",
        (v, s) -> sheets.code(v, s.id(), 99, 0, Stance.FOR));
    registerVoid("SheetService.handIn: an unknown coding", (v, s) -> sheets.handIn(v, s.id(), 99));
    register("SettlingService.result: an unknown coding", (v, s) -> settling.result(v, s.id(), 99));
    registerVoid(
        "SettlingService.settle: an unknown coding",
        (v, s) -> settling.settle(v, s.id(), 99, 0, Stance.FOR, TEXT));
  }

  private void registerVocabularies(VocabularyService vocabularies) {
    register("VocabularyService.get", (v, s) -> vocabularies.get(v, s.id()));
    register("VocabularyService.accounts", (v, s) -> vocabularies.accounts(v, s.id()));
    registerVoid(
        "VocabularyService.save: a line that cannot be read",
        (v, s) -> vocabularies.save(v, s.id(), 0, VocabularyUse.BESIDE, TEXT));
  }

  private void registerReports(ReportService reports) {
    register("ReportService.publish", (v, s) -> reports.publish(v, s.id()));
    register("ReportService.next", (v, s) -> reports.next(v, s.id()));
    register("ReportService.editions", (v, s) -> reports.editions(v, s.id()).stream().findFirst());
    register("ReportService.latest", (v, s) -> reports.latest(v, s.id()));
    register("ReportService.getLatest", (v, s) -> reports.getLatest(v, s.id()));
    register("ReportService.get", (v, s) -> reports.get(v, s.id(), 1));
  }

  private void registerDesignations(ReportService reports, DesignationService designations) {
    var designation = new Designation("A/66/67", "General");
    register("ReportService.publishUnder", (v, s) -> reports.publishUnder(v, s.id(), designation));
    register("DesignationService.of", (v, s) -> designations.of(v, s.id()));
    registerVoid("DesignationService.keep", (v, s) -> designations.keep(v, s.id(), designation));
  }

  private void registerChallenges(
      ReportService reports, ChallengeService challenges, ChallengeEligibilityService eligibility) {
    register(
        "ChallengeService.challenge",
        (v, s) ->
            challenges.challenge(
                v, s.id(), 1, new ChallengeDraft(2, ChallengeGround.CITATION, s.comment(), TEXT)));
    register(
        "ChallengeService.answer",
        (v, s) -> challenges.answer(v, s.id(), s.decision(), ChallengeOutcome.DECLINED, TEXT));
    register("ChallengeService.list", (v, s) -> challenges.list(v, s.id(), 1).stream().findFirst());
    register(
        "ChallengeService.listAccepted",
        (v, s) -> challenges.listAccepted(v, s.id(), Instant.EPOCH, Instant.now()));
    register("ChallengeService.get", (v, s) -> challenges.get(v, s.id(), s.decision()));
    register(
        "ChallengeEligibilityService.listComments",
        (v, s) -> eligibility.listComments(v, s.id(), 1).stream().findFirst());
    register(
        "ChallengeEligibilityService.canChallenge",
        (v, s) -> eligibility.canChallenge(v, s.consultation(), 1, reports.getLatest(v, s.id())));
  }

  private void registerFollowUps(FollowUpService followUps) {
    var done = new FollowUpDraft(1, LocalDate.now(ZoneOffset.UTC), FollowUpStatus.DONE, TEXT, null);
    register("FollowUpService.add", (v, s) -> followUps.add(v, s.id(), 1, done));
    register(
        "FollowUpService.withdraw",
        (v, s) -> {
          var added = followUps.add(s.viewer(Actor.SECRETARIAT), s.id(), 1, done);
          return followUps.withdraw(v, s.id(), added.entry().number(), TEXT);
        });
    register("FollowUpService.list", (v, s) -> followUps.list(v, s.id()).stream().findFirst());
    register(
        "FollowUpService.get",
        (v, s) -> {
          var added = followUps.add(s.viewer(Actor.SECRETARIAT), s.id(), 1, done);
          return followUps.get(v, s.id(), added.entry().number());
        });
  }

  private void registerImports() {
    register("ImportService.findTarget", (v, s) -> imports.findTarget(v, findSlug(s)));
    register(
        "ImportService.surveyFile",
        (v, s) -> imports.surveyFile(v, findSlug(s), writeImportFile(), null));
    register(
        "ImportService.prepare",
        (v, s) -> imports.prepare(v, importRequest(findSlug(s)), surveyFile(s)));
    register(
        "ImportService.start",
        (v, s) -> imports.start(v, importRequest(findSlug(s)), surveyFile(s)));
    register(
        "ImportService.prepare: a new consultation",
        (v, s) ->
            imports.prepare(
                v, importRequest(new Slug("imported-" + UUID.randomUUID())), surveyFile(s)));
    register("ImportService.findLatest", (v, s) -> imports.findLatest(v, findSlug(s)));
    register(
        "ImportService.listRemarks",
        (v, s) -> {
          var run =
              imports.prepare(
                  s.viewer(Actor.SECRETARIAT), importRequest(findSlug(s)), surveyFile(s));
          return imports.listRemarks(v, findSlug(s), run.id(), ImportRemark.RowOutcome.REJECTED, 0);
        });
  }

  private org.rapporteur.intake.file.FileSurvey surveyFile(Scenario scenario) throws IOException {
    return imports.surveyFile(
        scenario.viewer(Actor.SECRETARIAT), findSlug(scenario), writeImportFile(), null);
  }

  private static ImportRequest importRequest(Slug slug) throws IOException {
    return new ImportRequest(slug, null, writeImportFile(), "rows.csv", null, null, Map.of());
  }

  private static Slug findSlug(Scenario scenario) {
    return scenario.consultation().slug();
  }

  private static Path writeImportFile() throws IOException {
    var file = Path.of("target", "test-data", "permissions.csv");
    Files.createDirectories(file.getParent());
    var row = new String[ContributionFile.COLUMNS.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] =
          switch (ContributionFile.COLUMNS.get(i)) {
            case "id" -> "r1";
            case "question" -> "1";
            case "text" -> "Said elsewhere.";
            case "created_at" -> "2009-08-03";
            default -> "";
          };
    }
    return Files.write(
        file, List.of(String.join(",", ContributionFile.COLUMNS), String.join(",", row)));
  }

  private SectionName firstSection(Scenario scenario) {
    return drafts
        .find(scenario.viewer(Actor.SECRETARIAT), scenario.id())
        .orElseThrow()
        .sections()
        .getFirst()
        .name();
  }

  /// Places the first body paragraph after the second.
  private void placeParagraph(Viewer viewer, Scenario scenario) {
    var body =
        SmallConsultation.body(
            drafts.find(scenario.viewer(Actor.SECRETARIAT), scenario.id()).orElseThrow());
    editing.place(
        viewer,
        new Seen(scenario.id(), body.getFirst().id(), body.getFirst().version()),
        new Destination.Behind(body.get(1).id()));
  }

  private void joinParagraphs(Viewer viewer, Scenario scenario) {
    var draft = drafts.find(scenario.viewer(Actor.SECRETARIAT), scenario.id()).orElseThrow();
    var first =
        draft.paragraphs().stream()
            .filter(p -> draft.joinable(p).isPresent())
            .findFirst()
            .orElseThrow();
    editing.join(
        viewer,
        findSeen(scenario, first.id()),
        findSeen(scenario, draft.joinable(first).orElseThrow().id()));
  }

  /// Returns the first paragraph with a citation, in the version that the editor saw.
  private Seen findSeen(Scenario scenario) {
    return findSeen(scenario, paragraph -> !paragraph.citedComments().isEmpty());
  }

  private Seen findSeen(Scenario scenario, ParagraphId written) {
    return findSeen(scenario, paragraph -> paragraph.id().equals(written));
  }

  private Seen findSeen(Scenario scenario, Predicate<SynthesisParagraph> which) {
    var paragraph =
        drafts
            .find(scenario.viewer(Actor.SECRETARIAT), scenario.id())
            .orElseThrow()
            .paragraphs()
            .stream()
            .filter(which)
            .findFirst()
            .orElseThrow();
    return new Seen(scenario.id(), paragraph.id(), paragraph.version());
  }
}
