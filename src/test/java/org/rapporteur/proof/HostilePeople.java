package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import org.rapporteur.testing.EveryCheck;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.HostileTexts;
import org.springframework.stereotype.Component;

/// People with hostile names, organizations, delegations, files and comments: each field gets the
/// next hostile text.
@Component
class HostilePeople {

  static final String PASSWORD = "a long enough password";

  /// Only every 25th naughty string, because faster tests cover the whole list.
  private static final int SAMPLE_STEP = 25;

  static final List<String> FILES =
      List.of(
          "../../../../etc/passwd.png",
          "C:\\\\windows\\\\<img src=x onerror=alert(1)>.png",
          "\u202Egnp.exe.png",
          "\"><svg onload=alert(1)>.png",
          "a\r\nSet-Cookie: x=1.png");

  /// Every second text; all with `bin/test --all`. Faster tests always cover all.
  static final List<String> TEXTS = sample(EveryCheck.ENABLED ? 1 : 2);

  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final DelegationLifecycleService delegationService;
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
      DelegationLifecycleService delegationService,
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
    this.delegationService = delegationService;
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

  private static List<String> sample(int step) {
    var accepted =
        Stream.concat(HostileTexts.ONE_OF_EACH_CLASS.stream(), sampleNaughtyStrings())
            .filter(text -> isAccepted(text) && !InputText.isInvisible(text))
            .toList();
    return IntStream.range(0, accepted.size())
        .filter(i -> i % step == 0)
        .mapToObj(accepted::get)
        .toList();
  }

  private static Stream<String> sampleNaughtyStrings() {
    var all = HostileTexts.naughtyStrings();
    return Stream.iterate(0, i -> i < all.size(), i -> i + SAMPLE_STEP).map(all::get);
  }

  private static boolean isAccepted(String text) {
    try {
      InputText.normalize(text);
      return true;
    } catch (InvalidInput refused) {
      return false;
    }
  }

  /// Returns the next hostile text, truncated to the limit of a field.
  String nextText(int maxLength) {
    return truncate(TEXTS.get(next++ % TEXTS.size()), maxLength);
  }

