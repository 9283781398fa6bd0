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

/// Formal submissions of a delegation: one that anyone reads, one withdrawn, two of which a
/// moderator took words of the summary away, one declined, one that waits, a change that waits, and
/// drafts of both.
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
      DelegationLifecycleService speaking,
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
            "Ask " + words.hush("letter"));
    delegation = speaking.addSample(person, draft, List.of());
    head = viewers.forPerson(person);
    slug = speaking.listOwn(head).getFirst().slug();
  }

  void inSight() {
    publish(send("plainsummary", "plainanswer", "plainannex"));
  }

  /// Answers their numbers.
  List<Integer> inSightForNow() {
    var going = new ArrayList<Integer>();
    going.add(send(words.hush("backsummary"), words.hush("backanswer"), words.hush("backannex")));
    for (String kind : List.of("redacted", "removed")) {
      going.add(send(words.hush(kind + "summary"), "Plainly", words.hush(kind + "annex")));
    }
    going.forEach(this::publish);
    return going;
  }

  void takeBack(List<Integer> going) {
    int version = find(going.get(0)).version();
    changes.withdraw(head, words.consultation.id(), going.get(0), version);
    int all = words.hush("redactedsummary").length();
    summaries.redact(
        words.moderator,
        words.consultation.id(),
        answerOf(going.get(1)),
        List.of(new TextSpan(0, all)),
        words.adverse("summaryredaction"));
    summaries.remove(
        words.moderator,
        words.consultation.id(),
        answerOf(going.get(2)),
        words.adverse("summaryremoval"));
  }

  private int answerOf(int number) {
    return find(number).answers().getFirst().comment();
  }

  void neverInSight() {
    send(words.hush("heldsummary"), words.hush("heldanswer"), words.hush("heldannex"));
    int declined =
        send(
            words.hush("declinedsummary"),
            words.hush("declinedanswer"),
            words.hush("declinedannex"));
    moderation.decline(
        words.moderator, words.consultation.id(), answerOf(declined), words.adverse("answers"));
    var change = changes.startEdit(head, words.consultation, 1);
    changes.edit(
        head,
        words.consultation.id(),
        typed(change, words.hush("changesummary"), words.hush("changeanswer")));
  }

  void inTheMaking() {
    add(words.hush("draftannex"));
    var kept = drafts.findNew(head, words.consultation, delegation);
    drafts.save(
        head,
        words.consultation,
        typed(kept, words.hush("draftsummary"), words.hush("draftanswer")));
  }

  private int send(String summary, String answer, String annex) {
    add(annex);
    var kept = drafts.findNew(head, words.consultation, delegation);
    return submissions
        .send(
            head,
            words.consultation.id(),
            typed(kept, summary + " is favoured.", answer + " is what we say."),
            IdempotencyKey.random())
        .number();
  }

  private void publish(int number) {
    find(number).answers().forEach(answer -> words.publish(answer.comment()));
  }

  private SubmissionDetails find(int number) {
    return submissions.findSubmission(head, words.consultation, number).orElseThrow();
  }

  /// Its name and its text are the same word and one more.
  private void add(String annex) {
    String text = annex + "text";
    if (annex.startsWith("hush")) {
      words.hidden.add(text);
    }
    words.kept(
        files.add(
            head,
            words.consultation,
            delegation,
            annex + ".docx",
            new ByteArrayInputStream(Annexes.docx(text))));
  }

  private static SubmissionDraft typed(SubmissionDraft kept, String summary, String answer) {
    return new SubmissionDraft(
        kept.delegation(),
        kept.submission(),
        LanguageTag.ENGLISH,
        summary,
        new TreeMap<>(Map.of(1, answer)),
        kept.files(),
        kept.version());
  }
}
