package org.rapporteur.permissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapporteur.identity.Viewer;
import org.rapporteur.intake.ImportRequest;
import org.rapporteur.intake.ImportService;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.intake.file.ImportRemark;
import org.rapporteur.language.TextSpan;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.challenge.ChallengeDraft;
import org.rapporteur.report.challenge.ChallengeGround;
import org.rapporteur.report.challenge.ChallengeOutcome;
import org.rapporteur.report.challenge.ChallengeService;
import org.rapporteur.report.document.Designation;
import org.rapporteur.report.followup.FollowUpDraft;
import org.rapporteur.report.followup.FollowUpService;
import org.rapporteur.report.followup.FollowUpStatus;
import org.rapporteur.report.series.SeriesName;
import org.rapporteur.report.series.SeriesService;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.AnnexService;
import org.rapporteur.synthesis.ArrangingService;
import org.rapporteur.synthesis.ComparingService;
import org.rapporteur.synthesis.Destination;
import org.rapporteur.synthesis.DraftTable;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.EvidenceMoving;
import org.rapporteur.synthesis.EvidenceMoving.Spot;
import org.rapporteur.synthesis.EvidenceRanking;
import org.rapporteur.synthesis.HistoryService;
import org.rapporteur.synthesis.KeptWorkService;
import org.rapporteur.synthesis.OfferService;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.PresenceService;
import org.rapporteur.synthesis.RemarkService;
import org.rapporteur.synthesis.Rephrasal;
import org.rapporteur.synthesis.SectionName;
import org.rapporteur.synthesis.SentenceDraft;
import org.rapporteur.synthesis.SetAsideService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.TableService;
import org.rapporteur.synthesis.ThemeTree;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.coding.CodingDraft;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.coding.SettlingService;
import org.rapporteur.synthesis.coding.SheetService;
import org.rapporteur.synthesis.engine.draft.UncitedReason;
import org.rapporteur.synthesis.engine.stances.Stance;
import org.rapporteur.synthesis.engine.statements.SetAsideReason;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.evidence.EvidenceService;
import org.rapporteur.synthesis.rephrasing.RephrasingService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.rapporteur.synthesis.vocabulary.VocabularyUse;
import org.springframework.stereotype.Component;

/// Runs, drafts, editions and imports.
@Component
class ReportingActs extends Acts {

  private static final String TEXT = "The secretariat thanks all.";

  private static final DraftTable TABLE =
      new DraftTable(
          "Meetings",
          "The secretariat",
          List.of("Region", "Held"),
          List.of(List.of("Africa", "3")));

  private static final SentenceDraft FRENCH =
      SentenceDraft.further(
          "One said: “Le Forum devrait garder son ordre du jour ouvert.” (C7)", List.of(7));

  private static final TranslationDraft UNQUOTED =
      new TranslationDraft(
          new QuotedWords(999, 1, new TextSpan(0, 1)), null, TEXT, "Translation unit");