  static String truncate(String text, int maxLength) {
    return text.codePointCount(0, text.length()) <= maxLength
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxLength));
  }

  /// Posts one comment per text; each text is one person's name and another person's comment. The
  /// comments are C1 to the returned number.
  int postComments(ConsultationDetails consultation) {
    for (String name : TEXTS) {
      var speaker =
          viewers.forPerson(
              addPerson(
                  truncate(name, PersonDraft.MAX_NAME_LENGTH),
                  nextText(PersonDraft.MAX_ORGANIZATION_LENGTH)));
      post(consultation, speaker, null, null, nextText(1_000));
    }
    return TEXTS.size();
  }

  PersonId addPerson(String name, String organization) {
    var group = StakeholderGroup.values()[next % 5];
    return people.addConfirmed(
        new EmailAddress("hostile" + next++ + "@example.org"),
        null,
        new PersonDraft(name, group, new CountryCode("KE"), organization, LanguageTag.ENGLISH));
  }

  int post(
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

  /// Posts replies that quote their parent.
  void postQuotingReplies(ConsultationDetails consultation, int from, int to) {
    for (int number = from; number <= to; number++) {
      var comment = threads.findComment(consultation, number).orElseThrow();
      String plain = Markdown.toPlainText(comment.text());
      var passage = Quotations.locate(number, comment.revision(), plain, plain);
      if (passage.isPresent() && passage.get().extractFrom(plain).isPresent()) {
        String quoted =
            passage
                .get()
                .toMarkdown(consultation.slug(), passage.get().extractFrom(plain).orElseThrow());
        var speaker =
            viewers.forPerson(addPerson(nextText(PersonDraft.MAX_NAME_LENGTH), "An organization"));
        post(consultation, speaker, number, null, quoted + "\nSee C1 and M-0001.");
      }
    }
  }

  /// Adds delegations that comment, submit and take positions.
  void addDelegations(ConsultationDetails consultation, int count) {
    for (int i = 0; i < count; i++) {
      var head =
          addPerson(
              nextText(PersonDraft.MAX_NAME_LENGTH), nextText(PersonDraft.MAX_ORGANIZATION_LENGTH));
      var draft =
          new DelegationDraft(
              "N" + nextText(DelegationDraft.MAX_NAME_LENGTH - 1),
              StakeholderGroup.GOVERNMENTS,
              new CountryCode("KE"),
              nextText(DelegationDraft.MAX_STATEMENT_LENGTH));
      var delegation = delegationService.addSample(head, draft, List.of());
      var viewer = viewers.forPerson(head);
      delegations.add(delegationService.listOwn(viewer).getFirst().slug());
      post(consultation, viewer, null, delegation, nextText(1_000));
      positions.setPosition(viewer, consultation.id(), 1 + i, i % 2 == 0, delegation);
      submissionFiles.add(
          viewer,
          consultation,
          delegation,
          FILES.get(i % FILES.size()),
          new ByteArrayInputStream(SampleFiles.png()));
      var draftWithFiles = submissionDrafts.findNew(viewer, consultation, delegation);
      submissions.send(
          viewer,
          consultation.id(),
          new SubmissionDraft(
              delegation,
              0,
              LanguageTag.ENGLISH,
              nextText(SubmissionService.MAX_SUMMARY_LENGTH),
              new TreeMap<>(Map.of(1, nextText(1_000), 2, nextText(1_000))),
              draftWithFiles.files(),
              draftWithFiles.version()),
          IdempotencyKey.random());
    }
  }

  /// Posts official replies of the secretariat.
  void postOfficialReplies(
      ConsultationDetails consultation, Viewer secretariat, List<Integer> numbers) {
    var question = consultation.question(1).orElseThrow().id();
    for (int number : numbers) {
      comments.post(
          secretariat,
          consultation.id(),
          new CommentDraft(
              question, number, null, LanguageTag.ENGLISH, nextText(1_000), List.of(), true),
          Channel.WEB,
          IdempotencyKey.random());
    }
  }

  /// Adds flags, decisions and appeals with hostile texts, and dismisses half of the appeals.
  void moderate(ConsultationDetails consultation, Viewer moderator, List<Integer> numbers) {
    for (int number : numbers) {
      var why = new DecisionDraft("3.2", nextText(1_000), nextText(1_000));
      var author =
          viewers.forPerson(addPerson(nextText(PersonDraft.MAX_NAME_LENGTH), "An organization"));
      int comment = post(consultation, author, null, null, nextText(1_000));
      flags.flag(
          fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
          consultation.id(),
          number,
          FlagReason.OTHER,
          nextText(FlagService.MAX_TEXT_LENGTH));
      int decision = moderation.remove(moderator, consultation.id(), comment, why).number();
      appeals.appeal(author, consultation.id(), decision, nextText(1_000));
      if (number % 2 == 0) {
        var other = fixtures.aModeratorOf(consultation.id());
        appeals.dismiss(other, consultation.id(), decision, nextText(1_000));
      }
    }
    var suspended =
        viewers.forPerson(addPerson(nextText(PersonDraft.MAX_NAME_LENGTH), "An organization"));
    suspensions.suspend(
        moderator,
        consultation.id(),
        post(consultation, suspended, null, null, nextText(1_000)),
        Instant.now().plus(Duration.ofDays(1)),
        new DecisionDraft("3.2", nextText(1_000), nextText(1_000)));
  }

  /// Saves drafts and API tokens of one person.
  void saveDraftsAndTokens(ConsultationDetails consultation, Viewer owner) {
    for (var place : List.of(DraftTarget.TOP, DraftTarget.replyTo(1), DraftTarget.replyTo(2))) {
      drafts.save(
          owner,
          SavedDraft.empty(consultation.id(), consultation.question(1).orElseThrow().id(), place)
              .withText(null, false, LanguageTag.ENGLISH, nextText(1_000)));
    }
    for (int i = 0; i < 10; i++) {
      tokens.create(owner, nextText(ApiTokenService.MAX_LABEL_LENGTH));
    }
  }
}
