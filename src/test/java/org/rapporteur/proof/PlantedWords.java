package org.rapporteur.proof;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.attachment.AttachmentId;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SuspensionService;
import org.rapporteur.moderation.flag.FlagReason;
import org.rapporteur.moderation.flag.FlagService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.testing.Fixtures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// A discussion with one marker word at each place that others may not read: hidden words begin
/// with `hush`, public words begin with `plain`. Lazy, because only one test needs it.
@Lazy
@Component
class PlantedWords {

  static final DecisionDraft FAVOURABLE = new DecisionDraft("2.1", "", "");

  private final Fixtures fixtures;
  private final PersonService people;
  private final ViewerService viewers;
  private final CommentService comments;
  private final ThreadService threads;
  private final AttachmentService attachments;
  private final DraftService drafts;
  private final PositionService positions;
  private final ModerationService moderation;
  private final SuspensionService suspensions;
  private final FlagService flags;
  private final ApiTokenService tokens;

  final TreeSet<String> hidden = new TreeSet<>();
  final List<StoredFile> files = new ArrayList<>();
  ConsultationDetails consultation;
  Viewer author;
  Viewer other;
  Viewer moderator;

  PlantedWords(
      Fixtures fixtures,
      PersonService people,
      ViewerService viewers,
      CommentService comments,
      ThreadService threads,
      AttachmentService attachments,
      DraftService drafts,
      PositionService positions,
      ModerationService moderation,
      SuspensionService suspensions,
      FlagService flags,
      ApiTokenService tokens) {
    this.fixtures = fixtures;
    this.people = people;
    this.viewers = viewers;
    this.comments = comments;
    this.threads = threads;
    this.attachments = attachments;
    this.drafts = drafts;
    this.positions = positions;
    this.moderation = moderation;
    this.suspensions = suspensions;
    this.flags = flags;
    this.tokens = tokens;
    consultation = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    moderator = fixtures.aModeratorOf(consultation.id());
    other = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    author = viewers.forPerson(createAuthor());
  }

  private PersonId createAuthor() {
    return people.addConfirmed(
        new EmailAddress(plantHidden("address") + "@example.org"),
        "a long enough password",
        new PersonDraft(
            "Amina Okafor", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH));
  }

