package org.rapporteur.synthesis.ui;

import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.AnnexService;
import org.rapporteur.synthesis.ArrangingService;
import org.rapporteur.synthesis.ComparingService;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EvidenceMoving;
import org.rapporteur.synthesis.EvidenceRanking;
import org.rapporteur.synthesis.HistoryService;
import org.rapporteur.synthesis.KeptWorkService;
import org.rapporteur.synthesis.PresenceService;
import org.rapporteur.synthesis.RemarkService;
import org.rapporteur.synthesis.SetAsideService;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.TableService;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.coding.SettlingService;
import org.rapporteur.synthesis.coding.SheetService;
import org.rapporteur.synthesis.evidence.EvidenceService;
import org.rapporteur.synthesis.rephrasing.LanguageModel;
import org.rapporteur.synthesis.rephrasing.RephrasingService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.springframework.stereotype.Component;

/// What every desk works with.
@Component
record DeskServices(
    SynthesisService drafts,
    EditingService editing,
    TableService tables,
    EvidenceRanking ranking,
    EvidenceMoving moving,
    AnnexService annexes,
    TranslationService translations,
    HistoryService history,
    KeptWorkService kept,
    ComparingService comparing,
    RemarkService remarks,
    PresenceService presence,
    SetAsideService setAsides,
    EvidenceService evidence,
    RunService runs,
    ArrangingService arranging,
    RephrasingService rephrasing,
    LanguageModel languageModel,
    CodingService codings,
    SheetService sheets,
    SettlingService settling,
    VocabularyService vocabularies,
    ThreadService threads,
    Viewers viewers,
    Messages messages) {}
