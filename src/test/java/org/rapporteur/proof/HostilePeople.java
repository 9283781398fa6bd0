package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.discussion.submission.SubmissionFileService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.HostileTexts;
import org.springframework.stereotype.Component;

/// People whose names, organizations, delegations, files and words are all hostile: whatever a
/// field takes, each text in turn.
@Component
class HostilePeople {

  static final String PASSWORD = "a long enough password";

  /// Every so many of the naughty strings; the whole list goes through the parts that all of them
  /// have to pass.
  private static final int EVERY = 11;

  static final List<String> FILES =
      List.of(
          "../../../../etc/passwd.png",
          "C:\\\\windows\\\\<img src=x onerror=alert(1)>.png",
          "\u202Egnp.exe.png",
          "\"><svg onload=alert(1)>.png",
          "a\r\nSet-Cookie: x=1.png");

  static final List<String> TEXTS =
      Stream.concat(HostileTexts.ONE_OF_EACH_CLASS.stream(), naughty())
          .filter(text -> isTaken(text) && !InputText.isInvisible(text))
          .toList();

  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final DelegationLifecycleService speaking;
  private final CommentService comments;
  private final ThreadService threads;
  private final PositionService positions;
  private final AttachmentService attachments;
  private final DraftService drafts;
  private final SubmissionService submissions;
  private final SubmissionDraftService submissionDrafts;
  private final SubmissionFileService submissionFiles;
  private final ModerationService moderation;
  private final SuspensionService suspensions;
  private final FlagService flags;
  private final AppealService appeals;
  private final ApiTokenService tokens;

  final List<Slug> delegations = new ArrayList<>();
  private int next;

  HostilePeople(
      Fixtures fixtures,
      PersonService people,
      ViewerService viewers,
      DelegationLifecycleService speaking,
      CommentService comments,
      ThreadService threads,
      PositionService positions,
      AttachmentService attachments,
      DraftService drafts,
      SubmissionService submissions,
      SubmissionDraftService submissionDrafts,
      SubmissionFileService submissionFiles,
      ModerationService moderation,
      SuspensionService suspensions,
      FlagService flags,
      AppealService appeals,
      ApiTokenService tokens) {
    this.fixtures = fixtures;
    this.people = people;
    this.viewers = viewers;
    this.speaking = speaking;
    this.comments = comments;
    this.threads = threads;
    this.positions = positions;
    this.attachments = attachments;
    this.drafts = drafts;
    this.submissions = submissions;
    this.submissionDrafts = submissionDrafts;
    this.submissionFiles = submissionFiles;
    this.moderation = moderation;
    this.suspensions = suspensions;
    this.flags = flags;
    this.appeals = appeals;
    this.tokens = tokens;
  }

  private static Stream<String> naughty() {
    var all = HostileTexts.naughtyStrings();
    return Stream.iterate(0, i -> i < all.size(), i -> i + EVERY).map(all::get);
  }

  private static boolean isTaken(String text) {
    try {
      InputText.normalize(text);
      return true;
    } catch (InvalidInput refused) {
      return false;
    }
  }

  /// The next text, as far as a field goes.
  String text(int most) {
    return cut(TEXTS.get(next++ % TEXTS.size()), most);
  }

  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /// Each text is somebody's name and somebody else's comment; their comments are C1 to so many.
  int speak(ConsultationDetails consultation) {
    for (String name : TEXTS) {
      var speaker =
          viewers.forPerson(
              person(
                  cut(name, PersonDraft.MAX_NAME_LENGTH),
                  text(PersonDraft.MAX_ORGANIZATION_LENGTH)));
      say(consultation, speaker, null, null, text(1_000));
    }
    return TEXTS.size();
  }

  PersonId person(String name, String organization) {
    var group = StakeholderGroup.values()[next % 5];
    return people.addConfirmed(
        new EmailAddress("hostile" + next++ + "@example.org"),
        null,
        new PersonDraft(name, group, new CountryCode("KE"), organization, LanguageTag.ENGLISH));
  }

  int say(
      ConsultationDetails consultation,
      Viewer speaker,
      @Nullable Integer parent,
      @Nullable DelegationId delegation,
      String text) {
    var question = consultation.question(1).orElseThrow().id();
    var place = DraftTarget.newComment(parent);
    var file =
        next % 5 == 0
            ? List.of(
                attachments
                    .add(
                        speaker,
                        consultation.id(),
                        question,
                        place,
                        FILES.get(next % FILES.size()),
                        new ByteArrayInputStream(SampleFiles.png()))
                    .id())
            : List.<AttachmentId>of();
    return comments
        .post(
            speaker,
            consultation.id(),
            new CommentDraft(question, parent, delegation, LanguageTag.ENGLISH, text, file),
            Channel.WEB,
            IdempotencyKey.random())
        .number();
  }

