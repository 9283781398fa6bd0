package org.rapporteur.synthesis.ui.desk;

import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.EvidenceRanking;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.coding.CodingService;
import org.rapporteur.synthesis.coding.SettlingService;
import org.rapporteur.synthesis.coding.SheetService;
import org.rapporteur.synthesis.collaboration.PresenceService;
import org.rapporteur.synthesis.collaboration.RemarkService;
import org.rapporteur.synthesis.comparison.ComparingService;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.HistoryService;
import org.rapporteur.synthesis.editing.SetAsideService;
import org.rapporteur.synthesis.editing.TableService;
import org.rapporteur.synthesis.evidence.EvidenceService;
import org.rapporteur.synthesis.model.LanguageModel;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.offer.KeptWorkService;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.slot.ParagraphSlot;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.synthesis.vocabulary.VocabularyService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What every desk works with.
@Component
public record DeskServices(
    SynthesisService drafts,
    EditingService editing,
    TableService tables,
    EvidenceRanking ranking,
    AnnexService annexes,
    TranslationService translations,
    HistoryService history,
    KeptWorkService kept,
    ComparingService comparing,
    OfferService offers,
    RemarkService remarks,
    PresenceService presence,
    SetAsideService setAsides,
    ReadinessService readiness,
    EvidenceService evidence,
    RunService runs,
    ArrangingService arranging,
    ModelCallService modelCalls,
    ModelSampleService modelSamples,
    LanguageModel languageModel,
    CodingService codings,
    SheetService sheets,
    SettlingService settling,
    VocabularyService vocabularies,
    ThreadService threads,
    SentenceSplitter splitter,
    ObjectProvider<ParagraphSlot> marks,
    ViewerService viewers,
    Messages messages) {}