  /// Posts public comments: C1 with an edit and a file, C2 to C4 with one sentence each.
  void postPublicComments() {
    var file = attachFile(DraftTarget.TOP, "plainname.docx", TestDocuments.docx("plainfile"));
    int first = post(author, null, "The agenda was plainbefore.", file);
    publish(first);
    comments.edit(
        author,
        consultation.id(),
        first,
        commentEdit("The Forum should keep its open agenda, plainsaid."));
    moderation.publishEdit(moderator, consultation.id(), first, FAVOURABLE);
    for (String text :
        List.of(
            "Remote hubs at universities worked well, plainsaid.",
            "The cost of remote hubs should be published, plainsaid.",
            "Operators need a stable connection, plainsaid.")) {
      publish(post(fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR), null, text));
    }
    for (var group : List.of(StakeholderGroup.PRIVATE_SECTOR, StakeholderGroup.GOVERNMENTS)) {
      var holder = fixtures.aStakeholder(group);
      positions.setPosition(holder, consultation.id(), first, true, null);
      positions.setPosition(
          holder, consultation.id(), 2, group == StakeholderGroup.GOVERNMENTS, null);
    }
  }

  /// Posts comments that [#hideComments] hides later.
  List<Integer> postCommentsToHide() {
    var toHide = new ArrayList<Integer>();
    for (String kind : List.of("removed", "redacted", "withdrawn")) {
      var files =
          List.of(
              attachFile(
                  DraftTarget.TOP,
                  plantHidden(kind + "name") + ".docx",
                  TestDocuments.docx(plantHidden(kind + "docx"))),
              attachFile(
                  DraftTarget.TOP,
                  plantHidden(kind + "title") + ".pdf",
                  TestDocuments.pdf(plantHidden(kind + "pdf"))));
      int number =
          post(
              author,
              null,
              "Ask " + plantHidden(kind + "first") + " about it.",
              files.toArray(AttachmentId[]::new));
      publish(number);
      comments.edit(
          author, consultation.id(), number, commentEdit("Ask " + plantHidden(kind) + " instead."));
      moderation.publishEdit(moderator, consultation.id(), number, FAVOURABLE);
      toHide.add(number);
    }
    publish(
        post(
            other, toHide.get(1), quote(toHide.get(1), plantHidden("redacted")) + "\nWe did ask."));
    return toHide;
  }

  void hideComments(List<Integer> toHide) {
    int removed = toHide.get(0);
    int redacted = toHide.get(1);
    flagComment(removed);
    remove(removed);
    String text = threads.findComment(consultation, redacted).orElseThrow().text();
    int from = text.indexOf(plantHidden("redacted"));
    moderation.redact(
        moderator,
        consultation.id(),
        redacted,
        List.of(new TextSpan(from, from + plantHidden("redacted").length())),
        adverse("redaction"));
    comments.withdraw(author, consultation.id(), toHide.get(2));
  }

  /// Posts comments that are declined, await review, or lead to a suspension. Returns their
  /// numbers.
  List<Integer> postUnpublishedComments() {
    int declined =
        post(
            author,
            null,
            plantHidden("declined"),
            attachFile(
                DraftTarget.TOP,
                plantHidden("declinedname") + ".pdf",
                TestDocuments.pdf(plantHidden("declinedpdf"))));
    moderation.decline(moderator, consultation.id(), declined, adverse("declining"));
    int awaiting =
        post(
            author,
            1,
            plantHidden("held"),
            attachFile(
                DraftTarget.replyTo(1),
                plantHidden("heldname") + ".docx",
                TestDocuments.docx(plantHidden("helddocx"))));
    comments.edit(author, consultation.id(), 1, commentEdit(plantHidden("declinededit")));
    moderation.declineEdit(moderator, consultation.id(), 1, adverse("edit"));
    var file =
        attachFile(
            DraftTarget.editOf(1),
            plantHidden("editname") + ".docx",
            TestDocuments.docx(plantHidden("editdocx")));
    comments.edit(
        author,
        consultation.id(),
        1,
        new CommentEdit(plantHidden("heldedit"), LanguageTag.ENGLISH, List.of(file)));
    var suspended = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    int comment = post(suspended, null, plantHidden("loud"));
    suspensions.suspend(
        moderator,
        consultation.id(),
        comment,
        Instant.now().plus(Duration.ofDays(3)),
        adverse("suspension"));
    flagComment(2);
    return List.of(declined, awaiting, comment);
  }

  /// Saves drafts, staged files and an API token.
  void saveDrafts() {
    for (var place :
        List.of(
            DraftTarget.TOP,
            DraftTarget.replyTo(1),
            DraftTarget.editOf(1),
            DraftTarget.flagOn(2),
            DraftTarget.appealAgainst(9))) {
      String kind = place.kind().name().toLowerCase(Locale.ROOT);
      drafts.save(
          author,
          SavedDraft.empty(consultation.id(), questionId(), place)
              .withText(null, false, LanguageTag.ENGLISH, plantHidden(kind + "draft")));
    }
    for (var place : List.of(DraftTarget.replyTo(2), DraftTarget.STAGED)) {
      String kind = place.kind().name().toLowerCase(Locale.ROOT);
      attachFile(
          place,
          plantHidden(kind + "name") + ".docx",
          TestDocuments.docx(plantHidden(kind + "docx")));
    }
    tokens.create(author, plantHidden("label"));
  }

  String plantHidden(String kind) {
    String word = "hush" + kind;
    hidden.add(word);
    return word;
  }

  int post(Viewer viewer, @Nullable Integer parent, String text, AttachmentId... ids) {
    return comments
        .post(
            viewer,
            consultation.id(),
            new CommentDraft(
                questionId(), parent, null, LanguageTag.ENGLISH, text, Arrays.asList(ids)),
            Channel.WEB,
            IdempotencyKey.random())
        .number();
  }

  void publish(int comment) {
    moderation.publish(moderator, consultation.id(), comment, FAVOURABLE);
  }

  void remove(int comment) {
    moderation.remove(moderator, consultation.id(), comment, adverse("removal"));
  }

  DecisionDraft adverse(String kind) {
    return new DecisionDraft("3.2", "You know why: " + plantHidden(kind), "It is plainreason.");
  }

  private void flagComment(int comment) {
    var reader = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    flags.flag(reader, consultation.id(), comment, FlagReason.OTHER, plantHidden("flag" + comment));
  }

  private AttachmentId attachFile(DraftTarget place, String name, byte[] content) {
    return recordFile(
            attachments.add(
                author,
                consultation.id(),
                questionId(),
                place,
                name,
                new ByteArrayInputStream(content)))
        .id();
  }

  AttachmentDetails recordFile(AttachmentDetails attachment) {
    files.add(attachment.file());
    return attachment;
  }

  private String quote(int number, String selected) {
    var comment = threads.findComment(consultation, number).orElseThrow();
    String plain = Markdown.toPlainText(comment.text());
    var passage = Quotations.locate(number, comment.revision(), plain, selected).orElseThrow();
    return passage.toMarkdown(consultation.slug(), passage.extractFrom(plain).orElseThrow());
  }

  private static CommentEdit commentEdit(String text) {
    return new CommentEdit(text, LanguageTag.ENGLISH);
  }

  private QuestionId questionId() {
    return consultation.question(1).orElseThrow().id();
  }
}