  private final SynthesisService drafts;
  private final EditingService editing;
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
      EvidenceMoving moving,
      HistoryService history,
      KeptWorkService kept,
      ComparingService comparing,
      OfferService offers,
      RemarkService remarks,
      PresenceService presence,
      ArrangingService arranging,
      SetAsideService setAsides,
      CodingService codings,
      SheetService sheets,
      SettlingService settling,
      RephrasingService rephrasing,
      EvidenceService evidence,
      TranslationService translations,
      VocabularyService vocabularies,
      ReportService reports,
      DesignationService designations,
      ChallengeService challenges,
      FollowUpService followUps,
      SeriesService series,
      ImportService imports) {
    this.drafts = drafts;
    this.editing = editing;
    this.history = history;
    this.remarks = remarks;
    this.presence = presence;
    this.arranging = arranging;
    this.setAsides = setAsides;
    this.imports = imports;
    draft(runs);
    edit();
    keep(kept);
    compare(comparing);
    offer(offers);
    tabulate(tables);
    annex(annexes);
    weigh(ranking, moving);
    rephrase(rephrasing);
    search(evidence);
    translate(translations);
    arrange();
    code(codings, sheets, settling);
    name(vocabularies);
    publish(reports);
    designate(reports, designations);
    challenge(reports, challenges);
    follow(followUps);
    does("SeriesService.join", (v, s) -> series.join(v, s.id(), new SeriesName("Annual")));
    does("SeriesService.leave", (v, s) -> series.leave(v, s.id()));
    bring();
  }

  private void draft(RunService runs) {
    asks("RunService.start", (v, s) -> runs.start(v, s.id()));
    does("RunService.cancel", (v, s) -> runs.cancel(v, s.id(), 1));
    asks("RunService.last", (v, s) -> runs.last(v, s.id()));
    asks("RunService.latest", (v, s) -> runs.latest(v, s.id()));
    asks("SynthesisService.find(Viewer, ConsultationId)", (v, s) -> drafts.find(v, s.id()));
    asks("SynthesisService.find(Viewer, ConsultationId, int)", (v, s) -> drafts.find(v, s.id(), 1));
    does("SynthesisService.markOpened", (v, s) -> drafts.markOpened(v, s.id(), null));
    asks("SynthesisService.publishable", (v, s) -> drafts.publishable(v, s.id()));
  }

  private void edit() {
    does("EditingService.rewrite", (v, s) -> editing.rewrite(v, seen(s), 1, TEXT));
    does("EditingService.addSentence", (v, s) -> editing.addSentence(v, seen(s), TEXT));
    does("EditingService.removeSentence", (v, s) -> editing.removeSentence(v, seen(s), 1));
    does("EditingService.cite", (v, s) -> editing.cite(v, seen(s), 1, 4));
    does(
        "EditingService.cite: a comment that is not there",
        (v, s) -> editing.cite(v, seen(s), 1, 999));
    does("EditingService.uncite", (v, s) -> editing.uncite(v, seen(s), 1, 4));
    does(
        "EditingService.giveReason",
        (v, s) -> {
          var written =
              editing.addParagraph(
                  s.viewer(Who.SECRETARIAT), s.id(), section(s), null, TEXT, List.of());
          editing.giveReason(v, seen(s, written), 1, UncitedReason.PROCEDURE);
        });
    asks("HistoryService.of", (v, s) -> history.of(v, s.id()));
    asks(
        "HistoryService.canUndo",
        (v, s) -> {
          if (v.isSecretariatIn(s.id().scope())) {
            editing.addSentence(v, seen(s), TEXT);
          }
          return history.canUndo(v, s.id());
        });
    asks(
        "HistoryService.undo",
        (v, s) -> {
          if (v.isSecretariatIn(s.id().scope())) {
            editing.addSentence(v, seen(s), TEXT);
          }
          return history.undo(v, s.id());
        });
  }

  private void rephrase(RephrasingService rephrasing) {
    does("EditingService.hold", (v, s) -> editing.hold(v, seen(s), ""));
    does(
        "EditingService.rephrase",
        (v, s) ->
            editing.rephrase(
                v,
                seen(s),
                new Rephrasal("a-model", List.of(new Rephrasal.Part(List.of(1), TEXT)))));
    does("RephrasingService.ask: where no model is named", (v, s) -> rephrasing.ask(v, seen(s)));
    does(
        "RephrasingService.cancel: an unknown exchange", (v, s) -> rephrasing.cancel(v, s.id(), 0));
    does(
        "RephrasingService.accept: an unknown exchange",
        (v, s) -> rephrasing.accept(v, seen(s), 0));
    does(
        "RephrasingService.discard: an unknown exchange",
        (v, s) -> rephrasing.discard(v, s.id(), 0));
    does("RephrasingService.find: an unknown exchange", (v, s) -> rephrasing.find(v, s.id(), 0));
    does("RephrasingService.of", (v, s) -> rephrasing.of(v, s.id()));
  }

  private void search(EvidenceService evidence) {
    does(
        "EditingService.write",
        (v, s) -> editing.write(v, seen(s), List.of(SentenceDraft.further(TEXT, List.of(1)))));
    asks(
        "EvidenceService.find",
        (v, s) ->
            evidence.find(v, s.consultation(), new EvidenceQuestion("mandate", null, null, 1)));
    asks("EvidenceService.quotations", (v, s) -> evidence.quotations(v, s.consultation(), 1));
  }

  private void translate(TranslationService translations) {
    asks(
        "TranslationService.save",
        (v, s) -> {
          editing.write(s.viewer(Who.SECRETARIAT), seen(s), List.of(FRENCH));
          var paragraph = seen(s).paragraph();
          var quoted =
              drafts
                  .find(s.viewer(Who.SECRETARIAT), s.id())
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
    does(
        "TranslationService.save: what is not quoted",
        (v, s) -> translations.save(v, s.id(), seen(s).paragraph(), UNQUOTED));
  }

  private void weigh(EvidenceRanking ranking, EvidenceMoving moving) {
    does(
        "EvidenceMoving.move",
        (v, s) -> {
          editing.addSentence(s.viewer(Who.SECRETARIAT), seen(s), TEXT);
          var sentences =
              drafts
                  .find(s.viewer(Who.SECRETARIAT), s.id())
                  .flatMap(draft -> draft.paragraph(seen(s).paragraph()))
                  .orElseThrow()
                  .sentences();
          int cited = sentences.getFirst().citedComments().first();
          moving.move(v, cited, new Spot(seen(s), 1), new Spot(seen(s), sentences.size()));
        });
    asks(
        "EvidenceRanking.of",
        (v, s) -> {
          var draft = drafts.find(s.viewer(Who.SECRETARIAT), s.id()).orElseThrow();
          return ranking.of(v, draft, draft.paragraphs().getFirst());
        });
  }

  private void keep(KeptWorkService kept) {
    asks("KeptWorkService.of", (v, s) -> kept.of(v, s.id()));
    asks("KeptWorkService.removed", (v, s) -> kept.removed(v, s.id()));
    does(
        "KeptWorkService.bringBack",
        (v, s) -> {
          var seen = seen(s);
          editing.removeParagraph(s.viewer(Who.SECRETARIAT), seen);
          kept.bringBack(v, s.id(), seen.paragraph());
        });
  }

  private void compare(ComparingService comparing) {
    does(
        "ComparingService.drafts: a draft that is not there",
        (v, s) -> comparing.drafts(v, s.id(), 8, 9));
    asks("ComparingService.versions", (v, s) -> comparing.versions(v, s.id(), seen(s).paragraph()));
  }

  private void offer(OfferService offers) {
    asks("OfferService.last", (v, s) -> offers.last(v, s.id()));
    asks("OfferService.latest", (v, s) -> offers.latest(v, s.id()));
    does("OfferService.takeOver", (v, s) -> offers.takeOver(v, s.id(), 9));
    does("OfferService.decline", (v, s) -> offers.decline(v, s.id(), 9));
  }

  private void annex(AnnexService annexes) {
    does("AnnexService.add", (v, s) -> annexes.add(v, s.id(), TEXT));
    does(
        "AnnexService.rename",
        (v, s) -> {
          annexes.add(s.viewer(Who.SECRETARIAT), s.id(), "Agenda");
          annexes.rename(v, s.id(), "Agenda", "Programme");
        });
    does(
        "AnnexService.remove",
        (v, s) -> {
          annexes.add(s.viewer(Who.SECRETARIAT), s.id(), "List of speakers");
          annexes.remove(v, s.id(), "List of speakers");
        });
  }

  private void tabulate(TableService tables) {
    does("TableService.add", (v, s) -> tables.add(v, seen(s), TABLE));
    does(
        "TableService.replace",
        (v, s) -> {
          tables.add(s.viewer(Who.SECRETARIAT), seen(s), TABLE);
          tables.replace(v, seen(s), 1, TABLE);
        });
    does(
        "TableService.remove",
        (v, s) -> {
          tables.add(s.viewer(Who.SECRETARIAT), seen(s), TABLE);
          tables.remove(v, seen(s), 1);
        });
  }

  private void arrange() {
    asks(
        "EditingService.addParagraph",
        (v, s) -> editing.addParagraph(v, s.id(), section(s), null, TEXT, List.of()));
    does("EditingService.removeParagraph", (v, s) -> editing.removeParagraph(v, seen(s)));
    does(
        "EditingService.split",
        (v, s) -> editing.split(v, seen(s, paragraph -> paragraph.sentences().size() > 1), 1));
    does("EditingService.join", this::join);
    does("EditingService.move", (v, s) -> editing.move(v, seen(s), false));
    does("EditingService.place", this::place);
    does("RemarkService.remark", (v, s) -> remarks.remark(v, s.id(), seen(s).paragraph(), TEXT));
    does(
        "RemarkService.settle",
        (v, s) -> {
          var secretariat = s.viewer(Who.SECRETARIAT);
          remarks.remark(secretariat, s.id(), seen(s).paragraph(), TEXT);
          remarks.settle(v, s.id(), remarks.open(secretariat, s.id()).getLast().id());
        });
    asks("RemarkService.open", (v, s) -> remarks.open(v, s.id()));
    asks("RemarkService.settled", (v, s) -> remarks.settled(v, s.id(), seen(s).paragraph()));
    asks("PresenceService.at", (v, s) -> presence.at(v, s.id(), null));
    asks(
        "PresenceService.changedSince",
        (v, s) ->
            presence.changedSince(v, drafts.find(s.viewer(Who.SECRETARIAT), s.id()).orElseThrow()));
    does(
        "SetAsideService.setAside",
        (v, s) -> setAsides.setAside(v, s.id(), 1, SetAsideReason.OUT_OF_SCOPE, null));
    does("SetAsideService.takeUpAgain", (v, s) -> setAsides.takeUpAgain(v, s.id(), 1));
    asks("ArrangingService.tree", (v, s) -> arranging.tree(v, s.id()).map(ThemeTree::draft));
    asks("ArrangingService.treeOf", (v, s) -> arranging.treeOf(v, s.id(), 1).map(ThemeTree::draft));
    asks("ArrangingService.statements", (v, s) -> arranging.statements(v, s.id(), 1, null));
    does(
        "ArrangingService.rename: an unknown theme",
        (v, s) -> arranging.rename(v, s.id(), "no-such-theme", TEXT));
    does(
        "ArrangingService.pin: an unknown theme",
        (v, s) -> arranging.pin(v, s.id(), "no-such-theme"));
    does(
        "ArrangingService.release: an unknown theme",
        (v, s) -> arranging.release(v, s.id(), "no-such-theme"));
    does(
        "ArrangingService.merge: unknown themes",
        (v, s) -> arranging.merge(v, s.id(), List.of("no-such-theme", "nor-this"), TEXT));
    does(
        "ArrangingService.split: an unknown theme",
        (v, s) -> arranging.split(v, s.id(), "no-such-theme", Set.of("statement"), TEXT));
    does(
        "ArrangingService.move: an unknown theme",
        (v, s) -> arranging.move(v, s.id(), "no-such-theme", Set.of("statement"), "nor-this"));
    does(
        "ArrangingService.place: an unknown theme",
        (v, s) -> arranging.place(v, s.id(), List.of("no-such-theme"), null));
  }

  private void code(CodingService codings, SheetService sheets, SettlingService settling) {
    asks("CodingService.of", (v, s) -> codings.of(v, s.id()).size());
    asks("CodingService.get: an unknown coding", (v, s) -> codings.get(v, s.id(), 99));
    asks("CodingService.choices", (v, s) -> codings.choices(v, s.id()));
    asks(
        "CodingService.open: an unknown theme",
        (v, s) -> {
          var one = s.person(Who.SECRETARIAT);
          return codings.open(
              v, s.id(), new CodingDraft("no-such-theme", "It should go on", null, one, one));
        });
    does("CodingService.giveUp: an unknown coding", (v, s) -> codings.giveUp(v, s.id(), 99));
    asks("SheetService.sheet: an unknown coding", (v, s) -> sheets.sheet(v, s.id(), 99));
    asks("SheetService.unit: an unknown coding", (v, s) -> sheets.unit(v, s.id(), 99, 0));
    asks("SheetService.page: an unknown coding", (v, s) -> sheets.page(v, s.id(), 99, 0));
    does(
        "SheetService.code: an unknown coding",
        (v, s) -> sheets.code(v, s.id(), 99, 0, Stance.FOR));
    does("SheetService.handIn: an unknown coding", (v, s) -> sheets.handIn(v, s.id(), 99));
    asks("SettlingService.result: an unknown coding", (v, s) -> settling.result(v, s.id(), 99));
    does(
        "SettlingService.settle: an unknown coding",
        (v, s) -> settling.settle(v, s.id(), 99, 0, Stance.FOR, TEXT));
  }

  private void name(VocabularyService vocabularies) {
    asks("VocabularyService.get", (v, s) -> vocabularies.get(v, s.id()));
    asks("VocabularyService.accounts", (v, s) -> vocabularies.accounts(v, s.id()));
    does(
        "VocabularyService.save: a line that cannot be read",
        (v, s) -> vocabularies.save(v, s.id(), 0, VocabularyUse.BESIDE, TEXT));
  }

  private void publish(ReportService reports) {
    asks("ReportService.publish", (v, s) -> reports.publish(v, s.id()));
    asks("ReportService.next", (v, s) -> reports.next(v, s.id()));
    asks("ReportService.editions", (v, s) -> reports.editions(v, s.id()).stream().findFirst());
    asks("ReportService.latest", (v, s) -> reports.latest(v, s.id()));
    asks("ReportService.getLatest", (v, s) -> reports.getLatest(v, s.id()));
    asks("ReportService.get", (v, s) -> reports.get(v, s.id(), 1));
  }

  private void designate(ReportService reports, DesignationService designations) {
    var designation = new Designation("A/66/67", "General");
    asks("ReportService.publishUnder", (v, s) -> reports.publishUnder(v, s.id(), designation));
    asks("DesignationService.of", (v, s) -> designations.of(v, s.id()));
    does("DesignationService.keep", (v, s) -> designations.keep(v, s.id(), designation));
  }

  private void challenge(ReportService reports, ChallengeService challenges) {
    asks(
        "ChallengeService.challenge",
        (v, s) ->
            challenges.challenge(
                v, s.id(), 1, new ChallengeDraft(2, ChallengeGround.CITATION, s.comment(), TEXT)));
    asks(
        "ChallengeService.answer",
        (v, s) -> challenges.answer(v, s.id(), s.decision(), ChallengeOutcome.DECLINED, TEXT));
    asks("ChallengeService.of", (v, s) -> challenges.of(v, s.id(), 1).stream().findFirst());
    asks(
        "ChallengeService.accepted",
        (v, s) -> challenges.accepted(v, s.id(), Instant.EPOCH, Instant.now()));
    asks("ChallengeService.get", (v, s) -> challenges.get(v, s.id(), s.decision()));
    asks(
        "ChallengeService.comments",
        (v, s) -> challenges.comments(v, s.id(), 1).stream().findFirst());
    asks(
        "ChallengeService.isChallengeableBy",
        (v, s) ->
            challenges.isChallengeableBy(v, s.consultation(), 1, reports.getLatest(v, s.id())));
  }

  private void follow(FollowUpService followUps) {
    var done = new FollowUpDraft(1, LocalDate.now(ZoneOffset.UTC), FollowUpStatus.DONE, TEXT, null);
    asks("FollowUpService.add", (v, s) -> followUps.add(v, s.id(), 1, done));
    asks(
        "FollowUpService.takeBack",
        (v, s) -> {
          var added = followUps.add(s.viewer(Who.SECRETARIAT), s.id(), 1, done);
          return followUps.takeBack(v, s.id(), added.number(), TEXT);
        });
    asks("FollowUpService.of", (v, s) -> followUps.of(v, s.id()).stream().findFirst());
    asks(
        "FollowUpService.get",
        (v, s) -> {
          var added = followUps.add(s.viewer(Who.SECRETARIAT), s.id(), 1, done);
          return followUps.get(v, s.id(), added.number());
        });
  }

  private void bring() {
    asks("ImportService.findTarget", (v, s) -> imports.findTarget(v, slug(s)));
    asks("ImportService.surveyFile", (v, s) -> imports.surveyFile(v, slug(s), file(), null));
    asks("ImportService.prepare", (v, s) -> imports.prepare(v, order(slug(s)), surveyed(s)));
    asks("ImportService.start", (v, s) -> imports.start(v, order(slug(s)), surveyed(s)));
    asks(
        "ImportService.prepare: a new consultation",
        (v, s) ->
            imports.prepare(v, order(new Slug("imported-" + UUID.randomUUID())), surveyed(s)));
    asks("ImportService.findLatest", (v, s) -> imports.findLatest(v, slug(s)));
    asks(
        "ImportService.listRemarks",
        (v, s) -> {
          var run = imports.prepare(s.viewer(Who.SECRETARIAT), order(slug(s)), surveyed(s));
          return imports.listRemarks(v, slug(s), run.id(), ImportRemark.RowOutcome.REJECTED, 0);
        });
  }

  private org.rapporteur.intake.file.FileSurvey surveyed(Scene scene) throws IOException {
    return imports.surveyFile(scene.viewer(Who.SECRETARIAT), slug(scene), file(), null);
  }

  private static ImportRequest order(Slug slug) throws IOException {
    return new ImportRequest(slug, null, file(), "rows.csv", null, null, Map.of());
  }

  private static Slug slug(Scene scene) {
    return scene.consultation().slug();
  }

  private static Path file() throws IOException {
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

  private SectionName section(Scene scene) {
    return drafts
        .find(scene.viewer(Who.SECRETARIAT), scene.id())
        .orElseThrow()
        .sections()
        .getFirst()
        .name();
  }

  /// The first of the body behind the one that follows it.
  private void place(Viewer viewer, Scene scene) {
    var body =
        SmallConsultation.body(
            drafts.find(scene.viewer(Who.SECRETARIAT), scene.id()).orElseThrow());
    editing.place(
        viewer,
        new Seen(scene.id(), body.getFirst().id(), body.getFirst().version()),
        new Destination.Behind(body.get(1).id()));
  }

  private void join(Viewer viewer, Scene scene) {
    var draft = drafts.find(scene.viewer(Who.SECRETARIAT), scene.id()).orElseThrow();
    var first =
        draft.paragraphs().stream()
            .filter(p -> draft.joinable(p).isPresent())
            .findFirst()
            .orElseThrow();
    editing.join(
        viewer, seen(scene, first.id()), seen(scene, draft.joinable(first).orElseThrow().id()));
  }

  /// The first paragraph that cites, as whoever may edit saw it.
  private Seen seen(Scene scene) {
    return seen(scene, paragraph -> !paragraph.citedComments().isEmpty());
  }

  private Seen seen(Scene scene, ParagraphId written) {
    return seen(scene, paragraph -> paragraph.id().equals(written));
  }

  private Seen seen(Scene scene, Predicate<SynthesisParagraph> which) {
    var paragraph =
        drafts.find(scene.viewer(Who.SECRETARIAT), scene.id()).orElseThrow().paragraphs().stream()
            .filter(which)
            .findFirst()
            .orElseThrow();
    return new Seen(scene.id(), paragraph.id(), paragraph.version());
  }
}