  /// Answers that quote what they answer.
  void quote(ConsultationDetails consultation, int from, int to) {
    for (int number = from; number <= to; number++) {
      var said = threads.findComment(consultation, number).orElseThrow();
      String plain = Markdown.toPlainText(said.text());
      var passage = Quotations.locate(number, said.revision(), plain, plain);
      if (passage.isPresent() && passage.get().extractFrom(plain).isPresent()) {
        String quoted =
            passage
                .get()
                .toMarkdown(consultation.slug(), passage.get().extractFrom(plain).orElseThrow());
        var speaker =
            viewers.forPerson(person(text(PersonDraft.MAX_NAME_LENGTH), "An organization"));
        say(consultation, speaker, number, null, quoted + "\nSee C1 and M-0001.");
      }
    }
  }

  /// Delegations that comment, submit and take positions.
  void represent(ConsultationDetails consultation, int many) {
    for (int i = 0; i < many; i++) {
      var head =
          person(text(PersonDraft.MAX_NAME_LENGTH), text(PersonDraft.MAX_ORGANIZATION_LENGTH));
      var draft =
          new DelegationDraft(
              "N" + text(DelegationDraft.MAX_NAME_LENGTH - 1),
              StakeholderGroup.GOVERNMENTS,
              new CountryCode("KE"),
              text(DelegationDraft.MAX_STATEMENT_LENGTH));
      var delegation = speaking.addSample(head, draft, List.of());
      var viewer = viewers.forPerson(head);
      delegations.add(speaking.listOwn(viewer).getFirst().slug());
      say(consultation, viewer, null, delegation, text(1_000));
      positions.setPosition(viewer, consultation.id(), 1 + i, i % 2 == 0, delegation);
      submissionFiles.add(
          viewer,
          consultation,
          delegation,
          FILES.get(i % FILES.size()),
          new ByteArrayInputStream(SampleFiles.png()));
      var kept = submissionDrafts.findNew(viewer, consultation, delegation);
      submissions.send(
          viewer,
          consultation.id(),
          new SubmissionDraft(
              delegation,
              0,
              LanguageTag.ENGLISH,
              text(SubmissionService.MAX_SUMMARY_LENGTH),
              new TreeMap<>(Map.of(1, text(1_000), 2, text(1_000))),
              kept.files(),
              kept.version()),
          IdempotencyKey.random());
    }
  }

  /// What the secretariat answers, as the secretariat.
  void answer(ConsultationDetails consultation, Viewer secretariat, List<Integer> numbers) {
    var question = consultation.question(1).orElseThrow().id();
    for (int number : numbers) {
      comments.post(
          secretariat,
          consultation.id(),
          CommentDraft.officialReply(question, number, LanguageTag.ENGLISH, text(1_000)),
          Channel.WEB,
          IdempotencyKey.random());
    }
  }

  /// Flags and decisions with hostile words, appeals against them, and answers to half of those.
  void judge(ConsultationDetails consultation, Viewer moderator, List<Integer> numbers) {
    for (int number : numbers) {
      var why = new DecisionDraft("3.2", text(1_000), text(1_000));
      var loud = viewers.forPerson(person(text(PersonDraft.MAX_NAME_LENGTH), "An organization"));
      int said = say(consultation, loud, null, null, text(1_000));
      flags.flag(
          fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
          consultation.id(),
          number,
          FlagReason.OTHER,
          text(FlagService.MAX_TEXT_LENGTH));
      int decision = moderation.remove(moderator, consultation.id(), said, why).number();
      appeals.appeal(loud, consultation.id(), decision, text(1_000));
      if (number % 2 == 0) {
        var other = fixtures.aModeratorOf(consultation.id());
        appeals.dismiss(other, consultation.id(), decision, text(1_000));
      }
    }
    var suspended = viewers.forPerson(person(text(PersonDraft.MAX_NAME_LENGTH), "An organization"));
    suspensions.suspend(
        moderator,
        consultation.id(),
        say(consultation, suspended, null, null, text(1_000)),
        Instant.now().plus(Duration.ofDays(1)),
        new DecisionDraft("3.2", text(1_000), text(1_000)));
  }

  /// What somebody keeps for themselves.
  void keep(ConsultationDetails consultation, Viewer owner) {
    for (var place : List.of(DraftTarget.TOP, DraftTarget.replyTo(1), DraftTarget.replyTo(2))) {
      drafts.save(
          owner,
          SavedDraft.empty(consultation.id(), consultation.question(1).orElseThrow().id(), place)
              .withText(null, false, LanguageTag.ENGLISH, text(1_000)));
    }
    for (int i = 0; i < 10; i++) {
      tokens.create(owner, text(ApiTokenService.MAX_LABEL_LENGTH));
    }
  }
}
