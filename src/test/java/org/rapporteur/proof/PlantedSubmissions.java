package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Formal submissions of a delegation: public, withdrawn, redacted, removed, declined and awaiting
/// review, with a pending change and drafts.
@Lazy
@Component
class PlantedSubmissions {

  private final PlantedWords words;
  private final SubmissionService submissions;
  private final SubmissionChangeService changes;
  private final SubmissionDraftService drafts;
  private final SubmissionFileService files;
  private final ModerationService moderation;
  private final SummaryModerationService summaries;
  private final DelegationId delegation;
  private final Viewer head;
  final Slug slug;

  PlantedSubmissions(
      PlantedWords words,
      SubmissionService submissions,
      SubmissionChangeService changes,
      SubmissionDraftService drafts,
      SubmissionFileService files,
      ModerationService moderation,
      SummaryModerationService summaries,
      DelegationLifecycleService delegations,
      ViewerService viewers,
      Fixtures fixtures) {
    this.words = words;
    this.submissions = submissions;
    this.changes = changes;
    this.drafts = drafts;
    this.files = files;
    this.moderation = moderation;
    this.summaries = summaries;
    var person = fixtures.aPerson(StakeholderGroup.GOVERNMENTS);
    var draft =
        new DelegationDraft(
            "Ministry of Plain Words",
            StakeholderGroup.GOVERNMENTS,
            new CountryCode("KE"),
            "Ask " + words.plantHidden("letter"));
    delegation = delegations.addSample(person, draft, List.of());
    head = viewers.forPerson(person);
    slug = delegations.listOwn(head).getFirst().slug();
  }

  void sendPublic() {
    publish(send("plainsummary", "plainanswer", "plainannex"));
  }

  /// Returns the numbers of submissions that [#hideSubmissions] hides later.
  List<Integer> sendSubmissionsToHide() {
    var toHide = new ArrayList<Integer>();
    toHide.add(
        send(
            words.plantHidden("backsummary"),
            words.plantHidden("backanswer"),
            words.plantHidden("backannex")));
    for (String kind : List.of("redacted", "removed")) {
      toHide.add(
          send(words.plantHidden(kind + "summary"), "Plainly", words.plantHidden(kind + "annex")));
    }
    toHide.forEach(this::publish);
    return toHide;
  }

  void hideSubmissions(List<Integer> toHide) {
    int version = find(toHide.get(0)).version();
    changes.withdraw(head, words.consultation.id(), toHide.get(0), version);
    int all = words.plantHidden("redactedsummary").length();
    summaries.redact(
        words.moderator,
        words.consultation.id(),
        findAnswerComment(toHide.get(1)),
        List.of(new TextSpan(0, all)),
        words.adverse("summaryredaction"));
    summaries.remove(
        words.moderator,
        words.consultation.id(),
        findAnswerComment(toHide.get(2)),
        words.adverse("summaryremoval"));
  }

  private int findAnswerComment(int number) {
    return find(number).answers().getFirst().comment();
  }

  void sendUnpublished() {
    send(
        words.plantHidden("heldsummary"),
        words.plantHidden("heldanswer"),
        words.plantHidden("heldannex"));
    int declined =
        send(
            words.plantHidden("declinedsummary"),
            words.plantHidden("declinedanswer"),
            words.plantHidden("declinedannex"));
    moderation.decline(
        words.moderator,
        words.consultation.id(),
        findAnswerComment(declined),
        words.adverse("answers"));
    var change = changes.startEdit(head, words.consultation, 1);
    changes.edit(
        head,
        words.consultation.id(),
        withTexts(change, words.plantHidden("changesummary"), words.plantHidden("changeanswer")));
  }

  void saveDraft() {
    addFile(words.plantHidden("draftannex"));
    var draft = drafts.findNew(head, words.consultation, delegation);
    drafts.save(
        head,
        words.consultation,
        withTexts(draft, words.plantHidden("draftsummary"), words.plantHidden("draftanswer")));
  }

  private int send(String summary, String answer, String annex) {
    addFile(annex);
    var draft = drafts.findNew(head, words.consultation, delegation);
    return submissions
        .send(
            head,
            words.consultation.id(),
            withTexts(draft, summary + " is favoured.", answer + " is what we say."),
            IdempotencyKey.random())
        .number();
  }

  private void publish(int number) {
    find(number).answers().forEach(answer -> words.publish(answer.comment()));
  }

  private SubmissionDetails find(int number) {
    return submissions.findSubmission(head, words.consultation, number).orElseThrow();
  }

  /// Adds a file whose text is its name and "text".
  private void addFile(String annex) {
    String text = annex + "text";
    if (annex.startsWith("hush")) {
      words.hidden.add(text);
    }
    words.recordFile(
        files.add(
            head,
            words.consultation,
            delegation,
            annex + ".docx",
            new ByteArrayInputStream(TestDocuments.docx(text))));
  }

  private static SubmissionDraft withTexts(SubmissionDraft draft, String summary, String answer) {
    return new SubmissionDraft(
        draft.delegation(),
        draft.submission(),
        LanguageTag.ENGLISH,
        summary,
        new TreeMap<>(Map.of(1, answer)),
        draft.files(),
        draft.version());
  }
}
